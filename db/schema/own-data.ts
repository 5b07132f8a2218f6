import { index, pgTable } from "drizzle-orm/pg-core";
import { bytea, citext, createdAt, id, moment } from "./columns";

/** A mailed link to what is stored about an address. Only the hash of what is in the link is kept; gone when it has ended or was used to erase. */
export const ownDataLinks = pgTable(
  "own_data_links",
  {
    id: id(),
    email: citext("email").notNull(),
    tokenHash: bytea("token_hash").notNull().unique(),
    createdAt: createdAt(),
    endsAt: moment("ends_at").notNull(),
  },
  (table) => [index("own_data_links_email").on(table.email), index("own_data_links_end").on(table.endsAt)],
);
