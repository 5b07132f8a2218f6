import { and, eq, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type editFailures, plannedEdits } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { plannedEditMail } from "@/lib/text.nl/planned-edit";
import { readKept } from "./desk-input";
import { type LockedArticle, lockArticle } from "./lock";
import { mergeArticle } from "./merge";
import { readInput } from "./read-input";
import { articleInput } from "./schema";
import { type Saved, store } from "./store";
import { addressOf, tellDesk } from "./tell";

type Failure = (typeof editFailures)[number];

/**
 * Does what `editJob` asks: brings a change of a published article to readers when its time has come, put together with what was changed
 * meanwhile. Done before, put off or taken back: then it does nothing. What cannot be applied whole is not applied: the article stays
 * as it is, whoever may publish gets a letter, and the article says why.
 */
export async function applyEdit(id: number): Promise<void> {
  const outcome: { failure: Failure | null } = { failure: null };
  const result = await transact<Saved | null>(async (tx) => {
    const locked = await lockArticle(tx, id, null);
    if (!locked.ok) return ok(null);
    const plan = await findDue(tx, id);
    if (!plan) return ok(null);
    const applied = await apply(tx, locked.data, plan);
    if (applied.ok) return applied;
    outcome.failure = applied.error;
    return refuse("invalid");
  });
  if (!result.ok && outcome.failure) await giveUp(id, outcome.failure);
}

type Plan = typeof plannedEdits.$inferSelect;

async function findDue(tx: Tx, id: number): Promise<Plan | null> {
  const [plan] = await tx.select().from(plannedEdits).where(isDue(id)).for("update");
  return plan ?? null;
}

function isDue(id: number) {
  return and(eq(plannedEdits.articleId, id), lte(plannedEdits.applyAt, sql`now()`), isNull(plannedEdits.failure));
}

async function apply(
  tx: Tx,
  locked: LockedArticle,
  plan: Plan,
): Promise<Extract<Result<Saved>, { ok: true }> | { ok: false; error: Failure }> {
  const { article } = locked;
  const read = await readInput(tx, article.id);
  if (!read || article.status !== "published" || article.trashedAt) return { ok: false, error: "not-public" };
  const base = readKept(plan.base, read.input);
  const content = readKept(plan.content, read.input);
  const live = readKept(read.input, read.input);
  if (!base || !content || !live) return { ok: false, error: "invalid" };
  const merged = mergeArticle(base, content, live);
  if (merged.clashes.length > 0) return { ok: false, error: "clash" };
  const input = articleInput.safeParse(merged.settle([]));
  if (!input.success) return { ok: false, error: "invalid" };
  const stored = await store(tx, locked, input.data, { editorId: plan.editorId, auto: false });
  if (!stored.ok) return { ok: false, error: stored.error === "incomplete" ? "incomplete" : "invalid" };

  await tx.delete(plannedEdits).where(eq(plannedEdits.articleId, article.id));
  await record(tx, locked, "article.edit-applied");
  return stored;
}

/** Says it once: a second job finds that it has failed. */
async function giveUp(id: number, failure: Failure): Promise<void> {
  await transact<null>(async (tx) => {
    const locked = await lockArticle(tx, id, null);
    if (!locked.ok) return ok(null);
    const failed = await tx
      .update(plannedEdits)
      .set({ failure })
      .where(isDue(id))
      .returning({ id: plannedEdits.articleId });
    if (failed.length === 0) return ok(null);
    await record(tx, locked.data, "article.edit-failed");
    const { title } = locked.data.article;
    await tellDesk(tx, (name) => plannedEditMail.failed(name, title, failure, addressOf(id)));
    return ok(null);
  });
}

async function record(tx: Tx, { article }: LockedArticle, action: string): Promise<void> {
  const detail = { name: article.title };
  await recordAudit(tx, null, { action, subjectType: "article", subjectId: article.id, detail });
}
