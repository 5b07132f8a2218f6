import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { changesKin, expireArticle, type Placement } from "@/lib/cache";
import { refreshKin } from "./kin/refresh";

/**
 * The end of every change of an article, in its own transaction: reckons anew what is akin to it, and writes down and answers the tags
 * that expire.
 */
export async function expireChange(
  tx: Tx,
  id: number,
  before: Placement | null,
  after: Placement | null,
): Promise<string[]> {
  const kin = changesKin(before, after) ? await refreshKin(tx, [id]) : [];
  return recordExpiry(tx, [...expireArticle(before, after), ...kin]);
}
