import { asc, eq, ilike, inArray, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles, articleTags } from "@/db/schema/articles";
import { sections } from "@/db/schema/sections";
import { cleanText } from "@/lib/clean";
import { containing } from "@/lib/like";
import type { ListKind } from "@/lib/list-paths";
import type { Role } from "@/lib/role";
import { canArrange } from "./policy";
import { type ListRow, listColumns, listTables } from "./rows";

/** With how many articles readers find under it. */
export type CountedRow = ListRow & { articles: number };

export const listPageSize = 50;

export type CountedPage = { rows: CountedRow[]; total: number; page: number; pages: number };

/** One page of the sections (in their order), tags or series (by name). A page too far is the last one. Nothing for who may not arrange. */
export async function listRows(editor: { role: Role }, of: ListKind, search = "", page = 1): Promise<CountedPage> {
  if (!canArrange(editor)) return { rows: [], total: 0, page: 1, pages: 1 };
  const table = listTables[of];
  const columns = listColumns(of);
  const words = cleanText(search, 80);
  const where = words ? ilike(columns.name, containing(words)) : undefined;
  const total = await db.$count(table, where);
  const pages = Math.max(1, Math.ceil(total / listPageSize));
  const shown = Math.min(page, pages);
  const order = [...(of === "section" ? [asc(sections.position)] : []), asc(columns.name), asc(table.id)];
  // The page first: else the articles of every row before it are counted too.
  const onPage = db
    .select({ id: table.id })
    .from(table)
    .where(where)
    .orderBy(...order)
    .limit(listPageSize)
    .offset((shown - 1) * listPageSize);
  const rows = await db
    .select({ ...columns, articles: countPublic(of, sql`${table.id}`) })
    .from(table)
    .where(inArray(table.id, onPage))
    .orderBy(...order);
  return { rows, total, page: shown, pages };
}

/** One of them, or null. Nothing for who may not arrange. */
export async function getRow(editor: { role: Role }, of: ListKind, id: number): Promise<CountedRow | null> {
  if (!canArrange(editor)) return null;
  const table = listTables[of];
  const [row] = await db
    .select({ ...listColumns(of), articles: countPublic(of, sql`${table.id}`) })
    .from(table)
    .where(eq(table.id, id));
  return row ?? null;
}

function countPublic(of: ListKind, id: SQL): SQL<number> {
  const isPublic = sql`a.status = 'published' and a.trashed_at is null`;
  switch (of) {
    case "section":
      return sql<number>`(select count(*)::integer from ${articles} a where a.section_id = ${id} and ${isPublic})`;
    case "series":
      return sql<number>`(select count(*)::integer from ${articles} a where a.series_id = ${id} and ${isPublic})`;
    case "tag":
      return sql<number>`(select count(*)::integer from ${articleTags} t join ${articles} a on a.id = t.article_id where t.tag_id = ${id} and ${isPublic})`;
  }
}
