import { createHmac, randomBytes } from "node:crypto";
import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { senderKeys } from "@/db/schema/bans";
import { hashWith } from "@/features/visitors/day-key";
import { weekOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { mondayOf } from "@/lib/iso-week";

/*
 * Who sends comments is known by a keyed hash of the address, with a key for each week that all servers share. A comment keeps its hash for
 * some days; a ban keeps it, and its key, as long as the ban lasts (docs/decisions/0023).
 */

type Keys = { week: string; current: { id: number; key: Buffer }; all: Buffer[] };

const held = globalThis as typeof globalThis & { antenneSenderKeys?: { week: string; keys: Promise<Keys> } };

/** The sender's hash under the key of this week, and under every key that a ban can still be under. */
export type Sender = { hash: Buffer; keyId: number; everyHash: Buffer[] };

export async function recogniseSender(address: string): Promise<Sender> {
  const { current, all } = await readKeys(weekStart());
  const hash = (key: Buffer) => hashWith(key, ["sender", address]);
  return { hash: hash(current.key), keyId: current.id, everyHash: all.map(hash) };
}

function weekStart(): string {
  return new Date(mondayOf(weekOf(new Date())) * 86_400_000).toISOString().slice(0, 10);
}

/** Read once a week: older keys are only ever thrown away. */
function readKeys(week: string): Promise<Keys> {
  if (held.antenneSenderKeys?.week !== week) {
    const keys = shareKeys(week);
    held.antenneSenderKeys = { week, keys };
    keys.catch(() => {
      if (held.antenneSenderKeys?.keys === keys) held.antenneSenderKeys = undefined;
    });
  }
  return held.antenneSenderKeys.keys;
}

async function shareKeys(week: string): Promise<Keys> {
  await db
    .insert(senderKeys)
    .values({ week, key: randomBytes(32) })
    .onConflictDoNothing();
  const rows = await db.select().from(senderKeys).orderBy(asc(senderKeys.id));
  const all = rows.map((row) => ({ ...row, key: mixed(row.key) }));
  const current = all.find((row) => row.week === week);
  if (!current) throw new Error(`The key of the week of ${week} is gone`);
  return { week, current, all: all.map(({ key }) => key) };
}

/** Who has only the database cannot try out addresses: the secret of the servers is in the key too. */
function mixed(key: Buffer): Buffer {
  return createHmac("sha256", key)
    .update(env.AUTH_SECRET ?? "")
    .digest();
}
