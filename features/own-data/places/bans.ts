import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { commentBans } from "@/db/schema/bans";
import { comments } from "@/db/schema/comments";
import { fold } from "@/lib/fold";
import { erasedAddress } from "@/lib/text.nl/own-data";
import type { Person, Place } from "../place";

/**
 * A ban keeps what it needs as long as it lasts: the name, or a hash of the sender's address. Whose address it was, and what was written about
 * the person, it does not need. One that is over goes.
 */
export const banPlace: Place = {
  name: "bans",
  async collect(reader, person) {
    const mine = await ofPerson(reader, person);
    if (!mine) return [];
    const { kind, label, reason, createdAt, until, liftedAt } = commentBans;
    return reader.select({ kind, label, reason, createdAt, until, liftedAt }).from(commentBans).where(mine);
  },
  async erase(tx, person) {
    const mine = await ofPerson(tx, person);
    if (!mine) return [];
    const over = or(sql`${commentBans.liftedAt} is not null`, sql`${commentBans.until} <= now()`);
    await tx.delete(commentBans).where(and(mine, over));
    await tx
      .update(commentBans)
      .set({ label: erasedAddress })
      .where(and(mine, eq(commentBans.kind, "address")));
    await tx.update(commentBans).set({ reason: "" }).where(mine);
    return [];
  },
};

async function ofPerson(reader: Reader, { commentIds }: Person): Promise<SQL | undefined> {
  if (commentIds.length === 0) return undefined;
  const rows = await reader
    .select({ name: comments.name, addressHash: comments.addressHash })
    .from(comments)
    .where(inArray(comments.id, commentIds));
  const names = [...new Set(rows.map(({ name }) => fold(name)))];
  const hashes = rows.flatMap(({ addressHash }) => addressHash ?? []);
  return or(
    and(eq(commentBans.kind, "name"), inArray(commentBans.value, names)),
    hashes.length > 0 ? inArray(commentBans.addressHash, hashes) : undefined,
  );
}
