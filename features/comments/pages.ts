import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader, type Tx } from "@/db/client";
import { articleAuthors } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { comments } from "@/db/schema/comments";
import { fewestPerPage, fingerprints, type Layout, layOut } from "./layout";

/**
 * A comment as readers see it; never the e-mail address. Instants are ISO strings. `by` says that it came from the account of an author
 * of the article, or of someone else of the desk.
 */
export type PublicComment = {
  id: number;
  name: string;
  text: string;
  createdAt: string;
  by: "author" | "desk" | null;
  /** Why the desk changed its words; empty when it did not. */
  deskReason: string;
};

/** Which approved comments stand on which page under an article. */
export async function getLayout(reader: Reader, articleId: number): Promise<Layout> {
  const known = await reader
    .select({ id: comments.id, parentId: comments.parentId })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.status, "approved")))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  return layOut(known);
}

/** Whether an article has this page of comments. A number far too high is refused without looking at each of them. */
export async function hasCommentPage(articleId: number, page: number): Promise<boolean> {
  const approved = and(eq(comments.articleId, articleId), eq(comments.status, "approved"));
  if ((await db.$count(comments, approved)) <= (page - 1) * fewestPerPage) return false;
  return page <= (await getLayout(db, articleId)).length;
}

/** What each page of comments holds, to compare. */
export async function getPages(reader: Reader, articleId: number): Promise<string[]> {
  return fingerprints(await getLayout(reader, articleId));
}

/** The same, held until the transaction ends: of two decisions at a time the second sees what the first did to the pages. */
export async function holdPages(tx: Tx, articleId: number): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comments:${articleId}`}, 0))`);
  return getPages(tx, articleId);
}

/** Of these comments the approved ones, as readers see them. */
export async function selectComments(reader: Reader, ids: number[]): Promise<Map<number, PublicComment>> {
  if (ids.length === 0) return new Map();
  const byline = reader
    .select({ one: sql`1` })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(and(eq(articleAuthors.articleId, comments.articleId), eq(authors.editorId, comments.editorId)));
  const rows = await reader
    .select({
      id: comments.id,
      name: comments.name,
      text: comments.text,
      createdAt: comments.createdAt,
      deskReason: comments.deskReason,
      by: sql<
        PublicComment["by"]
      >`case when ${comments.editorId} is null then null when exists ${byline} then 'author' else 'desk' end`,
    })
    .from(comments)
    .where(and(inArray(comments.id, ids), eq(comments.status, "approved")));
  return new Map(rows.map((row) => [row.id, { ...row, createdAt: row.createdAt.toISOString() }]));
}
