import { sql } from "drizzle-orm";
import { notes } from "@/db/schema/notes";
import { erasedAddress } from "@/lib/text.nl/own-data";
import type { Place } from "../place";

/** Notes of the newsroom in the margin of an article are its own words; an address that somebody copied into one is not. */
export const notePlace: Place = {
  name: "notes",
  collect: async () => [],
  async erase(tx, { email }) {
    const pattern = email.toLowerCase().replace(/[^a-z0-9@]/g, "\\$&");
    await tx
      .update(notes)
      .set({ text: sql`regexp_replace(${notes.text}, ${pattern}, ${erasedAddress}, 'gi')` })
      .where(sql`position(${email.toLowerCase()} in lower(${notes.text})) > 0`);
    return [];
  },
};
