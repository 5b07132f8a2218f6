import { and, asc, eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleAuthors, articleSlugs, articles, articleTags, corrections } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { tags } from "@/db/schema/sections";
import type { DeskInput } from "./desk-input";
import type { Owned } from "./policy";

export type ReadArticle = { article: typeof articles.$inferSelect; input: DeskInput; owned: Owned };

/** An article as its form edits it; null when it is not there. Whoever calls asks whether it may be read. */
export async function readInput(reader: Reader, id: number): Promise<ReadArticle | null> {
  const [row] = await reader
    .select({ article: articles, slug: articleSlugs.slug, year: issues.year, week: issues.week })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(issues, eq(issues.id, articles.issueId))
    .where(eq(articles.id, id));
  if (!row) return null;

  const { article, slug, year, week } = row;
  const bylines = await reader
    .select({ authorId: articleAuthors.authorId, guestName: articleAuthors.guestName })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, id))
    .orderBy(asc(articleAuthors.position));
  const owned: Owned = {
    createdBy: article.createdBy,
    status: article.status,
    authorIds: bylines.flatMap((byline) => byline.authorId ?? []),
  };
  const tagRows = await reader
    .select({ name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, id))
    .orderBy(asc(tags.name));
  const correctionRows = await reader
    .select({ id: corrections.id, text: corrections.text, correctedAt: corrections.correctedAt })
    .from(corrections)
    .where(eq(corrections.articleId, id))
    .orderBy(asc(corrections.correctedAt), asc(corrections.id));
  const input: DeskInput = {
    title: article.title,
    slug,
    lede: article.lede,
    body: article.body,
    sectionId: article.sectionId,
    seriesId: article.seriesId,
    tags: tagRows.map((tag) => tag.name),
    bylines: bylines.map(({ authorId, guestName }) =>
      authorId === null ? { guestName: guestName ?? "" } : { authorId },
    ),
    week: year === null || week === null ? null : { year, week },
    position: article.position,
    credits: article.credits,
    heroId: article.heroId,
    heroCaption: article.heroCaption,
    seoTitle: article.seoTitle,
    seoDescription: article.seoDescription,
    socialImageId: article.socialImageId,
    commentMode: article.commentMode,
    commentsUntil: article.commentsUntil?.toISOString() ?? null,
    commentReview: article.commentReview,
    legacyId: article.legacyId,
    event: article.eventStartsAt && {
      startsAt: article.eventStartsAt.toISOString(),
      endsAt: article.eventEndsAt?.toISOString() ?? null,
      place: article.eventPlace,
    },
    corrections: correctionRows.map((row) => ({ ...row, correctedAt: row.correctedAt.toISOString() })),
  };
  return { article, input, owned };
}
