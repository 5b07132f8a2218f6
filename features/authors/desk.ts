import { asc, eq, ilike, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { canArrange } from "@/features/lists/policy";
import { listPageSize } from "@/features/lists/queries";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { cleanText } from "@/lib/clean";
import { containing } from "@/lib/like";
import type { Role } from "@/lib/role";

/** A byline in the desk's list: with the account it belongs to, and how many articles readers find under it. */
export type AuthorRow = { id: number; slug: string; name: string; account: string | null; articles: number };

export type AuthorPage = { rows: AuthorRow[]; total: number; page: number; pages: number };

/** One page of the authors, by name. A page too far is the last one. Nothing for who may not arrange. */
export async function listAuthorRows(editor: { role: Role }, search = "", page = 1): Promise<AuthorPage> {
  if (!canArrange(editor)) return { rows: [], total: 0, page: 1, pages: 1 };
  const words = cleanText(search, 80);
  const where = words ? ilike(authors.name, containing(words)) : undefined;
  const total = await db.$count(authors, where);
  const pages = Math.max(1, Math.ceil(total / listPageSize));
  const shown = Math.min(page, pages);
  const rows = await db
    .select({
      id: authors.id,
      slug: authors.slug,
      name: authors.name,
      account: editors.name,
      articles: sql<number>`(select count(*)::integer from ${articleAuthors} b join ${articles} a on a.id = b.article_id
        where b.author_id = ${authors.id} and a.status = 'published' and a.trashed_at is null)`,
    })
    .from(authors)
    .leftJoin(editors, eq(editors.id, authors.editorId))
    .where(where)
    .orderBy(asc(authors.name), asc(authors.id))
    .limit(listPageSize)
    .offset((shown - 1) * listPageSize);
  return { rows, total, page: shown, pages };
}

export type DeskAuthor = typeof authors.$inferSelect & { portrait: MediaView | null };

/** One author with all that can be edited, or null. Nothing for who may not arrange. */
export async function getDeskAuthor(editor: { role: Role }, id: number): Promise<DeskAuthor | null> {
  if (!canArrange(editor)) return null;
  const [author] = await db.select().from(authors).where(eq(authors.id, id));
  if (!author) return null;
  const portraits = author.portraitId === null ? {} : await getMediaViews([author.portraitId], db);
  return { ...author, portrait: author.portraitId === null ? null : (portraits[author.portraitId] ?? null) };
}
