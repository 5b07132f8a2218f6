import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { reportDecisions, reports } from "@/db/schema/reports";
import { queueLetter } from "@/features/mail/send";
import { hashOf } from "@/features/preview-links/token";
import { magazineName } from "@/features/settings/name";
import { formatMoment } from "@/lib/dates";
import { env } from "@/lib/env";
import { type CommentMail, reportMail } from "@/lib/text.nl/reports-mail";
import { mailable } from "./schema";
import { recordStep } from "./trail";

export type Decision = typeof reportDecisions.$inferSelect;
export type Report = typeof reports.$inferSelect;

/** A comment as letters about it name it. */
export async function describeComment(tx: Tx, commentId: number): Promise<CommentMail> {
  const [found] = await tx
    .select({
      text: comments.text,
      former: comments.former,
      at: comments.createdAt,
      title: articles.title,
      slug: articleSlugs.slug,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(eq(comments.id, commentId));
  if (!found) throw new Error(`Comment ${commentId} is gone while it is being held`);
  return {
    magazine: await magazineName(tx),
    site: env.SITE_URL,
    article: `${found.title} (${env.SITE_URL}/artikel/${found.slug})`,
    when: formatMoment(found.at),
    text: found.text,
    before: found.former?.text ?? found.text,
  };
}

/** Whether whoever wrote a comment is owed the reasons: when it went, and it was no misleading mass advertising (art. 17(1) and (2)). */
export function isOwed({ action }: Pick<Decision, "action">): boolean {
  return action !== "none" && action !== "spam";
}

/**
 * The statement of reasons (art. 17 of the DSA) to whoever wrote the comment, with the link to object by. Nobody gets it twice; who
 * left no address that mail can go to gets none (art. 17(2)). `bannedDays` is how long they may not comment, where that was decided too.
 */
export async function stateReasons(tx: Tx, decision: Decision, bannedDays: number | null): Promise<void> {
  if (!isOwed(decision) || decision.statedAt || decision.commentId === null) return;
  const [writer] = await tx
    .select({ name: comments.name, email: commenters.email })
    .from(comments)
    .innerJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(eq(comments.id, decision.commentId));
  if (!writer || !mailable(writer.email)) return;
  const token = newToken();
  await tx
    .update(reportDecisions)
    .set({ statedAt: new Date(), tokenHash: hashOf(token) })
    .where(eq(reportDecisions.id, decision.id));
  const comment = await describeComment(tx, decision.commentId);
  const stated = { ...decision, bannedDays };
  await queueLetter(tx, writer.email, reportMail.reasons(writer.name, comment, stated, linkOf(token)));
  await recordStep(tx, {
    step: "decision.state",
    by: "magazine",
    commentId: decision.commentId,
    subjectId: decision.id,
  });
}

/** What was decided, to who reported and left an address (art. 16(5)), with the link to object by. */
export async function tellReporter(tx: Tx, report: Report, decision: Decision): Promise<void> {
  if (report.email === null || !mailable(report.email)) return;
  const token = newToken();
  await tx
    .update(reports)
    .set({ tokenHash: hashOf(token) })
    .where(eq(reports.id, report.id));
  const comment = await describeComment(tx, report.commentId);
  await queueLetter(tx, report.email, reportMail.decided(comment, decision, linkOf(token)));
}

function newToken(): string {
  return randomBytes(32).toString("hex");
}

function linkOf(token: string): string {
  return `${env.SITE_URL}/bezwaar/${token}`;
}

/** That a decision was taken back, and the comment is as it was, to whoever wrote it. */
export async function tellRestored(tx: Tx, commentId: number, { action }: Decision): Promise<void> {
  const [writer] = await tx
    .select({ name: comments.name, email: commenters.email })
    .from(comments)
    .innerJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(eq(comments.id, commentId));
  if (!writer || !mailable(writer.email)) return;
  await queueLetter(tx, writer.email, reportMail.restored(writer.name, await describeComment(tx, commentId), action));
}
