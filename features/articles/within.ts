import { and, eq, exists, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleAuthors, articles, articleTags } from "@/db/schema/articles";

/** What a list of articles is of. */
export type ListKind = "section" | "author" | "tag" | "series";

/** Holds for the articles of one section, author, tag or series. */
export function isWithin(of: ListKind, id: number): SQL {
  switch (of) {
    case "section":
      return eq(articles.sectionId, id);
    case "series":
      return eq(articles.seriesId, id);
    case "author":
      return exists(
        db
          .select({ one: sql`1` })
          .from(articleAuthors)
          .where(and(eq(articleAuthors.articleId, articles.id), eq(articleAuthors.authorId, id))),
      );
    case "tag":
      return exists(
        db
          .select({ one: sql`1` })
          .from(articleTags)
          .where(and(eq(articleTags.articleId, articles.id), eq(articleTags.tagId, id))),
      );
  }
}
