import { createHmac, randomBytes } from "node:crypto";
import { eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { dayKeys } from "@/db/schema/visitors";
import { dayOf } from "@/lib/dates";

/*
 * Readers are told apart for one day, and by nobody after it: what they sent is hashed with a key that all servers share
 * and that is thrown away when the next day (Europe/Amsterdam) begins.
 */

const held = globalThis as typeof globalThis & { antenneDayKey?: { day: string; key: Promise<Buffer> } };

/** A keyed hash (HMAC-SHA256 with the key of today, 16 bytes) of these parts. Fails when the database does and today's key is not known yet. */
export async function hashForDay(...parts: string[]): Promise<Buffer> {
  return hashWith(await dayKey(), parts);
}

/** Today in Rotterdam, with its key: for what must not fall between two days. */
export async function todaysKey(): Promise<{ day: string; key: Buffer }> {
  const day = dayOf(new Date());
  return { day, key: await dayKey(day) };
}

/** The key of a day, by default today: made once for all servers, and remembered by this one until another day is asked for. */
export async function dayKey(day = dayOf(new Date())): Promise<Buffer> {
  if (held.antenneDayKey?.day !== day) {
    const key = shareKey(day);
    held.antenneDayKey = { day, key };
    key.catch(() => {
      if (held.antenneDayKey?.key === key) held.antenneDayKey = undefined;
    });
  }
  return held.antenneDayKey.key;
}

async function shareKey(day: string): Promise<Buffer> {
  await db
    .insert(dayKeys)
    .values({ day, key: randomBytes(32) })
    .onConflictDoNothing();
  const [row] = await db.select().from(dayKeys).where(eq(dayKeys.day, day));
  if (!row) throw new Error(`The key of ${day} is gone: a later day has begun.`);
  await db.delete(dayKeys).where(lt(dayKeys.day, day));
  return row.key;
}

/** Each part is preceded by its length, so that no two lists of parts run together into the same bytes. */
export function hashWith(key: Buffer, parts: string[]): Buffer {
  const hmac = createHmac("sha256", key);
  for (const part of parts) hmac.update(`${Buffer.byteLength(part)}:`).update(part);
  return hmac.digest().subarray(0, 16);
}
