import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles, articleTags } from "@/db/schema/articles";
import { sections, series, tags } from "@/db/schema/sections";
import type { ListKind } from "@/lib/list-paths";
import type { ListInput } from "./schema";

/*
 * Sections, tags and series as one shape. They stand in a table each, because articles point at them in a way each.
 */

export type ListRow = {
  id: number;
  slug: string;
  name: string;
  description: string;
  position: number;
  /** The colour that a section was given, as `#rrggbb`, or empty. */
  ink: string;
  version: number;
};

export type ListValues = Pick<ListInput, "name" | "description" | "position" | "ink"> & { slug: string };

export const listTables = { section: sections, tag: tags, series };

const noText = sql<string>`''`;
const noPosition = sql<number>`0`;

/** The columns of that shape. */
export function listColumns(of: ListKind) {
  const table = listTables[of];
  return {
    id: table.id,
    slug: table.slug,
    name: of === "series" ? series.title : of === "tag" ? tags.name : sections.name,
    description: of === "tag" ? noText : of === "series" ? series.description : sections.description,
    position: of === "section" ? sections.position : noPosition,
    ink: of === "section" ? sections.ink : noText,
    version: table.version,
  };
}

/** Takes one for this transaction alone, or null. */
export async function lockRow(tx: Tx, of: ListKind, id: number): Promise<ListRow | null> {
  const table = listTables[of];
  const [row] = await tx.select(listColumns(of)).from(table).where(eq(table.id, id)).for("update");
  return row ?? null;
}

/** The row's id. */
export async function insertRow(tx: Tx, of: ListKind, values: ListValues): Promise<number> {
  const { name, slug, description, position, ink } = values;
  const [made] =
    of === "section"
      ? await tx.insert(sections).values({ name, slug, description, position, ink }).returning({ id: sections.id })
      : of === "tag"
        ? await tx.insert(tags).values({ name, slug }).returning({ id: tags.id })
        : await tx.insert(series).values({ title: name, slug, description }).returning({ id: series.id });
  if (!made) throw new Error("An inserted row did not come back");
  return made.id;
}

export async function updateRow(tx: Tx, of: ListKind, id: number, values: ListValues): Promise<void> {
  const { name, slug, description, position, ink } = values;
  switch (of) {
    case "section":
      await tx
        .update(sections)
        .set({ name, slug, description, position, ink, version: sql`${sections.version} + 1` })
        .where(eq(sections.id, id));
      return;
    case "tag":
      await tx
        .update(tags)
        .set({ name, slug, version: sql`${tags.version} + 1` })
        .where(eq(tags.id, id));
      return;
    case "series":
      await tx
        .update(series)
        .set({ title: name, slug, description, version: sql`${series.version} + 1` })
        .where(eq(series.id, id));
  }
}

export async function deleteRow(tx: Tx, of: ListKind, id: number): Promise<void> {
  const table = listTables[of];
  await tx.delete(table).where(eq(table.id, id));
}

/** How many articles point at it, also those that no reader sees. */
export function countArticles(tx: Tx, of: ListKind, id: number): Promise<number> {
  switch (of) {
    case "section":
      return tx.$count(articles, eq(articles.sectionId, id));
    case "series":
      return tx.$count(articles, eq(articles.seriesId, id));
    case "tag":
      return tx.$count(articleTags, eq(articleTags.tagId, id));
  }
}
