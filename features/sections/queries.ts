import { asc, eq } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { sections, series, tags as tagTable } from "@/db/schema/sections";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";

export type SectionView = {
  id: number;
  slug: string;
  name: string;
  description: string;
  position: number;
  ink: string;
};

/** The magazine's sections in their order. */
export async function listSections(): Promise<SectionView[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.sections, tags.all);
  if (buildingWithoutDatabase) return [];
  return db
    .select({
      id: sections.id,
      slug: sections.slug,
      name: sections.name,
      description: sections.description,
      position: sections.position,
      ink: sections.ink,
    })
    .from(sections)
    .orderBy(asc(sections.position), asc(sections.id));
}

/** A section by its address, or null. */
export async function getSection(slug: string): Promise<SectionView | null> {
  const sectionList = await listSections();
  return sectionList.find((section) => section.slug === slug) ?? null;
}

export type TagView = { id: number; slug: string; name: string };

export async function getTag(slug: string): Promise<TagView | null> {
  "use cache";
  cacheLife("max");
  const [tag] = await db.select().from(tagTable).where(eq(tagTable.slug, slug));
  cacheTag(tag ? tags.tag(tag.id) : tags.absent, tags.all);
  return tag ?? null;
}

export type SeriesView = { id: number; slug: string; title: string; description: string };

export async function getSeries(slug: string): Promise<SeriesView | null> {
  "use cache";
  cacheLife("max");
  const [found] = await db
    .select({ id: series.id, slug: series.slug, title: series.title, description: series.description })
    .from(series)
    .where(eq(series.slug, slug));
  cacheTag(found ? tags.series(found.id) : tags.absent, tags.all);
  return found ?? null;
}

/** The first address of each kind of list, for the pages that are made while building. */
export async function listListSlugs(of: "tag" | "series"): Promise<string[]> {
  const table = of === "tag" ? tagTable : series;
  const rows = await db.select({ slug: table.slug }).from(table).orderBy(asc(table.id)).limit(200);
  return rows.map((row) => row.slug);
}
