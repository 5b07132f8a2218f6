import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db, type Reader } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { notes } from "@/db/schema/notes";
import type { Anchor } from "@/lib/rich-text/anchor";
import { findOwned } from "../owned";
import { type Actor, canReadArticle } from "../policy";

/** So many notes and answers an article takes: what more there is to say is said better elsewhere. */
export const mostNotes = 500;

/** Who said something and when: `by` is null when the account is gone. Instants are ISO strings. */
export type Said = { id: number; text: string; by: string | null; createdAt: string };

export type Note = Said & {
  anchor: Anchor;
  resolved: { by: string | null; at: string } | null;
  replies: Said[];
};

/** The notes of an article, oldest first, each with its answers; null for who may not read the article. */
export async function listNotes(editor: Actor, articleId: number): Promise<Note[] | null> {
  if (!(await mayRead(db, editor, articleId))) return null;
  const resolver = alias(editors, "resolver");
  const rows = await db
    .select({ note: notes, by: editors.name, resolvedBy: resolver.name })
    .from(notes)
    .leftJoin(editors, eq(editors.id, notes.editorId))
    .leftJoin(resolver, eq(resolver.id, notes.resolvedBy))
    .where(eq(notes.articleId, articleId))
    .orderBy(asc(notes.id))
    .limit(mostNotes);
  const said = rows.map(({ note: { id, text, createdAt, parentId, anchor, resolvedAt }, by, resolvedBy }) => ({
    said: { id, text, by, createdAt: createdAt.toISOString() },
    parentId,
    anchor,
    resolved: resolvedAt && { by: resolvedBy, at: resolvedAt.toISOString() },
  }));
  return said.flatMap(({ said: note, anchor, resolved }) => {
    if (!anchor) return [];
    const replies = said.filter(({ parentId }) => parentId === note.id).map((reply) => reply.said);
    return [{ ...note, anchor, resolved, replies }];
  });
}

/** Another text whenever something about an article's notes has changed. */
export async function notesStamp(articleId: number): Promise<string> {
  const [row] = await db
    .select({ stamp: sql<string>`count(*) || ' ' || coalesce(max(changed_at)::text, '')` })
    .from(notes)
    .where(eq(notes.articleId, articleId));
  return row?.stamp ?? "";
}

/** The rule of `canReadArticle`: whoever reads an article reads what is said about it, and may say something. */
export async function mayRead(reader: Reader, editor: Actor, articleId: number): Promise<boolean> {
  const article = await findOwned(reader, articleId);
  return article !== null && canReadArticle(editor, article);
}
