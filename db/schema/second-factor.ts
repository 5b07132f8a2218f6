import { integer, pgTable, unique } from "drizzle-orm/pg-core";
import { bytea, createdAt, id, moment } from "./columns";
import { editors } from "./editors";

/**
 * The second factor of an account (TOTP, RFC 6238). The secret is sealed with a key that is not in the database; `lastStep` is the last
 * time step of which a code was taken, so that no code counts twice. It counts from `confirmedAt` on.
 */
export const secondFactors = pgTable("second_factors", {
  editorId: integer("editor_id")
    .primaryKey()
    .references(() => editors.id, { onDelete: "cascade" }),
  secret: bytea("secret").notNull(),
  lastStep: integer("last_step").notNull().default(0),
  createdAt: createdAt(),
  confirmedAt: moment("confirmed_at"),
});

/** Codes for who has lost the telephone: each works once, and only its hash is kept. */
export const recoveryCodes = pgTable(
  "recovery_codes",
  {
    id: id(),
    editorId: integer("editor_id")
      .notNull()
      .references(() => editors.id, { onDelete: "cascade" }),
    codeHash: bytea("code_hash").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [unique("recovery_codes_once").on(table.editorId, table.codeHash)],
);
