import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { enqueue } from "@/db/enqueue";
import { articles } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import type { ArticleStatus } from "@/lib/article-status";
import { defineJob } from "@/lib/jobs/define";
import { ok, type Result, refuse } from "@/lib/result";
import { scheduleFieldText as text } from "@/lib/text.nl/articles";
import { findShortcomings } from "./checks";
import { lockArticle } from "./lock";
import { type Actor, canPublish } from "./policy";
import { publishOnTime, withdrawOnTime } from "./publish";

/** Looks whether it is time to publish or withdraw an article. */
export const clockJob = defineJob("article.clock", z.object({ id: z.number() }));

/** When an article comes and goes by itself; null is never. */
export type Schedule = { publishAt: Date | null; unpublishAt: Date | null };

export type Scheduled = { version: number; status: ArticleStatus };

/**
 * Sets when an article is published and taken back by itself, or takes that away. What is to be published must be complete now. Errors:
 * forbidden, not-found, stale, incomplete (with fields), invalid (a moment has passed, or the end is before the beginning).
 */
export function schedule(
  editor: Actor & { name: string },
  id: number,
  version: number,
  wanted: Schedule,
): Promise<Result<Scheduled>> {
  return transact<Scheduled>(async (tx) => {
    const locked = await lockArticle(tx, id, version);
    if (!locked.ok) return locked;
    const { article } = locked.data;
    if (!canPublish(editor)) return refuse("forbidden");
    if (article.trashedAt !== null) return refuse("not-found");
    const published = article.status === "published";
    const problems = findProblems(article, wanted, published);
    if (Object.keys(problems).length > 0) return refuse("invalid", problems);
    if (wanted.publishAt !== null) {
      const shortcomings = await findShortcomings(tx, id);
      if (Object.keys(shortcomings).length > 0) return refuse("incomplete", shortcomings);
    }

    const unplanned = article.status === "scheduled" ? "ready" : article.status;
    const status = published ? "published" : wanted.publishAt ? "scheduled" : unplanned;
    const [changed] = await tx
      .update(articles)
      .set({ ...wanted, status, version: sql`${articles.version} + 1` })
      .where(eq(articles.id, id))
      .returning({ version: articles.version, status: articles.status });
    if (!changed) throw new Error(`Article ${id} is gone while it is being held`);
    for (const at of [wanted.publishAt, wanted.unpublishAt])
      if (at !== null) await enqueue(tx, clockJob, { id }, { at });
    await recordAudit(tx, editor, {
      action: "article.schedule",
      subjectType: "article",
      subjectId: id,
      from: momentsOf(article),
      to: momentsOf(wanted),
      detail: { name: article.title },
    });
    return ok(changed);
  });
}

function findProblems(article: Schedule, wanted: Schedule, published: boolean): Record<string, string> {
  const passed = (at: Date | null, before: Date | null) =>
    at !== null && at.getTime() !== before?.getTime() && at.getTime() <= Date.now();
  const problems: Record<string, string> = {};
  if (published && wanted.publishAt !== null) problems.publishAt = text.publishedAlready;
  else if (passed(wanted.publishAt, article.publishAt)) problems.publishAt = text.passed;
  if (passed(wanted.unpublishAt, article.unpublishAt)) problems.unpublishAt = text.passed;
  else if (wanted.unpublishAt !== null && wanted.publishAt !== null && wanted.unpublishAt <= wanted.publishAt) {
    problems.unpublishAt = text.endsBeforeBegin;
  }
  return problems;
}

function momentsOf({ publishAt, unpublishAt }: Schedule): string | null {
  if (publishAt === null && unpublishAt === null) return null;
  return `${publishAt?.toISOString() ?? ""}/${unpublishAt?.toISOString() ?? ""}`;
}

/**
 * Does what `clockJob` asks: publishes or withdraws the article when its time has come. What was done before, put off or taken back is
 * left alone. What lacks something at its time stays in the desk, with a line in the audit log.
 */
export async function followClock(id: number): Promise<void> {
  for (const result of [await publishOnTime(id), await withdrawOnTime(id)]) {
    if (result.ok || result.error !== "incomplete") continue;
    await transact<null>(async (tx) => {
      await recordAudit(tx, null, { action: "article.clock-failed", subjectType: "article", subjectId: id });
      return ok(null);
    });
  }
}
