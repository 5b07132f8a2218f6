import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { comments } from "@/db/schema/comments";
import { reports } from "@/db/schema/reports";
import { transact } from "@/db/transact";
import { isPublic } from "@/features/articles/placement";
import { allow } from "@/features/limits/limit";
import { queueLetter } from "@/features/mail/send";
import { hashForDay } from "@/features/visitors/day-key";
import { isIllegal } from "@/lib/report-kinds";
import { ok, type Result, refuse } from "@/lib/result";
import { reportMail } from "@/lib/text.nl/reports-mail";
import { describeComment } from "./letters";
import type { ReportInput } from "./schema";
import { recordStep } from "./trail";

const minute = 60;
const day = 24 * 60 * minute;

/** More of one reporter about one comment than this is not kept. */
const longestExplanation = 9_000;

type Report = typeof reports.$inferSelect;

/**
 * Takes a report about a comment that readers see (art. 16 of the DSA); when this answers ok it is in the database, and whoever left an
 * address gets a confirmation (art. 16(4)). The same reporter adds to a report that is still open. Who fills in the trap is answered as
 * anybody, and nothing is stored. Errors: rate-limited, not-found.
 */
export async function report(input: ReportInput, address: string): Promise<Result> {
  if (input.website !== "") return ok();
  if (!(await mayReport(input.commentId, address))) return refuse("rate-limited");
  const mails = input.email !== "" && (await allow("report-mail", input.email.toLowerCase(), 5, day));
  const addressHash = await hashForDay("report", address);

  return transact(async (tx) => {
    if (!(await isSeen(tx, input.commentId))) return refuse("not-found");
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`report:${input.commentId}`}, 0))`);
    const earlier = await findOpen(tx, input, addressHash);
    const id = earlier ? await addTo(tx, earlier, input) : await store(tx, input, addressHash);
    const confirms = mails && !earlier?.email;
    if (confirms) {
      await queueLetter(tx, input.email, reportMail.received(await describeComment(tx, input.commentId), id));
      await recordStep(tx, { step: "report.confirm", by: "magazine", commentId: input.commentId, subjectId: id });
    }
    return ok();
  });
}

async function mayReport(commentId: number, address: string): Promise<boolean> {
  return (
    (await allow("report", address, 5, 10 * minute)) &&
    (await allow("report-day", address, 20, day)) &&
    (await allow("report-comment", String(commentId), 60, 60 * minute))
  );
}

async function isSeen(tx: Tx, commentId: number): Promise<boolean> {
  const [comment] = await tx
    .select({ id: comments.id })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.id, commentId), eq(comments.status, "approved"), isPublic));
  return comment !== undefined;
}

/** What this reporter said before about this comment, and nobody has decided on: by the e-mail address, or from the same place today. */
async function findOpen(tx: Tx, { commentId, email }: ReportInput, addressHash: Buffer): Promise<Report | undefined> {
  const same = or(eq(reports.addressHash, addressHash), email === "" ? undefined : eq(reports.email, email));
  const [earlier] = await tx
    .select()
    .from(reports)
    .where(and(eq(reports.commentId, commentId), isNull(reports.settledAt), same))
    .orderBy(reports.id)
    .limit(1);
  return earlier;
}

async function store(tx: Tx, { website: _, ...input }: ReportInput, addressHash: Buffer): Promise<number> {
  const [stored] = await tx
    .insert(reports)
    .values({ ...input, email: input.email || null, addressHash })
    .returning({ id: reports.id });
  if (!stored) throw new Error("A report that was just stored is gone");
  await recordStep(tx, {
    step: "report.receive",
    by: "reporter",
    commentId: input.commentId,
    subjectId: stored.id,
    to: "open",
    detail: { reason: input.reason, named: input.name !== "", mailed: input.email !== "" },
  });
  return stored.id;
}

/** What is said anew comes under what was said; a reason of law goes before one of the house. */
async function addTo(tx: Tx, earlier: Report, input: ReportInput): Promise<number> {
  const graver = isIllegal(input.reason) && !isIllegal(earlier.reason);
  const more = earlier.explanation.includes(input.explanation) ? "" : `\n\n${input.explanation}`;
  await tx
    .update(reports)
    .set({
      reason: graver ? input.reason : earlier.reason,
      explanation: (earlier.explanation + more).trim().slice(0, longestExplanation),
      place: earlier.place || input.place,
      name: earlier.name || input.name,
      email: earlier.email ?? (input.email || null),
      goodFaith: earlier.goodFaith || input.goodFaith,
      times: sql`${reports.times} + 1`,
    })
    .where(eq(reports.id, earlier.id));
  await recordStep(tx, {
    step: "report.add",
    by: "reporter",
    commentId: input.commentId,
    subjectId: earlier.id,
    from: "open",
    to: "open",
    detail: { reason: input.reason },
  });
  return earlier.id;
}
