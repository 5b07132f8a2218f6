import { cacheLife, cacheTag } from "next/cache";
import { listArticles } from "@/features/articles/queries";
import { getIssue } from "@/features/issues/queries";
import { getSettings } from "@/features/settings/queries";
import { tags } from "@/lib/cache";
import { type Validators, validatorsOf } from "@/lib/conditional";
import { env } from "@/lib/env";
import type { IsoWeek } from "@/lib/iso-week";
import type { Book } from "./book";
import { composeBook } from "./compose";

/** Another way to make pictures or to pack is another book. */
const recipe = 1;

/** A week's issue as a book that can be packed, or null for a week without articles. Its parts bring the tags of what they name. */
export async function getBook({ year, week }: IsoWeek): Promise<(Book & Validators) | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.issue({ year, week }), tags.all);
  const issue = await getIssue(year, week);
  const articles = await listArticles(issue.cards.map(({ slug }) => slug));
  if (articles.length === 0) return null;
  const book = composeBook(issue, articles, await getSettings(), env.SITE_URL);
  return { ...book, ...validatorsOf(JSON.stringify([recipe, book])) };
}
