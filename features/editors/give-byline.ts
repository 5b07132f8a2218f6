import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { authors } from "@/db/schema/authors";
import { tags } from "@/lib/cache";
import { slugify } from "@/lib/slug";

/** Locks a byline that an account may get: it exists and belongs to nobody yet. */
export async function isFreeByline(tx: Tx, authorId: number): Promise<boolean> {
  const [author] = await tx.select().from(authors).where(eq(authors.id, authorId)).for("update");
  return author !== undefined && author.editorId === null;
}

/** Lets an account write under an existing byline. */
export async function giveByline(tx: Tx, editorId: number, authorId: number): Promise<void> {
  await tx.update(authors).set({ editorId }).where(eq(authors.id, authorId));
}

/** Makes a byline of the account's own name, unless it has one; answers the cache tags that expired. */
export async function makeByline(tx: Tx, editor: { id: number; name: string }): Promise<string[]> {
  const base = slugify(editor.name) || "auteur";
  const taken = await tx
    .select({ slug: authors.slug, editorId: authors.editorId })
    .from(authors)
    .where(sql`${authors.slug} ~ ${`^${base}(-[0-9]+)?$`} or ${authors.editorId} = ${editor.id}`);
  if (taken.some((author) => author.editorId === editor.id)) return [];

  const slugs = new Set(taken.map((author) => author.slug));
  let slug = base;
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`;

  const [author] = await tx.insert(authors).values({ slug, name: editor.name, editorId: editor.id }).returning();
  return author ? recordExpiry(tx, [tags.author(author.id), tags.absent]) : [];
}
