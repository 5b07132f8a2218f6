import { and, eq, inArray, isNull, like, notExists, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articleRelated, articles, articleTags, revisions } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { commenters, comments } from "@/db/schema/comments";
import { issues } from "@/db/schema/issues";
import { media } from "@/db/schema/media";
import { series, tags } from "@/db/schema/sections";
import { pages, settings } from "@/db/schema/settings";
import { dropViews } from "@/db/view-counts";
import { fileNames } from "@/lib/images/address";
import { demoKeyPrefix } from "./demo-key";

/**
 * Takes the demo's articles away with all that hangs on them, and the bylines, tags, series, issues, commenters and media that
 * came with them and that nothing else uses. What editors made themselves stays, sections and pages too. Answers the
 * keys and files of the media that are gone. The caller expires everything.
 */
export async function clearDemo(tx: Tx): Promise<GoneMedia[]> {
  const hung = await findHung(tx);
  await dropViews(tx, hung.articles);
  await tx.delete(articles).where(eq(articles.demo, true));
  await tx.delete(articleRelated);

  const one = { one: sql`1` };
  const noArticles = notExists(tx.select(one).from(articleAuthors).where(eq(articleAuthors.authorId, authors.id)));
  await tx.delete(authors).where(and(inArray(authors.id, hung.authors), isNull(authors.editorId), noArticles));
  const noTagged = notExists(tx.select(one).from(articleTags).where(eq(articleTags.tagId, tags.id)));
  await tx.delete(tags).where(and(inArray(tags.id, hung.tags), noTagged));
  const noParts = notExists(tx.select(one).from(articles).where(eq(articles.seriesId, series.id)));
  await tx.delete(series).where(and(inArray(series.id, hung.series), noParts));
  const noPieces = notExists(tx.select(one).from(articles).where(eq(articles.issueId, issues.id)));
  await tx.delete(issues).where(and(inArray(issues.id, hung.issues), noPieces));
  const silent = notExists(tx.select(one).from(comments).where(eq(comments.commenterId, commenters.id)));
  await tx.delete(commenters).where(and(inArray(commenters.id, hung.commenters), silent));

  await tx.update(settings).set({ demo: false, version: sql`${settings.version} + 1` });
  return deleteMedia(tx);
}

/** What hangs on the demo's articles; only these may go with them. */
async function findHung(tx: Tx) {
  const rows = await tx
    .select({ id: articles.id, series: articles.seriesId, issue: articles.issueId })
    .from(articles)
    .where(eq(articles.demo, true));
  const ids = rows.map((row) => row.id);
  const bylines = await tx
    .selectDistinct({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(inArray(articleAuthors.articleId, ids));
  const tagged = await tx
    .selectDistinct({ id: articleTags.tagId })
    .from(articleTags)
    .where(inArray(articleTags.articleId, ids));
  const wrote = await tx
    .selectDistinct({ id: comments.commenterId })
    .from(comments)
    .where(inArray(comments.articleId, ids));
  return {
    articles: ids,
    series: rows.flatMap((row) => row.series ?? []),
    issues: rows.flatMap((row) => row.issue ?? []),
    authors: bylines.flatMap((row) => row.id ?? []),
    tags: tagged.map((row) => row.id),
    commenters: wrote.flatMap((row) => row.id ?? []),
  };
}

type GoneMedia = { key: string; files: string[] };

/** The demo's media that no article, earlier version, page, byline or issue shows any more. */
async function deleteMedia(tx: Tx): Promise<GoneMedia[]> {
  const one = { one: sql`1` };
  const ids = sql`jsonb_path_query(body, '$.**.mediaId ? (@ != null)')::integer`;
  const inBodies = sql`${media.id} in (
    select ${ids} from ${articles} union select ${ids} from ${revisions} union select ${ids} from ${pages})`;
  const gone = await tx
    .delete(media)
    .where(
      and(
        like(media.key, `${demoKeyPrefix}%`),
        sql`not (${inBodies})`,
        notExists(
          tx
            .select(one)
            .from(articles)
            .where(or(eq(articles.heroId, media.id), eq(articles.socialImageId, media.id))),
        ),
        notExists(tx.select(one).from(authors).where(eq(authors.portraitId, media.id))),
        notExists(tx.select(one).from(issues).where(eq(issues.coverId, media.id))),
      ),
    )
    .returning();
  return gone.map((item) => ({ key: item.key, files: fileNames(item) }));
}
