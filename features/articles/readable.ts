import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import { type Actor, canReadAllArticles } from "./policy";

/** The rule of `canReadArticle`, for a query. */
export function readableArticles(editor: Actor): SQL | undefined {
  if (canReadAllArticles(editor)) return undefined;
  return editor.role === "author" ? ownArticles(editor) : sql`false`;
}

/** The rule of `isOwn`, for a query. */
export function ownArticles(editor: Actor): SQL {
  return inArray(articles.id, ownIds(editor));
}

/** The ids of own articles: those that someone made, and those under whose name, each found by its index. */
export function ownIds(editor: Actor) {
  const made = db.select({ id: articles.id }).from(articles).where(eq(articles.createdBy, editor.id));
  return made.union(bylined(editor.authorId ?? 0));
}

/** That an article stands under this author's name, for a query. */
export function hasByline(authorId: number): SQL {
  return inArray(articles.id, bylined(authorId));
}

function bylined(authorId: number) {
  return db.select({ id: articleAuthors.articleId }).from(articleAuthors).where(eq(articleAuthors.authorId, authorId));
}
