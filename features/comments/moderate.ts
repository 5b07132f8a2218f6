import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { comments } from "@/db/schema/comments";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import type { Actor } from "@/features/articles/policy";
import { ownIds } from "@/features/articles/readable";
import { type CommentStatus, commentStatuses, isGone } from "@/lib/comment-status";
import { ok, type Result, refuse } from "@/lib/result";
import { type Changed, changeStatuses, type Held } from "./change-status";
import { followLater } from "./decided";
import { canModerateAll } from "./policy";
import type { ModerationVerb } from "./schema";

type Editor = Actor & { name: string };

/** A comment as somebody saw it. */
export type Target = { id: number; version: number };

/** What was not done, and why: for `stale` what it is now, and who made it so. */
export type Missed = {
  id: number;
  error: "not-found" | "forbidden" | "stale";
  status?: CommentStatus;
  by?: string | null;
};

/** What came of a decision about many: `batch` takes it back (`undoBatch`). */
export type Sweep = { decided: Changed[]; missed: Missed[]; batch: string; expired: string[] };

type Decision = { action: string; from: readonly CommentStatus[]; to: CommentStatus | "before" };

/** From which states each decision can be taken. The trash is left by `reopen`; `undo` takes back this editor's own last decision. */
export const decisions: Record<ModerationVerb, Decision> = {
  approve: { action: "comment.approve", from: ["pending", "spam"], to: "approved" },
  markSpam: { action: "comment.spam", from: ["pending", "approved"], to: "spam" },
  remove: { action: "comment.remove", from: ["pending", "approved", "spam"], to: "deleted" },
  reopen: { action: "comment.reopen", from: ["approved", "spam", "deleted"], to: "pending" },
  undo: { action: "comment.undo", from: commentStatuses, to: "before" },
};

/** So many are decided in one transaction: nobody else waits long. */
export const atOnce = 100;

/**
 * Decides about comments, each only if it still is as it was seen, in transactions of a hundred. What somebody else decided meanwhile is left
 * alone and told.
 */
export async function moderate(
  editor: Editor,
  verb: ModerationVerb,
  targets: Target[],
  batch: string = randomUUID(),
): Promise<Sweep> {
  const sweep: Sweep = { decided: [], missed: [], batch, expired: [] };
  for (let start = 0; start < targets.length; start += atOnce) {
    const done = await transact<Omit<Sweep, "batch">>((tx) =>
      decide(tx, editor, decisions[verb], targets.slice(start, start + atOnce), batch),
    );
    if (!done.ok) throw new Error(`A decision about many is never refused whole, and this was: ${done.error}`);
    sweep.decided.push(...done.data.decided);
    sweep.missed.push(...done.data.missed);
    sweep.expired.push(...done.data.expired);
  }
  return sweep;
}

/** Takes back what this editor decided about many at once, where nobody has decided otherwise since; at most so many a time. */
export async function undoBatch(editor: Editor, batch: string, most = 5 * atOnce): Promise<Sweep> {
  const targets = await db
    .select({ id: comments.id, version: comments.version })
    .from(comments)
    .where(and(eq(comments.batch, batch), sql`(${comments.before} ->> 'by')::integer = ${editor.id}`))
    .orderBy(asc(comments.id))
    .limit(most);
  return moderate(editor, "undo", targets);
}

export type Moderated = Changed & { expired: string[] };

/** One decision about one comment. Errors of this and the next four: not-found, forbidden, stale (also when it already is so). */
export function approve(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return moderateOne(editor, "approve", { id, version });
}

/** Puts a comment away as spam. */
export function markSpam(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return moderateOne(editor, "markSpam", { id, version });
}

/** Puts a comment in the trash, from where `reopen` brings it back. */
export function remove(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return moderateOne(editor, "remove", { id, version });
}

/** Lets a comment that was decided on wait for a decision again. */
export function reopen(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return moderateOne(editor, "reopen", { id, version });
}

/** Makes a comment again what it was before this editor's own last decision; stale also when somebody else decided last, or nobody. */
export function undo(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return moderateOne(editor, "undo", { id, version });
}

async function moderateOne(editor: Editor, verb: ModerationVerb, target: Target): Promise<Result<Moderated>> {
  const { decided, missed, expired } = await moderate(editor, verb, [target]);
  const [one] = decided;
  return one ? ok({ ...one, expired }) : refuse(missed[0]?.error ?? "not-found");
}

async function decide(
  tx: Tx,
  editor: Editor,
  decision: Decision,
  targets: Target[],
  batch: string,
): Promise<Result<Omit<Sweep, "batch">>> {
  const ids = targets.map(({ id }) => id);
  const rows = await tx
    .select()
    .from(comments)
    .where(inArray(comments.id, ids))
    .orderBy(asc(comments.id))
    .for("update");
  const held = new Map(rows.map((row) => [row.id, row]));
  const own = await listOwn(tx, editor, ids);

  const going: Held[] = [];
  const missed: Missed[] = [];
  for (const { id, version } of targets) {
    const comment = held.get(id);
    if (!comment) missed.push({ id, error: "not-found" });
    else if (own && !own.has(id)) missed.push({ id, error: "forbidden" });
    else if (comment.version !== version || !canTake(editor, decision, comment))
      missed.push(await tellMissed(tx, comment));
    else going.push(comment);
  }
  const { changed, touched } = await changeStatuses(tx, editor, going, { ...decision, batch });
  const after = new Map(changed.map(({ id, status }) => [id, status]));
  for (const { id, status } of going) if (isGone(status) || isGone(after.get(id))) await followLater(tx, id);
  return ok({ decided: changed, missed, expired: await recordExpiry(tx, touched) });
}

function canTake(editor: Editor, { from, to }: Decision, comment: Held): boolean {
  if (to === "before" && comment.before?.by !== editor.id) return false;
  return from.includes(comment.status);
}

async function tellMissed(tx: Tx, { id, status, before, decidedBy }: Held): Promise<Missed> {
  const by = before?.by ?? decidedBy;
  const [editor] = by === null ? [] : await tx.select({ name: editors.name }).from(editors).where(eq(editors.id, by));
  return { id, error: "stale", status, by: editor?.name ?? null };
}

/** Which of these stand under own articles; null for who may moderate everywhere. */
async function listOwn(tx: Tx, editor: Editor, ids: number[]): Promise<ReadonlySet<number> | null> {
  if (canModerateAll(editor)) return null;
  const rows = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(inArray(comments.id, ids), inArray(comments.articleId, ownIds(editor))));
  return new Set(rows.map(({ id }) => id));
}
