import { isDesk, type Role } from "@/lib/role";

/** Who asks: the part of an editor that the rules look at. */
export type Actor = { id: number; role: Role };

/** Rules of MAGAZINE.md, "Who may do what": who writes may add pictures and look through the library. */
export function canUpload(actor: Actor): boolean {
  return actor.role !== "moderator";
}

/** A picture stands in other people's pieces too: an author changes only what that author uploaded. */
export function canDescribe(actor: Actor, item: { createdBy: number | null }): boolean {
  if (actor.role === "author") return item.createdBy === actor.id;
  return isDesk(actor);
}
