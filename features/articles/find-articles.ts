import { and, desc, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import type { ArticleStatus } from "@/lib/article-status";
import { cleanText } from "@/lib/clean";
import { containing } from "@/lib/like";
import type { Actor } from "./policy";
import { readableArticles } from "./readable";

/** An article that someone may open, as far as is needed to choose it. */
export type FoundArticle = { id: number; title: string; status: ArticleStatus };

const most = 8;

/** The articles with these words in their title that this editor may read, last changed first. Without words there is none. */
export async function findArticles(editor: Actor, typed: string): Promise<FoundArticle[]> {
  const words = cleanText(typed, 100).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return db
    .select({ id: articles.id, title: articles.title, status: articles.status })
    .from(articles)
    .where(
      and(
        readableArticles(editor),
        isNull(articles.trashedAt),
        ...words.map((word) => sql`${articles.title} ilike ${containing(word)}`),
      ),
    )
    .orderBy(desc(articles.updatedAt), desc(articles.id))
    .limit(most);
}
