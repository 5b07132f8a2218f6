import { desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { type articles, revisions } from "@/db/schema/articles";

const stretch = 10 * 60_000;

/**
 * Keeps what an article is after a save. The saves that the form makes by itself become one revision per editor and ten minutes of
 * the clock, so that the history stays a list of what someone meant.
 */
export async function recordRevision(
  tx: Tx,
  editorId: number,
  { id, version, title, lede, body }: typeof articles.$inferSelect,
  auto: boolean,
): Promise<void> {
  const now = new Date();
  const kept = { articleVersion: version, title, lede, body, createdAt: now };
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

function stretchOf(at: Date): number {
  return Math.floor(at.getTime() / stretch);
}
