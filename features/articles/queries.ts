import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { tags } from "@/lib/cache";
import { type ArticleCard, selectCards } from "./card";
import { isPublic } from "./placement";
import { type ArticleView, getView, tagsOf } from "./view";
import { isWithin, type ListKind } from "./within";

/** Cards on one page of a list. */
export const pageSize = 20;

/** A published article by its current address, or null. Throws when the database is away, so that the last good page stays. */
export async function getArticle(slug: string): Promise<ArticleView | null> {
  "use cache";
  cacheLife("max");
  const [row] = await db
    .select({ id: articleSlugs.articleId })
    .from(articleSlugs)
    .where(and(eq(articleSlugs.slug, slug), eq(articleSlugs.current, true)));
  if (!row) {
    cacheTag(tags.absent, tags.all);
    return null;
  }

  cacheTag(tags.article(row.id), tags.commentRules, tags.all);
  const view = await getView(db, row.id, isPublic);
  if (!view) return null;
  cacheTag(...tagsOf(view));
  if (view.commentsOpen && view.commentsUntil) untilCommentsClose(new Date(view.commentsUntil));
  return view;
}

function untilCommentsClose(until: Date): void {
  const seconds = Math.max(60, Math.ceil((until.getTime() - Date.now()) / 1000));
  cacheLife({ stale: 300, revalidate: seconds, expire: Math.max(seconds, 31_536_000) });
}

/** The newest published articles' addresses, of the magazine or of what `within` holds for. */
export async function listNewestSlugs(limit: number, within?: SQL): Promise<string[]> {
  const rows = await db
    .select({ slug: articleSlugs.slug })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(and(isPublic, within))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(limit);
  return rows.map((row) => row.slug);
}

/** The published articles at these addresses, in this order. */
export async function listArticles(slugs: string[]): Promise<ArticleView[]> {
  const articles = await Promise.all(slugs.map(getArticle));
  return articles.filter((article) => article !== null);
}

export type CardPage = { cards: ArticleCard[]; page: number; pages: number; total: number };

/** One page of the articles of a section, author, tag or series: newest first, a series from its beginning. */
export async function listCards(of: ListKind, id: number, page: number): Promise<CardPage> {
  "use cache";
  cacheLife("max");
  const tag = { section: tags.sectionList, author: tags.authorList, tag: tags.tagList, series: tags.seriesList }[of](
    id,
  );
  cacheTag(tag, tags.all);

  const where = and(isPublic, isWithin(of, id));
  const order =
    of === "series" ? [asc(articles.publishedAt), asc(articles.id)] : [desc(articles.publishedAt), desc(articles.id)];

  const total = await db.$count(articles, where);
  const cards = await selectCards(db, { where, orderBy: order, limit: pageSize, offset: (page - 1) * pageSize });
  for (const card of cards) if (card.hero) cacheTag(tags.media(card.hero.id));
  return { cards, page, pages: Math.max(1, Math.ceil(total / pageSize)), total };
}
