import type { Role } from "@/lib/role";

/** A ban holds for the whole magazine: for who moderates everywhere. */
export function canBan({ role }: { role: Role }): boolean {
  return role !== "author";
}
