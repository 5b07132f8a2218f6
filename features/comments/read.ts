import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { tags } from "@/lib/cache";
import { getLayout, type PublicComment, selectComments } from "./pages";

/** The first comment of a thread and the replies that stand with it; `continued` when that first comment stands a page back. */
export type Thread = { root: PublicComment; replies: PublicComment[]; continued: boolean };

/**
 * One page of the comments under an article. Only the first knows how many comments and pages there are: a later one would have to be
 * made anew each time that one is added elsewhere.
 */
export type CommentPage = {
  threads: Thread[];
  page: number;
  /** Whether a page follows. */
  more: boolean;
  total: number | null;
};

/** The approved comments on one page under an article, oldest first; null beyond the last page. Throws when the database is away. */
export async function getComments(articleId: number, page = 1): Promise<CommentPage | null> {
  "use cache";
  cacheLife("max");
  cacheTag(
    page === 1 ? tags.comments(articleId) : tags.commentPage(articleId, page),
    tags.article(articleId),
    tags.all,
  );

  const layout = await getLayout(db, articleId);
  const parts = layout[page - 1] ?? (page === 1 ? [] : null);
  if (!parts) return null;
  const shown = await selectComments(
    db,
    parts.flatMap(({ root, replies }) => [root, ...replies]),
  );
  const threads = parts.flatMap(({ root: rootId, replies, continued }) => {
    const root = shown.get(rootId);
    return root ? [{ root, replies: replies.flatMap((id) => shown.get(id) ?? []), continued }] : [];
  });
  const total = layout.flat().reduce((sum, { replies, continued }) => sum + replies.length + (continued ? 0 : 1), 0);
  return { threads, page, more: page < layout.length, total: page === 1 ? total : null };
}
