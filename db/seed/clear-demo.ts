import { and, eq, isNull, notExists, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articles, articleTags } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { commenters, comments } from "@/db/schema/comments";
import { issues } from "@/db/schema/issues";
import { series, tags } from "@/db/schema/sections";
import { settings } from "@/db/schema/settings";

/**
 * Takes the demo's articles away with all that hangs on them, and the bylines, tags, series, issues and commenters that only
 * they used. Sections, pages and the media library stay: what editors made themselves may use them.
 */
export async function clearDemo(tx: Tx): Promise<void> {
  await tx.delete(articles).where(eq(articles.demo, true));
  const one = { one: sql`1` };
  await tx
    .delete(authors)
    .where(
      and(
        isNull(authors.editorId),
        notExists(tx.select(one).from(articleAuthors).where(eq(articleAuthors.authorId, authors.id))),
      ),
    );
  await tx.delete(tags).where(notExists(tx.select(one).from(articleTags).where(eq(articleTags.tagId, tags.id))));
  await tx.delete(series).where(notExists(tx.select(one).from(articles).where(eq(articles.seriesId, series.id))));
  await tx.delete(issues).where(notExists(tx.select(one).from(articles).where(eq(articles.issueId, issues.id))));
  await tx
    .delete(commenters)
    .where(notExists(tx.select(one).from(comments).where(eq(comments.commenterId, commenters.id))));
  await tx.update(settings).set({ demo: false, version: sql`${settings.version} + 1` });
}
