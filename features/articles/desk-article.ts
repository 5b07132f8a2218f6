import { and, asc, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import {
  articleAuthors,
  articleSlugs,
  articles,
  articleTags,
  corrections,
  revisions,
  workingCopies,
} from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { issues } from "@/db/schema/issues";
import { tags } from "@/db/schema/sections";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { type ArticleStatus, articleStatuses } from "@/lib/article-status";
import { mediaIds } from "@/lib/rich-text/media-ids";
import { type DeskInput, readKept } from "./desk-input";
import { type Actor, canPublish, canReadArticle, canSetStatus, canWriteArticle, type Owned } from "./policy";
import { type ArticleView, getView } from "./view";

/** What this editor typed in a published article and readers do not see yet; `base` is what the article was at `baseVersion`. */
export type WorkingCopy = { baseVersion: number; stamp: string; savedAt: string; base: DeskInput; content: DeskInput };

/** An article as its form shows it: what it holds, where it stands, and what this editor may do with it. Instants are ISO strings. */
export type DeskArticle = {
  id: number;
  version: number;
  status: ArticleStatus;
  trashed: boolean;
  publishedAt: string | null;
  /** When it comes and goes by itself. */
  publishAt: string | null;
  unpublishAt: string | null;
  updatedAt: string;
  /** Who saved it last, when that was someone with an account. */
  savedBy: string | null;
  input: DeskInput;
  working: WorkingCopy | null;
  hero: MediaView | null;
  /** What the body shows. */
  media: MediaView[];
  may: { write: boolean; publish: boolean; statuses: ArticleStatus[] };
};

/** An article for its form; null when it is not there or this editor may not read it. */
export async function getDeskArticle(editor: Actor, id: number): Promise<DeskArticle | null> {
  const [row] = await db
    .select({ article: articles, slug: articleSlugs.slug, year: issues.year, week: issues.week })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(issues, eq(issues.id, articles.issueId))
    .where(eq(articles.id, id));
  if (!row) return null;

  const { article, slug, year, week } = row;
  const bylines = await db
    .select({ authorId: articleAuthors.authorId, guestName: articleAuthors.guestName })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, id))
    .orderBy(asc(articleAuthors.position));
  const owned: Owned = {
    createdBy: article.createdBy,
    status: article.status,
    authorIds: bylines.flatMap((byline) => byline.authorId ?? []),
  };
  if (!canReadArticle(editor, owned)) return null;

  const tagRows = await db
    .select({ name: tags.name })
    .from(articleTags)
    .innerJoin(tags, eq(tags.id, articleTags.tagId))
    .where(eq(articleTags.articleId, id))
    .orderBy(asc(tags.name));
  const correctionRows = await db
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
    commentMode: article.commentMode,
    commentsUntil: article.commentsUntil?.toISOString() ?? null,
    legacyId: article.legacyId,
    event: article.eventStartsAt && {
      startsAt: article.eventStartsAt.toISOString(),
      endsAt: article.eventEndsAt?.toISOString() ?? null,
      place: article.eventPlace,
    },
    corrections: correctionRows.map((row) => ({ ...row, correctedAt: row.correctedAt.toISOString() })),
  };
  const working = await findWorkingCopy(editor, id, input);
  const shown = [input, ...(working ? [working.content] : [])];
  const media = await getMediaViews(
    shown.flatMap(({ body, heroId }) => [...mediaIds(body), ...(heroId === null ? [] : [heroId])]),
  );

  return {
    id,
    version: article.version,
    status: article.status,
    trashed: article.trashedAt !== null,
    publishedAt: article.publishedAt?.toISOString() ?? null,
    publishAt: article.publishAt?.toISOString() ?? null,
    unpublishAt: article.unpublishAt?.toISOString() ?? null,
    updatedAt: article.updatedAt.toISOString(),
    savedBy: await findSaver(id),
    input,
    working,
    hero: article.heroId === null ? null : (media[article.heroId] ?? null),
    media: Object.values(media),
    may: {
      write: canWriteArticle(editor, owned),
      publish: canPublish(editor),
      statuses: articleStatuses.filter((status) => canSetStatus(editor, owned, status)),
    },
  };
}

async function findWorkingCopy(editor: Actor, id: number, now: DeskInput): Promise<WorkingCopy | null> {
  const [copy] = await db
    .select()
    .from(workingCopies)
    .where(and(eq(workingCopies.articleId, id), eq(workingCopies.editorId, editor.id)));
  const base = copy && readKept(copy.base, now);
  const content = copy && readKept(copy.content, now);
  if (!base || !content) return null;
  const { baseVersion, stamp, savedAt } = copy;
  return { baseVersion, stamp, savedAt: savedAt.toISOString(), base, content };
}

async function findSaver(id: number): Promise<string | null> {
  const [last] = await db
    .select({ name: editors.name })
    .from(revisions)
    .innerJoin(editors, eq(editors.id, revisions.editorId))
    .where(eq(revisions.articleId, id))
    .orderBy(desc(revisions.articleVersion))
    .limit(1);
  return last?.name ?? null;
}

/** An article as readers would see it, published or not; null when it is not there or this editor may not read it. */
export async function getPreview(editor: Actor, id: number): Promise<ArticleView | null> {
  const readable = await getDeskArticle(editor, id);
  return readable && getView(db, id);
}
