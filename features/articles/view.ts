import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleAuthors, articleSlugs, articles, articleTags, corrections } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { issues } from "@/db/schema/issues";
import { sections, series, tags as tagTable } from "@/db/schema/sections";
import { settings } from "@/db/schema/settings";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { tags } from "@/lib/cache";
import type { CommentReview } from "@/lib/comment-status";
import type { IsoWeek } from "@/lib/iso-week";
import { mediaIds } from "@/lib/rich-text/media-ids";
import { readingMinutes } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/schema";
import { type Byline, getBylines, type SectionLink } from "./card";

/** An article as its page shows it. Instants are ISO strings. `week` is null only in a draft's preview. */
export type ArticleView = {
  id: number;
  slug: string;
  title: string;
  lede: string;
  body: RichText;
  section: (SectionLink & { id: number; ink: string }) | null;
  series: { id: number; slug: string; title: string } | null;
  tags: { id: number; slug: string; name: string }[];
  bylines: Byline[];
  authorIds: number[];
  /** The fediverse addresses of those who have one, in the order of the bylines. */
  creators: string[];
  credits: string;
  hero: MediaView | null;
  heroCaption: string;
  week: IsoWeek | null;
  publishedAt: string | null;
  /** When what it says last changed notably after publication. */
  changedAt: string | null;
  updatedAt: string;
  wordCount: number;
  readingMinutes: number;
  corrections: { text: string; correctedAt: string }[];
  event: { startsAt: string; endsAt: string | null; place: string } | null;
  seo: { title: string; description: string; image: MediaView | null };
  /** Whether comments may be posted now. */
  commentsOpen: boolean;
  commentsUntil: string | null;
  /** Whose comments wait, where the article has a rule of its own. */
  commentReview: CommentReview | null;
  media: Record<number, MediaView>;
};

/** Everything an article's page needs, from one reader (the client or a transaction); null when `where` does not hold. */
export async function getView(reader: Reader, id: number, where?: SQL): Promise<ArticleView | null> {
  const [row] = await reader
    .select({
      article: articles,
      slug: articleSlugs.slug,
      section: sections,
      series,
      year: issues.year,
      week: issues.week,
      commentDays: settings.commentDays,
    })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(issues, eq(issues.id, articles.issueId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .leftJoin(series, eq(series.id, articles.seriesId))
    .leftJoin(settings, sql`true`)
    .where(and(eq(articles.id, id), where));
  if (!row) return null;

  const { article } = row;
  const commentsUntil = article.commentsUntil ?? daysAfter(article.publishedAt, row.commentDays);
  const bylines = await getBylines(reader, [id]);
  const authorRows = await reader
    .select({ id: authors.id, fediverse: authors.fediverse })
    .from(articleAuthors)
    .innerJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(eq(articleAuthors.articleId, id))
    .orderBy(asc(articleAuthors.position));
  const tagRows = await reader
    .select({ id: tagTable.id, slug: tagTable.slug, name: tagTable.name })
    .from(articleTags)
    .innerJoin(tagTable, eq(tagTable.id, articleTags.tagId))
    .where(eq(articleTags.articleId, id))
    .orderBy(asc(tagTable.name));
  const correctionRows = await reader
    .select({ text: corrections.text, correctedAt: corrections.correctedAt })
    .from(corrections)
    .where(eq(corrections.articleId, id))
    .orderBy(asc(corrections.correctedAt), asc(corrections.id));
  const extra = [article.heroId, article.socialImageId].flatMap((mediaId) => mediaId ?? []);
  const media = await getMediaViews([...mediaIds(article.body), ...extra], reader);

  return {
    id,
    slug: row.slug,
    title: article.title,
    lede: article.lede,
    body: article.body,
    section: row.section
      ? { id: row.section.id, slug: row.section.slug, name: row.section.name, ink: row.section.ink }
      : null,
    series: row.series ? { id: row.series.id, slug: row.series.slug, title: row.series.title } : null,
    tags: tagRows,
    bylines: bylines.get(id) ?? [],
    authorIds: authorRows.map((author) => author.id),
    creators: authorRows.map((author) => author.fediverse).filter((address) => address !== ""),
    credits: article.credits,
    hero: article.heroId === null ? null : (media[article.heroId] ?? null),
    heroCaption: article.heroCaption,
    week: row.year === null || row.week === null ? null : { year: row.year, week: row.week },
    publishedAt: article.publishedAt?.toISOString() ?? null,
    changedAt: article.changedAt?.toISOString() ?? null,
    updatedAt: article.updatedAt.toISOString(),
    wordCount: article.wordCount,
    readingMinutes: readingMinutes(article.wordCount),
    corrections: correctionRows.map((row) => ({ text: row.text, correctedAt: row.correctedAt.toISOString() })),
    event: article.eventStartsAt
      ? {
          startsAt: article.eventStartsAt.toISOString(),
          endsAt: article.eventEndsAt?.toISOString() ?? null,
          place: article.eventPlace,
        }
      : null,
    seo: {
      title: article.seoTitle,
      description: article.seoDescription,
      image: article.socialImageId === null ? null : (media[article.socialImageId] ?? null),
    },
    commentsOpen: article.commentMode === "open" && !(commentsUntil && commentsUntil <= new Date()),
    commentsUntil: commentsUntil?.toISOString() ?? null,
    commentReview: article.commentReview,
    media,
  };
}

/** When an article without a date of its own stops taking comments, if the magazine says so: the rule of features/comments/post. */
function daysAfter(publishedAt: Date | null, days: number | null): Date | null {
  return publishedAt && days !== null ? new Date(publishedAt.getTime() + days * 86_400_000) : null;
}

/** The tags of what the page names besides the article itself: a new name of an author shows on every article. */
export function tagsOf(view: ArticleView): string[] {
  return [
    ...(view.section ? [tags.section(view.section.id)] : []),
    ...(view.series ? [tags.series(view.series.id)] : []),
    ...view.tags.map((tag) => tags.tag(tag.id)),
    ...view.authorIds.map(tags.author),
    ...Object.keys(view.media).map((id) => tags.media(Number(id))),
  ];
}
