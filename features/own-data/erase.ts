import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { spendLink } from "./link";
import { holdPerson } from "./person";
import { places } from "./places";

/**
 * Erases everything that is stored about the address of a link, in one transaction with the pages that change; the link is used up by it.
 * Answers the cache tags that expired. Errors: not-found (the link opens nothing any more).
 */
export function erase(token: string): Promise<Result<{ expired: string[] }>> {
  return transact<{ expired: string[] }>(async (tx) => {
    const email = await spendLink(tx, token);
    if (email === null) return refuse("not-found");
    return ok({ expired: await erasePerson(tx, email) });
  });
}

/** The same for an address, inside a transaction: also for what a newsroom must erase when asked by letter. */
export async function erasePerson(tx: Tx, email: string): Promise<string[]> {
  const person = await holdPerson(tx, email);
  const touched: string[] = [];
  for (const place of places) touched.push(...(await place.erase(tx, person)));
  await recordAudit(tx, null, {
    action: "commenter.erase",
    subjectType: "commenter",
    subjectId: person.commenterId,
    detail: { comments: person.commentIds.length },
  });
  return recordExpiry(tx, touched);
}
