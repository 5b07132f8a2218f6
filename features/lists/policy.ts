import { isDesk, type Role } from "@/lib/role";

/** Who arranges the magazine: sections, tags, series, authors, pages and redirects. They are content, as articles are. */
export function canArrange(actor: { role: Role }): boolean {
  return isDesk(actor);
}
