import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { auditLog, editors } from "@/db/schema/editors";
import { secondFactors } from "@/db/schema/second-factor";
import type { Role } from "@/lib/role";
import { canManagePeople } from "./policy";

/** Someone with an account, as the admin sees it. `lastLoginAt` is an ISO instant. */
export type Person = {
  id: number;
  name: string;
  email: string;
  role: Role;
  byline: string | null;
  lastLoginAt: string | null;
  /** Has no password yet: there is an invitation under way, or there was. */
  invited: boolean;
  secondFactor: boolean;
  version: number;
};

/** Everyone with an account, by name; nobody for who does not manage people. */
export async function listPeople(editor: { role: Role }): Promise<Person[]> {
  if (!canManagePeople(editor)) return [];
  const rows = await db
    .select({
      id: editors.id,
      name: editors.name,
      email: editors.email,
      role: editors.role,
      byline: authors.name,
      lastLoginAt: editors.lastLoginAt,
      secondFactor: sql<boolean>`${secondFactors.confirmedAt} is not null`,
      invited: sql<boolean>`${editors.passwordHash} is null`,
      version: editors.version,
    })
    .from(editors)
    .leftJoin(authors, eq(authors.editorId, editors.id))
    .leftJoin(secondFactors, eq(secondFactors.editorId, editors.id))
    .where(isNull(editors.removedAt))
    .orderBy(asc(editors.name), asc(editors.id));
  return rows.map((row) => ({ ...row, lastLoginAt: row.lastLoginAt?.toISOString() ?? null }));
}

/** The bylines that belong to no account yet, for who manages people. */
export async function listFreeBylines(editor: { role: Role }): Promise<{ id: number; name: string }[]> {
  if (!canManagePeople(editor)) return [];
  return db
    .select({ id: authors.id, name: authors.name })
    .from(authors)
    .where(isNull(authors.editorId))
    .orderBy(asc(authors.name), asc(authors.id));
}

const handed = ["editor.add", "editor.renew-password"];
const chosen = ["editor.change-password", "editor.accept-invitation", "editor.reset-password"];

/** Whether the account still has the password that an admin handed over. */
export async function hasHandedPassword(editorId: number): Promise<boolean> {
  const [last] = await db
    .select({ action: auditLog.action })
    .from(auditLog)
    .where(
      and(
        eq(auditLog.subjectType, "editor"),
        eq(auditLog.subjectId, editorId),
        inArray(auditLog.action, [...handed, ...chosen]),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(1);
  return last !== undefined && handed.includes(last.action);
}
