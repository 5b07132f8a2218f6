import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { banKinds } from "@/lib/comment-status";
import { bytea, createdAt, id, moment, version } from "./columns";
import { editors } from "./editors";

/** The keys that senders' addresses are hashed with, one for each week (its Monday). Thrown away when nothing needs them any more. */
export const senderKeys = pgTable("sender_keys", {
  id: id(),
  week: date("week", { mode: "string" }).notNull().unique(),
  key: bytea("key").notNull(),
});

/** Who may not comment for a while: by name, by the domain of the e-mail address, or by a hash of the address it came from. */
export const commentBans = pgTable(
  "comment_bans",
  {
    id: id(),
    kind: text("kind", { enum: banKinds }).notNull(),
    /** What is compared: a folded name or a domain; empty for an address. */
    value: text("value").notNull().default(""),
    addressHash: bytea("address_hash"),
    addressKeyId: integer("address_key_id").references(() => senderKeys.id, { onDelete: "set null" }),
    /** What moderators read: the name or domain as it was, or whose address it was. */
    label: text("label").notNull(),
    reason: text("reason").notNull(),
    createdAt: createdAt(),
    /** The decision on a report that it is part of, which takes it along when it is withdrawn. Refers to nothing: it may outlast it. */
    decisionId: integer("decision_id"),
    createdBy: integer("created_by").references(() => editors.id, { onDelete: "set null" }),
    until: moment("until").notNull(),
    liftedAt: moment("lifted_at"),
    liftedBy: integer("lifted_by").references(() => editors.id, { onDelete: "set null" }),
    version: version(),
  },
  (table) => [
    check("comment_bans_kind", sql`${table.kind} in ('name', 'domain', 'address')`),
    index("comment_bans_value").on(table.value).where(sql`lifted_at is null`),
    index("comment_bans_address").on(table.addressHash).where(sql`address_hash is not null`),
    index("comment_bans_decision").on(table.decisionId).where(sql`decision_id is not null`),
    index("comment_bans_until").on(table.until.desc().nullsFirst(), table.id.desc().nullsFirst()),
  ],
);
