import { and, asc, eq, isNull, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { articles } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { expireChange } from "@/features/articles/expire-change";
import { lockArticle, lockIssue } from "@/features/articles/lock";
import { getPlacement } from "@/features/articles/placement";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import type { IsoWeek } from "@/lib/iso-week";
import { ok, type Result, refuse } from "@/lib/result";
import type { Move } from "./schema";

export type Moved = { version: number; expired: string[] };

/**
 * Puts a piece at a place in a week, or in none; the others there make room. Errors: not-found, stale, invalid (what readers see stays in
 * a week).
 */
export function movePiece(
  editor: { id: number; name: string },
  { id, version, week, index }: Move,
): Promise<Result<Moved>> {
  return transact<Moved>(async (tx) => {
    const issueId = week ? await lockIssue(tx, week) : null;
    const locked = await lockArticle(tx, id, version);
    if (!locked.ok) return locked;
    const { article, week: from } = locked.data;
    if (article.trashedAt !== null) return refuse("not-found");
    if (article.status === "published" && issueId === null) return refuse("invalid");

    const before = await getPlacement(tx, id, week ? [week] : []);
    const others = issueId === null ? [] : await listOthers(tx, issueId, id);
    const [moved] = await tx
      .update(articles)
      .set({ issueId, version: sql`${articles.version} + 1` })
      .where(eq(articles.id, id))
      .returning({ version: articles.version });
    if (!moved) throw new Error(`Article ${id} is gone while it is being held`);
    if (issueId !== null) await number(tx, others.toSpliced(index, 0, id));

    await recordAudit(tx, editor, {
      action: "article.move",
      subjectType: "article",
      subjectId: id,
      from: nameOf(from),
      to: nameOf(week),
    });
    const after = await getPlacement(tx, id, from ? [from] : []);
    const moves = await expireChange(tx, id, before, after);
    const reordered = await recordExpiry(tx, week ? [tags.issue(week), tags.year(week.year)] : []);
    return ok({ version: moved.version, expired: [...moves, ...reordered] });
  });
}

function nameOf(week: IsoWeek | null): string | null {
  return week && `${week.year}-${week.week}`;
}

/** The other pieces of an issue in its order, held for this transaction. */
async function listOthers(tx: Tx, issueId: number, id: number): Promise<number[]> {
  const rows = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.issueId, issueId), ne(articles.id, id), isNull(articles.trashedAt)))
    .orderBy(asc(articles.position), asc(articles.id))
    .for("update");
  return rows.map((row) => row.id);
}

/** Numbers pieces in this order, from 1. */
async function number(tx: Tx, ids: number[]): Promise<void> {
  await tx.execute(sql`
    update articles set position = wanted.place
    from unnest(${sql.param(ids)}::integer[]) with ordinality as wanted (id, place)
    where articles.id = wanted.id and articles.position <> wanted.place`);
}
