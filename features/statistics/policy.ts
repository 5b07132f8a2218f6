import type { Actor } from "@/features/articles/policy";
import { isDesk } from "@/lib/role";

/** Rules of MAGAZINE.md, "Who may do what": the desk sees all numbers, an author those of own articles, a moderator none. */
export function canReadNumbers(actor: Pick<Actor, "role">): boolean {
  return isDesk(actor) || actor.role === "author";
}

export function canReadAllNumbers(actor: Pick<Actor, "role">): boolean {
  return isDesk(actor);
}
