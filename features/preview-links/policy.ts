import { isDesk, type Role } from "@/lib/role";

/** Who may let someone from outside read what is not out yet: whoever may bring it out. */
export function canShare(actor: { role: Role }): boolean {
  return isDesk(actor);
}
