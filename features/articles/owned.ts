import { eq } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import type { Owned } from "./policy";

/** The part of an article that the rules look at, the version that it is at, and whether it is in the trash; null when it is not there. */
export async function findOwned(
  reader: Reader,
  articleId: number,
): Promise<(Owned & { version: number; trashed: boolean }) | null> {
  const [article] = await reader
    .select({
      version: articles.version,
      createdBy: articles.createdBy,
      status: articles.status,
      trashedAt: articles.trashedAt,
    })
    .from(articles)
    .where(eq(articles.id, articleId));
  if (!article) return null;
  const bylines = await reader
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId));
  const { trashedAt, ...owned } = article;
  return { ...owned, trashed: trashedAt !== null, authorIds: bylines.flatMap(({ id }) => id ?? []) };
}
