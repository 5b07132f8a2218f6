import { asc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { expireShown } from "@/features/comments/pages";
import { takeAway } from "@/features/comments/take-away";
import type { Place } from "../place";

/** Everything of the row but who of the newsroom decided: that is about somebody else. */
const row = sql<Record<string, unknown>>`to_jsonb(${comments}) - 'decided_by' - 'commenter_id'`;

export const commentPlace: Place = {
  name: "comments",
  async collect(reader, { commentIds }) {
    if (commentIds.length === 0) return [];
    const rows = await reader
      .select({ row, article: articles.title })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .where(inArray(comments.id, commentIds))
      .orderBy(asc(comments.id));
    return rows.map(({ row: all, article }) => ({ ...all, article }));
  },
  /** What readers see keeps its place, so that the answers under it keep theirs; what they do not see goes to the trash. */
  async erase(tx, { commentIds }) {
    if (commentIds.length === 0) return [];
    const before = await expireShown(tx, commentIds);
    await takeAway(tx, commentIds, "erased");
    await tx
      .update(comments)
      .set({
        addressHash: null,
        addressKeyId: null,
        editorId: null,
        commenterId: null,
        status: sql`case ${comments.status} when 'approved' then 'approved' else 'deleted' end`,
      })
      .where(inArray(comments.id, commentIds));
    return before;
  },
};

export const commenterPlace: Place = {
  name: "commenter",
  collect: (reader, { email }) =>
    reader
      .select({ row: sql<unknown>`to_jsonb(${commenters})` })
      .from(commenters)
      .where(eq(commenters.email, email))
      .then((rows) => rows.map((found) => found.row)),
  async erase(tx: Tx, { email }) {
    await tx.delete(commenters).where(eq(commenters.email, email));
    return [];
  },
};
