import { sql } from "drizzle-orm";
import type { Tx } from "./client";
import { cacheExpiries } from "./schema/settings";

export const expiryChannel = "antenne_expiries";

/**
 * Writes down, in the transaction of the change itself, which cache tags the change expires, and wakes every server when it
 * commits. Returns the same tags, for the action to expire at once.
 */
export async function recordExpiry(tx: Tx, expired: Iterable<string>): Promise<string[]> {
  const unique = [...new Set(expired)];
  if (unique.length === 0) return unique;
  await tx.insert(cacheExpiries).values(unique.map((tag) => ({ tag })));
  await tx.execute(sql`select pg_notify(${expiryChannel}, '')`);
  return unique;
}
