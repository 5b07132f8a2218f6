import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { sections, series, tags } from "@/db/schema/sections";

import { getSettings } from "@/features/settings/queries";
import { env } from "@/lib/env";
import { type Packed, pack } from "@/lib/packed";

export type Choice = { id: number; name: string };

/** What the list's filters let one choose from. */
export type FilterChoices = { sections: Choice[]; authors: Choice[] };

/** What the article form lets one choose from. */
export type DeskChoices = FilterChoices & {
  series: Choice[];
  tags: string[];
  /** What stands beside a link to the magazine. */
  site: { name: string; host: string };
};

export async function getDeskChoices(): Promise<Packed<DeskChoices>> {
  const [{ name }, filters, seriesRows, tagRows] = await Promise.all([
    getSettings(),
    readFilterChoices(),
    db.select({ id: series.id, name: series.title }).from(series).orderBy(asc(series.title)),
    db.select({ name: tags.name }).from(tags).orderBy(asc(tags.name)).limit(500),
  ]);
  return pack({
    ...filters,
    series: seriesRows,
    tags: tagRows.map((tag) => tag.name),
    site: { name, host: new URL(env.SITE_URL).host },
  });
}

export async function getFilterChoices(): Promise<Packed<FilterChoices>> {
  return pack(await readFilterChoices());
}

async function readFilterChoices(): Promise<FilterChoices> {
  const [sectionRows, authorRows] = await Promise.all([
    db
      .select({ id: sections.id, name: sections.name })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.id)),
    db.select({ id: authors.id, name: authors.name }).from(authors).orderBy(asc(authors.name), asc(authors.id)),
  ]);
  return { sections: sectionRows, authors: authorRows };
}
