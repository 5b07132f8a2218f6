import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, type articles, type RevisionDetails, revisions } from "@/db/schema/articles";
import { mediaIds } from "@/lib/rich-text/media-ids";

const stretch = 10 * 60_000;

type Row = typeof articles.$inferSelect;

/**
 * Keeps what an article is before its first save, when that came from elsewhere: an import, or the time before details were kept. So
 * the first save overwrites nothing that cannot be put back.
 */
export async function recordOrigin(tx: Tx, article: Row): Promise<void> {
  const { id, version, title, lede, body, bodyText, updatedAt } = article;
  if (lede === "" && bodyText === "" && mediaIds(body).length === 0) return;
  const [last] = await tx
    .select({ articleVersion: revisions.articleVersion, details: revisions.details })
    .from(revisions)
    .where(eq(revisions.articleId, id))
    .orderBy(desc(revisions.articleVersion))
    .limit(1);
  if (last?.details) return;
  const details = await detailsOf(tx, article);
  if (!last) {
    await tx
      .insert(revisions)
      .values({ articleId: id, articleVersion: version, title, lede, body, details, createdAt: updatedAt });
  } else if (last.articleVersion === version) {
    const unknown = and(eq(revisions.articleId, id), eq(revisions.articleVersion, version), isNull(revisions.details));
    await tx.update(revisions).set({ details }).where(unknown);
  }
}

/**
 * Keeps what an article is after a save. The saves that the form makes by itself become one revision per editor and ten minutes of
 * the clock, so that the history stays a list of what someone meant.
 */
export async function recordRevision(tx: Tx, editorId: number | null, article: Row, auto: boolean): Promise<void> {
  const { id, version, title, lede, body } = article;
  const now = new Date();
  const details = await detailsOf(tx, article);
  const kept = { articleVersion: version, title, lede, body, details, createdAt: now };
  const [last] = await tx
    .select({
      id: revisions.id,
      auto: revisions.auto,
      editorId: revisions.editorId,
      createdAt: revisions.createdAt,
    })
    .from(revisions)
    .where(eq(revisions.articleId, id))
    .orderBy(desc(revisions.articleVersion))
    .limit(1);
  if (auto && last?.auto && last.editorId === editorId && stretchOf(last.createdAt) === stretchOf(now)) {
    await tx.update(revisions).set(kept).where(eq(revisions.id, last.id));
    return;
  }
  await tx.insert(revisions).values({ ...kept, articleId: id, editorId, auto });
}

async function detailsOf(tx: Tx, { id, sectionId, credits, heroId, heroCaption }: Row): Promise<RevisionDetails> {
  const rows = await tx
    .select({ authorId: articleAuthors.authorId, guestName: articleAuthors.guestName })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, id))
    .orderBy(asc(articleAuthors.position));
  const bylines = rows.map(({ authorId, guestName }) =>
    authorId === null ? { guestName: guestName ?? "" } : { authorId },
  );
  return { sectionId, bylines, credits, heroId, heroCaption };
}

function stretchOf(at: Date): number {
  return Math.floor(at.getTime() / stretch);
}
