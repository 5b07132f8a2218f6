import { resolveAddress } from "@/features/addresses/resolve";
import { getArticle } from "@/features/articles/queries";
import { getIssue } from "@/features/issues/queries";
import { getSettings } from "@/features/settings/queries";
import { outsideImage } from "@/lib/images/outside";
import { posterAddress, type Subject } from "./address";
import { articlePoster, issuePoster, magazinePoster } from "./compose";
import type { Poster } from "./poster";

/** An image as it must look now, and what stands in for it when it cannot be drawn. */
export type Wanted = { poster: Poster; address: string; subject: string; articleId: number | null; standIn: string };

const icon = "/icons/icon-512.png";

/** What is to be drawn of a subject that readers may see; null when there is no such subject. */
export async function findWanted(subject: Subject): Promise<Wanted | null> {
  if (subject.kind === "article") return findArticle(subject.slug);
  const settings = await getSettings();
  if (subject.kind === "magazine") {
    const poster = magazinePoster(settings);
    return { poster, address: posterAddress(subject, poster), subject: "magazine", articleId: null, standIn: icon };
  }
  if ((await resolveAddress({ kind: "week", week: subject.week })).kind !== "known") return null;
  const { year, week } = subject.week;
  const issue = await getIssue(year, week);
  const poster = issuePoster(issue, settings);
  const standIn = outsideImage(issue.cover ?? issue.cards[0]?.hero ?? null)?.address ?? icon;
  return {
    poster,
    address: posterAddress(subject, poster),
    subject: `issue:${year}-${week}`,
    articleId: null,
    standIn,
  };
}

/** By any address that the article ever had: an image that was shared under an old one is still found. */
async function findArticle(asked: string): Promise<Wanted | null> {
  const found = await resolveAddress({ kind: "article", slug: asked });
  if (found.kind === "unknown") return null;
  const slug = found.kind === "moved" ? found.to.replace("/artikel/", "") : asked;
  const article = await getArticle(slug);
  const poster = article && articlePoster(article, await getSettings());
  if (!article || !poster) return null;
  return {
    poster,
    address: posterAddress({ kind: "article", slug }, poster),
    subject: `article:${article.id}`,
    articleId: article.id,
    standIn: outsideImage(article.hero)?.address ?? icon,
  };
}
