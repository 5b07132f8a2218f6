import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { revisions } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import type { RichText } from "@/lib/rich-text/schema";

/** A save of long ago: when, and by whom. `createdAt` is an ISO instant. */
export type RevisionLine = {
  id: number;
  articleVersion: number;
  title: string;
  editorName: string | null;
  createdAt: string;
};

export type Revision = RevisionLine & { lede: string; body: RichText };

/** An article's saves, the newest first. Whoever asks has been allowed to read the article. */
export async function listRevisions(articleId: number): Promise<RevisionLine[]> {
  const rows = await db
    .select({
      id: revisions.id,
      articleVersion: revisions.articleVersion,
      title: revisions.title,
      editorName: editors.name,
      createdAt: revisions.createdAt,
    })
    .from(revisions)
    .leftJoin(editors, eq(editors.id, revisions.editorId))
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.articleVersion))
    .limit(500);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** One save of an article, whole; null when it is not there. */
export async function getRevision(articleId: number, id: number): Promise<Revision | null> {
  const [row] = await db
    .select({
      id: revisions.id,
      articleVersion: revisions.articleVersion,
      title: revisions.title,
      lede: revisions.lede,
      body: revisions.body,
      editorName: editors.name,
      createdAt: revisions.createdAt,
    })
    .from(revisions)
    .leftJoin(editors, eq(editors.id, revisions.editorId))
    .where(and(eq(revisions.articleId, articleId), eq(revisions.id, id)));
  return row ? { ...row, createdAt: row.createdAt.toISOString() } : null;
}
