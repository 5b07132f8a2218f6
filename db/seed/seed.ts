import { db } from "@/db/client";
import { sections } from "@/db/schema/sections";
import { settings } from "@/db/schema/settings";
import { env } from "@/lib/env";
import { insertPages, seedDemo } from "./demo";
import { readDemoMagazine, readDemoPages } from "./demo-files";

/**
 * Fills a database that holds nothing yet: with the demo magazine, or (`DEMO=0`) with only sections and pages, so that the
 * dashboard first asks for the magazine's name. Never touches a database that was filled before.
 */
export async function seedIfEmpty(progress: (line: string) => void): Promise<void> {
  const [filled] = await db.select({ id: settings.id }).from(settings);
  if (filled) return;
  if (env.DEMO) await seedDemo(progress);
  else await seedEmpty();
}

async function seedEmpty(now = new Date()): Promise<void> {
  const magazine = await readDemoMagazine();
  const pages = await readDemoPages();
  await db.transaction(async (tx) => {
    await tx.insert(settings).values({});
    await tx
      .insert(sections)
      .values(magazine.sections.map(({ order, ...section }) => ({ ...section, position: order })));
    await insertPages(tx, pages, () => undefined, now);
  });
}
