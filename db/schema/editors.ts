import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { roles } from "@/lib/role";
import { citext, createdAt, id, moment, version } from "./columns";

/** Someone with an account. `sessionVersion` goes up to end all of the account's sessions at once. */
export const editors = pgTable(
  "editors",
  {
    id: id(),
    email: citext("email").notNull().unique(),
    name: text("name").notNull(),
    role: text("role", { enum: roles }).notNull(),
    passwordHash: text("password_hash"),
    sessionVersion: integer("session_version").notNull().default(1),
    createdAt: createdAt(),
    lastLoginAt: moment("last_login_at"),
    removedAt: moment("removed_at"),
    version: version(),
  },
  (table) => [check("editors_role", sql`${table.role} in ('author', 'editor', 'moderator', 'admin')`)],
);

type Words = Record<"editorName" | "detail" | "from" | "to", AnyPgColumn>;

/** What the log is searched in: names of people and things. */
export function auditWords({ editorName, detail, from, to }: Words) {
  return sql`${editorName} || ' ' || coalesce(${detail} ->> 'name', '') || ' ' || coalesce(${from}, '') || ' ' || coalesce(${to}, '')`;
}

/** Who did what, when, from which state to which. The name is kept so that the log outlives the account. */
export const auditLog = pgTable(
  "audit_log",
  {
    id: id(),
    at: createdAt(),
    editorId: integer("editor_id").references(() => editors.id, { onDelete: "set null" }),
    editorName: text("editor_name").notNull(),
    action: text("action").notNull(),
    subjectType: text("subject_type").notNull(),
    subjectId: integer("subject_id"),
    from: text("from_state"),
    to: text("to_state"),
    detail: jsonb("detail").$type<Record<string, unknown>>(),
  },
  (table) => [
    index("audit_log_newest").on(table.at.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("audit_log_of_subject").on(
      table.subjectType,
      table.subjectId,
      table.at.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index("audit_log_of_kind").on(table.subjectType, table.at.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("audit_log_of_action").on(table.action, table.at.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("audit_log_of_editor").on(table.editorId, table.at.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("audit_log_from")
      .on(table.from, table.at.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.from} is not null`),
    index("audit_log_to")
      .on(table.to, table.at.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`${table.to} is not null`),
    index("audit_log_words").using("gin", sql`(${auditWords(table)}) gin_trgm_ops`),
  ],
);
