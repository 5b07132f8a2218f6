import type { ArticleCard } from "@/features/articles/card";
import type { SeriesPlace } from "./series";

const relatedShown = 3;
const othersShown = 4;

/** What stands under an article, nothing twice: the parts beside it, then what is akin, then the rest of its issue. */
export function chooseAround(
  articleId: number,
  place: SeriesPlace | null,
  related: ArticleCard[],
  issue: ArticleCard[],
): { related: ArticleCard[]; others: ArticleCard[] } {
  const shown = new Set([articleId, place?.previous?.id, place?.next?.id]);
  const chosen = related.filter(({ id }) => !shown.has(id)).slice(0, relatedShown);
  for (const { id } of chosen) shown.add(id);
  return { related: chosen, others: issue.filter(({ id }) => !shown.has(id)).slice(0, othersShown) };
}
