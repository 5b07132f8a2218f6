import { and, eq, exists, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import { type Actor, canReadAllArticles } from "./policy";

/** The rule of `canReadArticle`, for a query. */
export function readableArticles(editor: Actor): SQL | undefined {
  if (canReadAllArticles(editor)) return undefined;
  return editor.role === "author" ? ownArticles(editor) : sql`false`;
}

/** The rule of `isOwn`, for a query. */
export function ownArticles(editor: Actor): SQL | undefined {
  return or(eq(articles.createdBy, editor.id), editor.authorId === null ? undefined : hasByline(editor.authorId));
}

/** That an article stands under this author's name, for a query. */
export function hasByline(authorId: number): SQL {
  return exists(
    db
      .select({ one: sql`1` })
      .from(articleAuthors)
      .where(and(eq(articleAuthors.articleId, articles.id), eq(articleAuthors.authorId, authorId))),
  );
}
