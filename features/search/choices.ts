import { asc, eq, inArray } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { isPublic } from "@/features/articles/placement";
import { listYears } from "@/features/issues/queries";
import { listSections } from "@/features/sections/queries";
import { tags } from "@/lib/cache";

export type Choice = { value: string; name: string };

/** What a search can be narrowed to. */
export type Choices = { years: Choice[]; sections: Choice[]; authors: Choice[] };

export async function getChoices(): Promise<Choices> {
  const [years, sections, writers] = await Promise.all([listYears(), listSections(), listWriters()]);
  return {
    years: years.map(({ year }) => ({ value: String(year), name: String(year) })),
    sections: sections.map(({ slug, name }) => ({ value: slug, name })),
    authors: writers,
  };
}

/** The authors of what is published, by name. A new one is there within minutes. */
async function listWriters(): Promise<Choice[]> {
  "use cache";
  cacheLife("minutes");
  cacheTag(tags.all);
  const published = db
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .innerJoin(articles, eq(articles.id, articleAuthors.articleId))
    .where(isPublic);
  return db
    .select({ value: authors.slug, name: authors.name })
    .from(authors)
    .where(inArray(authors.id, published))
    .orderBy(asc(authors.name), asc(authors.id));
}
