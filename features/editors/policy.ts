import type { Role } from "@/lib/role";

type Actor = { role: Role };

/** Rules of MAGAZINE.md, "Who may do what". */
export function canManagePeople(actor: Actor): boolean {
  return actor.role === "admin";
}

export function canManageSettings(actor: Actor): boolean {
  return actor.role === "admin";
}

export function canReadAuditLog(actor: Actor): boolean {
  return actor.role === "admin";
}

/** Work that failed: a matter of who keeps the magazine running. */
export function canManageJobs(actor: Actor): boolean {
  return actor.role === "admin";
}

/** How the magazine is doing: the same. */
export function canReadHealth(actor: Actor): boolean {
  return actor.role === "admin";
}

/** Mail about accounts, with links that open them while no mail server is set. */
export function canReadMail(actor: Actor): boolean {
  return actor.role === "admin";
}
