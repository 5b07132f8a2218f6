import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commentStarts } from "@/db/schema/comments";
import { hashForDay } from "@/features/visitors/day-key";

const held = globalThis as typeof globalThis & { antenneBegun?: Set<string> };

/** So many are remembered on this server: who touches a form again is not written down again. */
const most = 10_000;

/** Notes that this reader touched a comment form. The first time of a day counts: who writes on does not begin again. */
export async function begin(address: string): Promise<void> {
  const senderHash = await hashBeginner(address);
  const id = senderHash.toString("base64");
  if (held.antenneBegun?.has(id)) return;
  await db.insert(commentStarts).values({ senderHash }).onConflictDoNothing();
  if (!held.antenneBegun || held.antenneBegun.size >= most) held.antenneBegun = new Set();
  held.antenneBegun.add(id);
}

/** Under which a sender's beginning is noted: for one day, like all that tells readers apart. */
export function hashBeginner(address: string): Promise<Buffer> {
  return hashForDay("comment-start", address);
}

/** Throws away beginnings of days that are over; their hashes say nothing any more. */
export async function forgetBeginnings(): Promise<void> {
  await db.delete(commentStarts).where(lt(commentStarts.at, sql`now() - interval '1 day'`));
}
