import type { ArticleStatus } from "@/lib/article-status";
import { isDesk, type Role } from "@/lib/role";

/** Who asks: the part of an editor that the rules look at. `authorId` is the byline that belongs to the account. */
export type Actor = { id: number; role: Role; authorId: number | null };

/** The part of an article that the rules look at. */
export type Owned = { createdBy: number | null; authorIds: number[]; status: ArticleStatus };

/** Rules of MAGAZINE.md, "Who may do what". */
export function canReadArticle(actor: Actor, article: Owned): boolean {
  return isDesk(actor) || (actor.role === "author" && isOwn(actor, article));
}

export function canReadAllArticles(actor: Actor): boolean {
  return isDesk(actor);
}

/** An author writes own pieces until they are approved: a change to a live text is publishing, and that is for editors. */
export function canWriteArticle(actor: Actor, article: Owned): boolean {
  if (isDesk(actor)) return true;
  const approved = article.status === "ready" || article.status === "scheduled" || article.status === "published";
  return actor.role === "author" && isOwn(actor, article) && !approved;
}

/** Whoever reads a text may propose other words for it, also who does not write it: what comes of it is for those who do. */
export function canSuggest(actor: Actor, article: Owned): boolean {
  return canReadArticle(actor, article);
}

export function canCreateArticle(actor: Actor): boolean {
  return isDesk(actor) || actor.role === "author";
}

export function canPublish(actor: Actor): boolean {
  return isDesk(actor);
}

/** Where an article can be put by hand, from where it stands (MAGAZINE.md, "Status"); the rest has verbs of its own. */
const ways: Record<ArticleStatus, readonly ArticleStatus[]> = {
  planned: ["draft", "review", "ready"],
  draft: ["planned", "review", "ready"],
  review: ["draft", "ready"],
  ready: ["draft", "review"],
  scheduled: ["draft", "review", "ready"],
  published: [],
  withdrawn: ["draft", "review", "ready"],
};

const handedIn: readonly ArticleStatus[] = ["review", "ready", "scheduled"];

/**
 * Which status someone may put an unpublished article in. An author hands in for review, and takes back. What someone else handed in goes
 * back with a note: `canSendBack`.
 */
export function canSetStatus(actor: Actor, article: Owned, status: ArticleStatus): boolean {
  if (!ways[article.status].includes(status)) return false;
  if (!isDesk(actor)) return canWriteArticle(actor, article) && (status === "draft" || status === "review");
  return status !== "draft" || !handedIn.includes(article.status) || isOwn(actor, article);
}

export function canSendBack(actor: Actor, article: Owned): boolean {
  return canPublish(actor) && handedIn.includes(article.status);
}

export function isOwn(actor: Actor, article: Owned): boolean {
  return article.createdBy === actor.id || (actor.authorId !== null && article.authorIds.includes(actor.authorId));
}
