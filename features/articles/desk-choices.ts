import { asc } from "drizzle-orm";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { sections, series, tags } from "@/db/schema/sections";

import { getSettings } from "@/features/settings/queries";
import { env } from "@/lib/env";

export type Choice = { id: number; name: string };

/** What the article form and the list's filters let one choose from. */
export type DeskChoices = {
  sections: Choice[];
  series: Choice[];
  authors: Choice[];
  tags: string[];
  /** What stands beside a link to the magazine. */
  site: { name: string; host: string };
};

export async function getDeskChoices(): Promise<DeskChoices> {
  const [{ name }, sectionRows, seriesRows, authorRows, tagRows] = await Promise.all([
    getSettings(),
    db
      .select({ id: sections.id, name: sections.name })
      .from(sections)
      .orderBy(asc(sections.position), asc(sections.id)),
    db.select({ id: series.id, name: series.title }).from(series).orderBy(asc(series.title)),
    db.select({ id: authors.id, name: authors.name }).from(authors).orderBy(asc(authors.name), asc(authors.id)),
    db.select({ name: tags.name }).from(tags).orderBy(asc(tags.name)).limit(500),
  ]);
  return {
    sections: sectionRows,
    series: seriesRows,
    authors: authorRows,
    tags: tagRows.map((tag) => tag.name),
    site: { name, host: new URL(env.SITE_URL).host },
  };
}
