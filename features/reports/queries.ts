import { and, asc, desc, eq, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { countUpTo, pageOf } from "@/db/count";
import { articleSlugs, articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { editors } from "@/db/schema/editors";
import { objections, reportDecisions, reports } from "@/db/schema/reports";
import { isPublic } from "@/features/articles/placement";
import type { Actor } from "@/features/articles/policy";
import { ownIds } from "@/features/articles/readable";
import { canModerateAll } from "@/features/comments/policy";
import type { CommentStatus } from "@/lib/comment-status";
import {
  type AutomatedMeans,
  type DecisionAction,
  type DecisionGround,
  type DecisionOrigin,
  illegalReasons,
  isIllegal,
  type ObjectionOutcome,
  type ReportReason,
} from "@/lib/report-kinds";
import { meansFor } from "./follow";

/** A comment that was reported, as the queue shows it. Instants are ISO strings. */
export type ReportedComment = {
  commentId: number;
  name: string;
  text: string;
  article: string;
  since: string;
  count: number;
  illegal: boolean;
  reasons: ReportReason[];
};

/** A decision in the list of those, or one that somebody objects to. */
export type ListedDecision = {
  id: number;
  commentId: number;
  name: string;
  text: string;
  article: string;
  at: string;
  action: DecisionAction;
  withdrawn: boolean;
  by: string | null;
  objection: { id: number; party: "commenter" | "reporter"; at: string } | null;
};

export type Listed<Row> = { rows: Row[]; page: number; pages: number; more: boolean };

export const reportsPageSize = 50;

/** The rule of `canModerate`, for a query: an author sees what is under own articles. */
function mine(editor: Actor): SQL | undefined {
  return canModerateAll(editor) ? undefined : inArray(comments.articleId, ownIds(editor));
}

/** The comments with open reports that this editor may decide on: first what may be against the law, then what waits longest. */
export async function listReported(editor: Actor, asked?: number): Promise<Listed<ReportedComment>> {
  const open = db
    .select({ commentId: reports.commentId })
    .from(reports)
    .innerJoin(comments, eq(comments.id, reports.commentId))
    .where(and(isNull(reports.settledAt), mine(editor)))
    .groupBy(reports.commentId);
  const counted = await countUpTo(open);
  const { page, pages, offset } = pageOf(counted, reportsPageSize, asked);
  const since = sql<Date>`min(${reports.createdAt})`.mapWith(reports.createdAt);
  const illegal = sql<boolean>`bool_or(${inArray(reports.reason, [...illegalReasons])})`;
  const rows = await db
    .select({
      commentId: comments.id,
      name: comments.name,
      text: sql<string>`left(${comments.text}, 400)`,
      article: articles.title,
      since,
      count: sql<number>`count(*)::integer`,
      illegal,
      reasons: sql<ReportReason[]>`array_agg(distinct ${reports.reason})`,
    })
    .from(reports)
    .innerJoin(comments, eq(comments.id, reports.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(isNull(reports.settledAt), mine(editor)))
    .groupBy(comments.id, articles.title)
    .orderBy(desc(illegal), asc(since), asc(comments.id))
    .limit(reportsPageSize)
    .offset(offset);
  return { rows: rows.map((row) => ({ ...row, since: row.since.toISOString() })), page, pages, more: counted.more };
}

/** Another comment that waits, for who has decided on this one. */
export async function findNextReported(editor: Actor, commentId: number): Promise<number | null> {
  const { rows } = await listReported(editor);
  return rows.find((row) => row.commentId !== commentId)?.commentId ?? null;
}

/** How many comments with open reports, and how many objections, wait for this editor. */
export async function countReports(editor: Actor): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${reports.commentId})::integer` })
    .from(reports)
    .innerJoin(comments, eq(comments.id, reports.commentId))
    .where(and(isNull(reports.settledAt), mine(editor)));
  const [waiting] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(objections)
    .innerJoin(reportDecisions, eq(reportDecisions.id, objections.decisionId))
    .innerJoin(comments, eq(comments.id, reportDecisions.commentId))
    .where(and(isNull(objections.outcome), mine(editor)));
  return (row?.count ?? 0) + (waiting?.count ?? 0);
}

/** What was decided, the newest first; or, with `objected`, the decisions that somebody objects to, the oldest objection first. */
export async function listDecisions(
  editor: Actor,
  { objected, page: asked }: { objected: boolean; page?: number },
): Promise<Listed<ListedDecision>> {
  const waits = objected ? isNull(objections.outcome) : undefined;
  const open = objected ? isNotNull(objections.id) : sql`${reportDecisions.action} <> 'spam'`;
  const which = and(mine(editor), open);
  const joined = and(eq(objections.decisionId, reportDecisions.id), waits);
  const base = db
    .select({ id: reportDecisions.id, objectionId: objections.id })
    .from(reportDecisions)
    .innerJoin(comments, eq(comments.id, reportDecisions.commentId))
    .leftJoin(objections, objected ? joined : sql`false`)
    .where(which);
  const counted = await countUpTo(base);
  const { page, pages, offset } = pageOf(counted, reportsPageSize, asked);
  const rows = await db
    .select({
      id: reportDecisions.id,
      commentId: comments.id,
      name: comments.name,
      text: sql<string>`left(${comments.text}, 400)`,
      article: articles.title,
      at: reportDecisions.createdAt,
      action: reportDecisions.action,
      withdrawnAt: reportDecisions.withdrawnAt,
      by: editors.name,
      objectionId: objections.id,
      reportId: objections.reportId,
      objectedAt: objections.createdAt,
    })
    .from(reportDecisions)
    .innerJoin(comments, eq(comments.id, reportDecisions.commentId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(editors, eq(editors.id, reportDecisions.editorId))
    .leftJoin(objections, objected ? joined : sql`false`)
    .where(which)
    .orderBy(...(objected ? [asc(objections.createdAt), asc(objections.id)] : [desc(reportDecisions.id)]))
    .limit(reportsPageSize)
    .offset(offset);
  return {
    rows: rows.map(({ objectionId, reportId, objectedAt, withdrawnAt, ...row }) => ({
      ...row,
      at: row.at.toISOString(),
      withdrawn: withdrawnAt !== null,
      objection:
        objectionId === null || objectedAt === null
          ? null
          : { id: objectionId, party: reportId === null ? "commenter" : "reporter", at: objectedAt.toISOString() },
    })),
    page,
    pages,
    more: counted.more,
  };
}

export type FileReport = {
  id: number;
  reason: ReportReason;
  illegal: boolean;
  explanation: string;
  place: string;
  name: string;
  email: string | null;
  goodFaith: boolean;
  times: number;
  at: string;
  settled: boolean;
};

export type FileObjection = {
  id: number;
  party: "commenter" | "reporter";
  text: string;
  at: string;
  outcome: ObjectionOutcome | null;
  answer: string;
  by: string | null;
};

export type FileDecision = {
  id: number;
  origin: DecisionOrigin;
  action: DecisionAction;
  ground: DecisionGround | null;
  reference: string;
  facts: string;
  automated: AutomatedMeans;
  by: string | null;
  /** Whether this editor took it. */
  own: boolean;
  at: string;
  stated: boolean;
  withdrawn: boolean;
  objections: FileObjection[];
};

/** All about one comment, in its context. */
export type CommentFile = {
  id: number;
  version: number;
  status: CommentStatus;
  name: string;
  text: string;
  at: string;
  article: { id: number; title: string; slug: string };
  answers: { name: string; text: string } | null;
  /** Why the desk changed its words; empty when it did not. */
  deskReason: string;
  /** What its sender can be banned by besides the name: a hash that is still known, and where the address is. */
  addressKnown: boolean;
  domain: string | null;
  /** Whether a check drew attention to it. */
  found: boolean;
  reports: FileReport[];
  decisions: FileDecision[];
};

/** The file of a comment, for who may decide on it; null for anyone else, and when there is none. */
export async function getCommentFile(editor: Actor, commentId: number): Promise<CommentFile | null> {
  const parent = alias(comments, "parent");
  const [found] = await db
    .select({
      comment: comments,
      title: articles.title,
      slug: articleSlugs.slug,
      to: parent.name,
      said: parent.text,
      email: commenters.email,
    })
    .from(comments)
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(parent, eq(parent.id, comments.parentId))
    .where(and(eq(comments.id, commentId), mine(editor)));
  if (!found) return null;
  const { comment, title, slug, to, said, email } = found;
  return {
    id: comment.id,
    version: comment.version,
    status: comment.status,
    name: comment.name,
    text: comment.text,
    at: comment.createdAt.toISOString(),
    article: { id: comment.articleId, title, slug },
    answers: to === null || said === null ? null : { name: to, text: said },
    deskReason: comment.deskReason,
    addressKnown: comment.addressHash !== null,
    domain: email?.split("@").at(-1) ?? null,
    found: meansFor(comment) === "found",
    reports: await reportsOn(commentId),
    decisions: await decisionsOn(editor, commentId),
  };
}

/** The newest hundred: nobody reads more about one comment. */
async function reportsOn(commentId: number): Promise<FileReport[]> {
  const rows = await db
    .select()
    .from(reports)
    .where(eq(reports.commentId, commentId))
    .orderBy(desc(isNull(reports.settledAt)), desc(reports.id))
    .limit(100);
  return rows.map((row) => ({
    id: row.id,
    reason: row.reason,
    illegal: isIllegal(row.reason),
    explanation: row.explanation,
    place: row.place,
    name: row.name,
    email: row.email,
    goodFaith: row.goodFaith,
    times: row.times,
    at: row.createdAt.toISOString(),
    settled: row.settledAt !== null,
  }));
}

async function decisionsOn(editor: Actor, commentId: number): Promise<FileDecision[]> {
  const rows = await db
    .select({ decision: reportDecisions, by: editors.name })
    .from(reportDecisions)
    .leftJoin(editors, eq(editors.id, reportDecisions.editorId))
    .where(eq(reportDecisions.commentId, commentId))
    .orderBy(desc(reportDecisions.id))
    .limit(50);
  const against = await objectionsTo(rows.map(({ decision }) => decision.id));
  return rows.map(({ decision, by }) => ({
    id: decision.id,
    origin: decision.origin,
    action: decision.action,
    ground: decision.ground,
    reference: decision.reference,
    facts: decision.facts,
    automated: decision.automated,
    by,
    own: decision.editorId === editor.id,
    at: decision.createdAt.toISOString(),
    stated: decision.statedAt !== null,
    withdrawn: decision.withdrawnAt !== null,
    objections: against.flatMap(({ decisionId, ...objection }) => (decisionId === decision.id ? [objection] : [])),
  }));
}

async function objectionsTo(decisionIds: number[]): Promise<(FileObjection & { decisionId: number })[]> {
  if (decisionIds.length === 0) return [];
  const rows = await db
    .select({ objection: objections, by: editors.name })
    .from(objections)
    .leftJoin(editors, eq(editors.id, objections.decidedBy))
    .where(inArray(objections.decisionId, decisionIds))
    .orderBy(asc(objections.id));
  return rows.map(({ objection, by }) => ({
    id: objection.id,
    decisionId: objection.decisionId,
    party: objection.reportId === null ? "commenter" : "reporter",
    text: objection.text,
    at: objection.createdAt.toISOString(),
    outcome: objection.outcome,
    answer: objection.answer,
    by,
  }));
}

/** A comment that readers see, for the page on which it is reported. */
export type ReportableComment = { id: number; name: string; text: string; at: string; article: string };

/** Null when readers do not see it (any more). Never cached: what has gone must not be shown there. */
export async function getReportable(id: number): Promise<ReportableComment | null> {
  const [found] = await db
    .select({
      id: comments.id,
      name: comments.name,
      text: comments.text,
      at: comments.createdAt,
      article: articles.title,
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(eq(comments.id, id), eq(comments.status, "approved"), isPublic));
  return found ? { ...found, at: found.at.toISOString() } : null;
}
