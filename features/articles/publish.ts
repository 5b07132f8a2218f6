import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import type { ArticleStatus } from "@/lib/article-status";
import { ok, type Result, refuse } from "@/lib/result";
import { findShortcomings } from "./checks";
import { expireChange } from "./expire-change";
import { type LockedArticle, lockArticle, lockIssue } from "./lock";
import { getPlacement } from "./placement";
import { type Actor, canPublish, canSetStatus, canWriteArticle } from "./policy";

type Editor = Actor & { name: string };

export type Changed = { version: number; status: ArticleStatus; expired: string[] };

/** Brings an article to readers, in its week. Refuses `incomplete` with a sentence per field that readers need and that is missing. */
export function publish(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.publish", async (tx, { article }) => {
    if (!canPublish(editor)) return refuse("forbidden");
    return bringOut(tx, article);
  });
}

/** The same, by the clock. Refuses `stale` when its time has not come, or no more. */
export function publishOnTime(id: number): Promise<Result<Changed>> {
  return change(null, id, null, "article.publish", async (tx, { article }) => {
    if (article.status !== "scheduled" || !isPast(article.publishAt) || article.trashedAt !== null)
      return refuse("stale");
    return bringOut(tx, article);
  });
}

async function bringOut(tx: Tx, article: LockedArticle["article"]): Promise<Result<Patch>> {
  const shortcomings = await findShortcomings(tx, article.id);
  if (Object.keys(shortcomings).length > 0) return refuse("incomplete", shortcomings);
  return ok({ status: "published", publishedAt: article.publishedAt ?? new Date(), publishAt: null });
}

function isPast(moment: Date | null): boolean {
  return moment !== null && moment.getTime() <= Date.now();
}

/** Takes an article back from readers: its address answers 404 from the next read on. */
export function withdraw(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.withdraw", async (_tx, { article }) => {
    if (!canPublish(editor)) return refuse("forbidden");
    if (article.status !== "published") return refuse("stale");
    return ok({ status: "withdrawn", unpublishAt: null });
  });
}

/** The same, by the clock. Refuses `stale` when its time has not come, or no more. */
export function withdrawOnTime(id: number): Promise<Result<Changed>> {
  return change(null, id, null, "article.withdraw", async (_tx, { article }) => {
    if (article.status !== "published" || !isPast(article.unpublishAt)) return refuse("stale");
    return ok({ status: "withdrawn", unpublishAt: null });
  });
}

/** Moves an unpublished article through the desk: draft, review, ready. */
export function setStatus(
  editor: Editor,
  id: number,
  version: number,
  status: ArticleStatus,
): Promise<Result<Changed>> {
  return change(editor, id, version, "article.status", async (_tx, locked) => {
    if (!canSetStatus(editor, locked, status)) return refuse("forbidden");
    if (locked.status === "published") return refuse("stale");
    return ok({ status, publishAt: null });
  });
}

/** Puts an article in the trash, out of readers' sight; `restore` brings it back as it was, but never straight to readers. */
export function trash(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.trash", async (_tx, locked) => {
    if (!canWriteArticle(editor, locked)) return refuse("forbidden");
    return ok({ trashedAt: new Date(), publishAt: null, unpublishAt: null, status: inTrash(locked.status) });
  });
}

function inTrash(status: ArticleStatus): ArticleStatus {
  if (status === "published") return "withdrawn";
  return status === "scheduled" ? "ready" : status;
}

export function restore(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.restore", async (_tx, locked) => {
    if (!canWriteArticle(editor, locked)) return refuse("forbidden");
    return ok({ trashedAt: null });
  });
}

type Patch = Partial<
  Pick<typeof articles.$inferInsert, "status" | "publishedAt" | "publishAt" | "unpublishAt" | "trashedAt">
>;

/** One change of state in one transaction, with its line in the audit log and exactly the cache tags it expires. */
function change(
  editor: Editor | null,
  id: number,
  version: number | null,
  action: string,
  decide: (tx: Tx, locked: LockedArticle) => Promise<Result<Patch>>,
): Promise<Result<Changed>> {
  return transact<Changed>(async (tx) => {
    const locked = await lockArticle(tx, id, version);
    if (!locked.ok) return locked;
    const { article, week } = locked.data;
    if (week) await lockIssue(tx, week);

    const decided = await decide(tx, locked.data);
    if (!decided.ok) return decided;
    const before = await getPlacement(tx, id);
    const [changed] = await tx
      .update(articles)
      .set({ ...decided.data, version: sql`${articles.version} + 1` })
      .where(eq(articles.id, id))
      .returning({ version: articles.version, status: articles.status });
    if (!changed) throw new Error(`Article ${id} is gone while it is being held`);

    const to = decided.data.trashedAt ? "trash" : changed.status;
    await recordAudit(tx, editor, { action, subjectType: "article", subjectId: id, from: article.status, to });
    return ok({ ...changed, expired: await expireChange(tx, id, before, await getPlacement(tx, id)) });
  });
}
