import { and, eq, inArray, ne, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articleSlugs, articleTags, corrections } from "@/db/schema/articles";
import { tags } from "@/db/schema/sections";
import { slugify } from "@/lib/slug";
import type { CleanArticle } from "./schema";

/** Makes `slug` the article's current address. Readers' old address stays and redirects; one that nobody ever saw goes. */
export async function setSlug(tx: Tx, articleId: number, slug: string, keepOld: boolean): Promise<void> {
  await tx
    .update(articleSlugs)
    .set({ current: false })
    .where(and(eq(articleSlugs.articleId, articleId), ne(articleSlugs.slug, slug)));
  await tx
    .insert(articleSlugs)
    .values({ slug, articleId, current: true })
    .onConflictDoUpdate({
      target: articleSlugs.slug,
      set: { current: true },
      setWhere: eq(articleSlugs.articleId, articleId),
    });
  if (!keepOld) {
    await tx.delete(articleSlugs).where(and(eq(articleSlugs.articleId, articleId), eq(articleSlugs.current, false)));
  }
}

export async function setBylines(tx: Tx, articleId: number, bylines: CleanArticle["bylines"]): Promise<void> {
  await tx.delete(articleAuthors).where(eq(articleAuthors.articleId, articleId));
  if (bylines.length === 0) return;
  await tx
    .insert(articleAuthors)
    .values(bylines.map((byline, index) => ({ articleId, position: index + 1, ...byline })));
}

/** Tags by name: one that is new to the magazine is made. */
export async function setTags(tx: Tx, articleId: number, names: string[]): Promise<void> {
  const wanted = new Map(names.map((name) => [slugify(name), name]));
  wanted.delete("");
  await tx.delete(articleTags).where(eq(articleTags.articleId, articleId));
  if (wanted.size === 0) return;
  const rows = [...wanted].map(([slug, name]) => ({ slug, name }));
  await tx.insert(tags).values(rows).onConflictDoNothing();
  const found = await tx
    .select({ id: tags.id })
    .from(tags)
    .where(inArray(tags.slug, [...wanted.keys()]));
  await tx.insert(articleTags).values(found.map((tag) => ({ articleId, tagId: tag.id })));
}

type Corrections = CleanArticle["corrections"];

/** Gives back its number to a correction that came without and is there already, word for word: a form learns no numbers from a save. */
export async function recogniseCorrections(tx: Tx, articleId: number, wanted: Corrections): Promise<Corrections> {
  const known = await tx.select().from(corrections).where(eq(corrections.articleId, articleId));
  const taken = new Set(wanted.map((correction) => correction.id));
  return wanted.map((correction) => {
    if (correction.id !== undefined) return correction;
    const same = known.find(
      ({ id, text, correctedAt }) =>
        !taken.has(id) && text === correction.text && correctedAt.getTime() === correction.correctedAt.getTime(),
    );
    if (same) taken.add(same.id);
    return same ? { ...correction, id: same.id } : correction;
  });
}

export async function setCorrections(tx: Tx, articleId: number, wanted: Corrections): Promise<void> {
  const kept = wanted.flatMap((correction) => correction.id ?? []);
  await tx
    .delete(corrections)
    .where(and(eq(corrections.articleId, articleId), kept.length > 0 ? notInArray(corrections.id, kept) : undefined));
  for (const { id, text, correctedAt } of wanted) {
    if (id === undefined) await tx.insert(corrections).values({ articleId, text, correctedAt });
    else {
      await tx
        .update(corrections)
        .set({ text, correctedAt })
        .where(and(eq(corrections.id, id), eq(corrections.articleId, articleId)));
    }
  }
}
