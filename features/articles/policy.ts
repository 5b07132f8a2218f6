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

export function canCreateArticle(actor: Actor): boolean {
  return isDesk(actor) || actor.role === "author";
}

export function canPublish(actor: Actor): boolean {
  return isDesk(actor);
}

/** Which status someone may put an unpublished article in: an author hands in for review, and takes back. */
export function canSetStatus(actor: Actor, article: Owned, status: ArticleStatus): boolean {
  if (status === "published" || status === "withdrawn" || status === "scheduled") return false;
  if (isDesk(actor)) return true;
  return canWriteArticle(actor, article) && (status === "draft" || status === "review");
}

export function isOwn(actor: Actor, article: Owned): boolean {
  return article.createdBy === actor.id || (actor.authorId !== null && article.authorIds.includes(actor.authorId));
}
