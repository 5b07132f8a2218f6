/** What an account may do: MAGAZINE.md, "Who may do what". */
export const roles = ["author", "editor", "moderator", "admin"] as const;

export type Role = (typeof roles)[number];

/** The newsroom: whoever reads, writes, plans and publishes all of it. */
export function isDesk(actor: { role: Role }): boolean {
  return actor.role === "editor" || actor.role === "admin";
}
