import { type Actor, isOwn, type Owned } from "@/features/articles/policy";

/** Rule of MAGAZINE.md, "Who may do what": an author moderates under own articles, everyone else everywhere. */
export function canModerate(actor: Actor, article: Owned): boolean {
  return canModerateAll(actor) || isOwn(actor, article);
}

export function canModerateAll(actor: Actor): boolean {
  return actor.role !== "author";
}
