import { and, asc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reader, Tx } from "@/db/client";
import { objections, reportDecisions, reports } from "@/db/schema/reports";

/** Who it is about: an e-mail address, and the comments that came with it. */
type Person = { email: string; commentIds: number[] };

/** What is left of a report when who made it, and what they wrote, is gone. */
export const withoutReporter = {
  explanation: "",
  place: "",
  name: "",
  email: null,
  addressHash: null,
  tokenHash: null,
};

/** What somebody reported, what was decided about their comments, and their objections, as it is kept. The trail knows no person. */
export async function collectReports(reader: Reader, person: Person): Promise<unknown[]> {
  const reported = await reader
    .select({ row: sql<unknown>`to_jsonb(${reports}) - 'token_hash' - 'address_hash'` })
    .from(reports)
    .where(eq(reports.email, person.email))
    .orderBy(asc(reports.id));
  const decided = await reader
    .select({ row: sql<unknown>`to_jsonb(${reportDecisions}) - 'token_hash' - 'editor_id'` })
    .from(reportDecisions)
    .where(aboutComments(person))
    .orderBy(asc(reportDecisions.id));
  const objected = await reader
    .select({ row: sql<unknown>`to_jsonb(${objections}) - 'decided_by'` })
    .from(objections)
    .where(ofPerson(reader, person))
    .orderBy(asc(objections.id));
  return [...reported, ...decided, ...objected].map(({ row }) => row);
}

/** Takes their words, name and address out of all that. What was decided, and when, stays: it is in the trail too. */
export async function eraseFromReports(tx: Tx, person: Person): Promise<void> {
  await tx.update(objections).set({ text: "", answer: "" }).where(ofPerson(tx, person));
  await tx.update(reportDecisions).set({ facts: "", tokenHash: null }).where(aboutComments(person));
  await tx.update(reports).set(withoutReporter).where(eq(reports.email, person.email));
}

function aboutComments({ commentIds }: Person): SQL {
  return commentIds.length === 0 ? sql`false` : inArray(reportDecisions.commentId, commentIds);
}

/** Objections to what was decided about own comments, and to what was decided on own reports. */
function ofPerson(reader: Reader, person: Person): SQL | undefined {
  const decisions = reader.select({ id: reportDecisions.id }).from(reportDecisions).where(aboutComments(person));
  const own = reader.select({ id: reports.id }).from(reports).where(eq(reports.email, person.email));
  return or(
    and(isNull(objections.reportId), inArray(objections.decisionId, decisions)),
    inArray(objections.reportId, own),
  );
}
