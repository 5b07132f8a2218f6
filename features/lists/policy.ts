import type { Role } from "@/lib/role";

/** Who arranges the magazine: sections, tags, series, authors, pages and redirects. They are content, as articles are. */
export function canArrange(actor: { role: Role }): boolean {
  return actor.role === "editor" || actor.role === "admin";
}
