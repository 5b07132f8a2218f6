/** What an account may do: MAGAZINE.md, "Who may do what". */
export const roles = ["author", "editor", "moderator", "admin"] as const;

export type Role = (typeof roles)[number];
