import { asc, eq } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { tags } from "@/lib/cache";

export type AuthorView = {
  id: number;
  slug: string;
  name: string;
  short: string;
  bio: string;
  portrait: MediaView | null;
  /** `@naam@server`, or empty. */
  fediverse: string;
};

/** An author by address, or null. */
export async function getAuthor(slug: string): Promise<AuthorView | null> {
  "use cache";
  cacheLife("max");
  const [author] = await db.select().from(authors).where(eq(authors.slug, slug));
  cacheTag(author ? tags.author(author.id) : tags.absent, tags.all);
  if (!author) return null;

  const portraits = await getMediaViews(author.portraitId === null ? [] : [author.portraitId], db);
  const portrait = author.portraitId === null ? null : (portraits[author.portraitId] ?? null);
  if (portrait) cacheTag(tags.media(portrait.id));
  const { id, name, short, bio, fediverse } = author;
  return { id, slug, name, short, bio, portrait, fediverse };
}

/** The addresses of authors, for the pages that are made while building. */
export async function listAuthorSlugs(): Promise<string[]> {
  const rows = await db.select({ slug: authors.slug }).from(authors).orderBy(asc(authors.id)).limit(200);
  return rows.map((row) => row.slug);
}
