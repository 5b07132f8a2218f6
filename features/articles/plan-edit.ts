import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { plannedEdits } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { defineJob } from "@/lib/jobs/define";
import { ok, type Result, refuse } from "@/lib/result";
import { scheduleFieldText } from "@/lib/text.nl/articles";
import type { Editor } from "./change";
import { toDeskInput } from "./desk-input";
import { type LockedArticle, lockArticle } from "./lock";
import { canPublish } from "./policy";
import { readInput } from "./read-input";
import type { CleanArticle } from "./schema";
import { store } from "./store";
import { dropWorkingCopy } from "./working-copy";

/** Looks whether it is time to change a published article. */
export const editJob = defineJob("article.edit", z.object({ id: z.number() }));

/** Which change for later is meant, empty for none yet; and this editor's own working copy, which goes into it. */
export type EditStamps = { planned: string; working: string };

/**
 * Keeps a change of a published article for later: until `applyAt` readers see the article as it is. It must be complete now. Takes the
 * place of a change that waited. Errors: forbidden, not-found, stale (someone saved the article or changed the plan meanwhile, or it is no
 * longer published), invalid and incomplete (with fields; `applyAt` when that moment has passed).
 */
export function planEdit(
  editor: Editor,
  id: number,
  version: number,
  stamps: EditStamps,
  applyAt: Date,
  input: CleanArticle,
): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    const locked = await lockToPlan(tx, editor, id, version, stamps.planned, applyAt);
    if (!locked.ok) return locked;
    const read = await readInput(tx, id);
    if (!read) return refuse("not-found");
    if (!(await dropWorkingCopy(tx, editor.id, id, stamps.working))) return refuse("stale");
    const tried = await tryOut(tx, locked.data, input, editor.id);
    if (!tried.ok) return tried;

    const plan = {
      editorId: editor.id,
      base: read.input,
      content: toDeskInput(input),
      applyAt,
      failure: null,
      stamp: randomUUID(),
    };
    await tx
      .insert(plannedEdits)
      .values({ articleId: id, ...plan })
      .onConflictDoUpdate({ target: plannedEdits.articleId, set: plan });
    await enqueue(tx, editJob, { id }, { at: applyAt });
    await log(tx, editor, locked.data, "article.plan-edit", applyAt);
    return ok(null);
  });
}

/** Puts a change that waits, or that failed, on another time. Errors: forbidden, not-found, stale, invalid (with fields). */
export function postponeEdit(
  editor: Editor,
  id: number,
  version: number,
  stamp: string,
  applyAt: Date,
): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    const locked = await lockToPlan(tx, editor, id, version, stamp, applyAt);
    if (!locked.ok) return locked;
    if (stamp === "") return refuse("not-found");
    await tx
      .update(plannedEdits)
      .set({ applyAt, failure: null, stamp: randomUUID() })
      .where(eq(plannedEdits.articleId, id));
    await enqueue(tx, editJob, { id }, { at: applyAt });
    await log(tx, editor, locked.data, "article.plan-edit", applyAt);
    return ok(null);
  });
}

/** Takes a change back before readers see it. Errors: forbidden, not-found, stale (it was changed or applied meanwhile). */
export function dropEdit(editor: Editor, id: number, stamp: string): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    const locked = await lockArticle(tx, id, null);
    if (!locked.ok) return locked;
    if (!canPublish(editor)) return refuse("forbidden");
    if ((await stampOf(tx, id)) !== stamp) return refuse("stale");
    await tx.delete(plannedEdits).where(eq(plannedEdits.articleId, id));
    await log(tx, editor, locked.data, "article.drop-edit", null);
    return ok(null);
  });
}

async function lockToPlan(
  tx: Tx,
  editor: Editor,
  id: number,
  version: number,
  stamp: string,
  applyAt: Date,
): Promise<Result<LockedArticle>> {
  const locked = await lockArticle(tx, id, null);
  if (!locked.ok) return locked;
  if (!canPublish(editor)) return refuse("forbidden");
  const { article } = locked.data;
  if (article.version !== version || article.status !== "published" || article.trashedAt) return refuse("stale");
  if ((await stampOf(tx, id)) !== stamp) return refuse("stale");
  if (applyAt.getTime() <= Date.now()) return refuse("invalid", { applyAt: scheduleFieldText.passed });
  return locked;
}

async function stampOf(tx: Tx, id: number): Promise<string> {
  const [plan] = await tx
    .select({ stamp: plannedEdits.stamp })
    .from(plannedEdits)
    .where(eq(plannedEdits.articleId, id));
  return plan?.stamp ?? "";
}

class TriedOut extends Error {
  constructor(readonly result: Result<null>) {
    super("tried out");
  }
}

/** Whether the change could be made now: makes it and takes it back, so that what is lacking is said to who can still mend it. */
function tryOut(tx: Tx, locked: LockedArticle, input: CleanArticle, editorId: number): Promise<Result<null>> {
  const tried: Promise<Result<null>> = tx.transaction(async (inner) => {
    const stored = await store(inner, locked, input, { editorId, auto: false });
    throw new TriedOut(stored.ok ? ok(null) : stored);
  });
  return tried.catch((error: unknown) => {
    if (error instanceof TriedOut) return error.result;
    throw error;
  });
}

async function log(tx: Tx, editor: Editor, { article }: LockedArticle, action: string, at: Date | null): Promise<void> {
  const to = at?.toISOString();
  const detail = { name: article.title };
  await recordAudit(tx, editor, { action, subjectType: "article", subjectId: article.id, to, detail });
}
