import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { announce } from "@/features/websub/announce";
import { changesKin, expireArticle, type Placement } from "@/lib/cache";
import { refreshKin } from "./kin/refresh";

/** Where an article stood before a change, and where it stands after. */
export type Change = { id: number; before: Placement | null; after: Placement | null };

/**
 * The end of every change of articles, in its own transaction: reckons anew what is akin to them, has the hub of the feeds told, and
 * writes down and answers the tags that expire. It comes once, after every article that the transaction holds is held.
 */
export async function expireChanges(tx: Tx, changes: Change[]): Promise<string[]> {
  for (const { before, after } of changes) await announce(tx, before, after);
  const moved = changes.filter(({ before, after }) => changesKin(before, after)).map(({ id }) => id);
  const kin = moved.length > 0 ? await refreshKin(tx, moved) : [];
  return recordExpiry(tx, [...changes.flatMap(({ before, after }) => expireArticle(before, after)), ...kin]);
}

export function expireChange(tx: Tx, id: number, before: Placement | null, after: Placement | null): Promise<string[]> {
  return expireChanges(tx, [{ id, before, after }]);
}
