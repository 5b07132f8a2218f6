import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { transact } from "@/db/transact";
import { findShortcomings } from "@/features/articles/checks";
import { expireChanges } from "@/features/articles/expire-change";
import { getPlacement, isPublic } from "@/features/articles/placement";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { weekOf } from "@/lib/dates";
import { compareWeeks } from "@/lib/iso-week";
import { defineJob } from "@/lib/jobs/define";
import { ok, type Result, refuse } from "@/lib/result";
import { planFieldText as text } from "@/lib/text.nl/plan";

/** Looks whether an issue's time has come. */
export const releaseJob = defineJob("issue.release", z.object({ id: z.number() }));

type Issue = typeof issues.$inferSelect;

export type Released = { articles: number; expired: string[] };

/** An issue brought to readers by an editor, now. Errors as of `releaseNow`, and stale (someone changed the issue since `version`). */
export function release(editor: { id: number; name: string }, id: number, version: number): Promise<Result<Released>> {
  return transact<Released>(async (tx) => {
    const issue = await lockIssueById(tx, id);
    if (!issue) return refuse("not-found");
    if (issue.version !== version) return refuse("stale");
    return releaseNow(tx, editor, issue);
  });
}

/**
 * Does what `releaseJob` asks: releases the issue when its time has come. Done before, put off or taken back: then it does nothing. What
 * lacks something stays whole in the desk, with a line in the audit log; the desk says so.
 */
export async function releaseAtItsTime(id: number): Promise<Result<Released> | null> {
  const due = (issue: Issue | null): issue is Issue =>
    issue !== null && issue.releaseAt !== null && issue.releaseAt.getTime() <= Date.now();
  const result = await transact<Released | null>(async (tx) => {
    const issue = await lockIssueById(tx, id);
    return due(issue) ? releaseNow(tx, null, issue) : ok(null);
  });
  if (result.ok) return result.data && ok(result.data);
  await transact<null>(async (tx) => {
    await recordAudit(tx, null, { action: "issue.release-failed", subjectType: "issue", subjectId: id });
    return ok(null);
  });
  return result;
}

async function lockIssueById(tx: Tx, id: number): Promise<Issue | null> {
  const [issue] = await tx.select().from(issues).where(eq(issues.id, id)).for("update");
  return issue ?? null;
}

/**
 * Publishes all that is ready in an issue, and the issue itself, in the transaction given: whole or not at all. Errors: incomplete
 * (with a sentence for each article that lacks something, by its id), and invalid (there is nothing to release).
 */
async function releaseNow(
  tx: Tx,
  editor: { id: number; name: string } | null,
  issue: Issue,
): Promise<Result<Released>> {
  const ready = await tx
    .select({ id: articles.id, title: articles.title })
    .from(articles)
    .where(and(eq(articles.issueId, issue.id), eq(articles.status, "ready"), isNull(articles.trashedAt)))
    .orderBy(asc(articles.id))
    .for("update");
  const held = await tx.$count(articles, and(eq(articles.issueId, issue.id), isPublic));
  if (ready.length + held === 0) return refuse("invalid", { form: text.nothingReady });

  const lacking: Record<string, string> = {};
  for (const { id, title } of ready) {
    const shortcomings = Object.values(await findShortcomings(tx, id));
    if (shortcomings.length > 0) lacking[id] = text.lacks(title, shortcomings);
  }
  if (Object.keys(lacking).length > 0) return refuse("incomplete", lacking);

  const ids = ready.map(({ id }) => id);
  const before = await placements(tx, ids);
  if (ids.length > 0) await publishAll(tx, ids);
  await tx
    .update(issues)
    .set({ releaseAt: null, releasedAt: new Date(), version: sql`${issues.version} + 1` })
    .where(eq(issues.id, issue.id));
  const after = await placements(tx, ids);

  const name = `${issue.year}-${issue.week}`;
  await recordAudit(tx, editor, {
    action: "issue.release",
    subjectType: "issue",
    subjectId: issue.id,
    detail: { name },
  });
  for (const { id } of ready) {
    await recordAudit(tx, editor, {
      action: "article.publish",
      subjectType: "article",
      subjectId: id,
      from: "ready",
      to: "published",
    });
  }
  const changes = ids.map((id, index) => ({ id, before: before[index] ?? null, after: after[index] ?? null }));
  const own = await recordExpiry(tx, expireRelease(issue));
  return ok({ articles: ids.length, expired: [...own, ...(await expireChanges(tx, changes))] });
}

/** In a row, not at once: a transaction is one connection. */
async function placements(tx: Tx, ids: number[]) {
  const found = [];
  for (const id of ids) found.push(await getPlacement(tx, id));
  return found;
}

async function publishAll(tx: Tx, ids: number[]): Promise<void> {
  await tx
    .update(articles)
    .set({
      status: "published",
      publishedAt: sql`coalesce(${articles.publishedAt}, now())`,
      publishAt: null,
      version: sql`${articles.version} + 1`,
    })
    .where(inArray(articles.id, ids));
}

/** A week still to come was on no page: with its release, what was published in it before comes to readers too. */
function expireRelease({ year, week }: Issue): string[] {
  const own = [tags.issue({ year, week })];
  if (compareWeeks({ year, week }, weekOf(new Date())) <= 0) return own;
  return [...own, tags.front, tags.archive, tags.firstWeek, tags.calendar(year), tags.year(year)];
}
