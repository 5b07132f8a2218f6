import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { db, type Reader, type Tx } from "@/db/client";
import { articleAuthors } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { comments } from "@/db/schema/comments";
import { expireCommentPages } from "@/lib/cache";
import { fewestPerPage, fingerprints, type Layout, layOut, pagesOf } from "./layout";

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
  /** Its writer changed it. */
  edited: boolean;
  /** Its writer took it away: a text of ours stands in its place. */
  gone: boolean;
};

/**
 * Which approved comments stand on which page under an article. Ten thousand of them come as two lists of numbers, read from the index alone:
 * a row each would take many times as long.
 */
export async function getLayout(reader: Reader, articleId: number): Promise<Layout> {
  const known = reader
    .select({ id: comments.id, parentId: comments.parentId })
    .from(comments)
    .where(and(eq(comments.articleId, articleId), eq(comments.status, "approved")))
    .orderBy(asc(comments.createdAt), asc(comments.id));
  const [lists] = await reader.execute<{ ids: number[] | null; parents: (number | null)[] }>(
    sql`select array_agg(id) as ids, array_agg(parent_id) as parents from ${known} known`,
  );
  return layOut((lists?.ids ?? []).map((id, index) => ({ id, parentId: lists?.parents[index] ?? null })));
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
  await hold(tx, articleId);
  return getPages(tx, articleId);
}

async function hold(tx: Tx, articleId: number): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`comments:${articleId}`}, 0))`);
}

/**
 * The tags of the pages that show any of these comments, whose words are about to change. Holds the pages until the transaction ends, article
 * by article in one order, so that no two wait for each other.
 */
export async function expireShown(tx: Tx, ids: number[]): Promise<string[]> {
  const shown = await tx
    .select({ id: comments.id, articleId: comments.articleId })
    .from(comments)
    .where(and(inArray(comments.id, ids), eq(comments.status, "approved")))
    .orderBy(asc(comments.articleId), asc(comments.id));
  const expired: string[] = [];
  for (const articleId of new Set(shown.map((comment) => comment.articleId))) {
    await hold(tx, articleId);
    const layout = await getLayout(tx, articleId);
    const here = shown.filter((comment) => comment.articleId === articleId);
    expired.push(...expireCommentPages(articleId, pagesOf(layout, new Set(here.map(({ id }) => id)))));
  }
  return expired;
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
      edited: sql<boolean>`${comments.editedAt} is not null`,
      gone: sql<boolean>`${comments.gone} is not null`,
      by: sql<
        PublicComment["by"]
      >`case when ${comments.editorId} is null then null when exists ${byline} then 'author' else 'desk' end`,
    })
    .from(comments)
    .where(and(inArray(comments.id, ids), eq(comments.status, "approved")));
  return new Map(rows.map((row) => [row.id, { ...row, createdAt: row.createdAt.toISOString() }]));
}
