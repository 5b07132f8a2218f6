import { sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { settings } from "@/db/schema/settings";
import { env } from "@/lib/env";
import { insertPages, insertSections, prepareDemo } from "./demo";
import { readDemoMagazine, readDemoPages } from "./demo-files";

/** Advisory lock of the magazine's database: whoever fills it holds it. */
const seeding = 7_216_005;

/**
 * Fills a database that holds nothing yet: with the demo magazine, or (`DEMO=0`) with only sections and pages, so that the
 * dashboard first asks for the magazine's name. All in one transaction. Never touches a database that was filled before, also
 * when several servers start on it together.
 */
export async function seedIfEmpty(
  progress: (line: string) => void,
  { demo = env.DEMO, now = new Date() } = {},
): Promise<void> {
  if (await isFilled(db)) return;
  const fill = demo ? await prepareDemo(progress, now) : await prepareEmpty(now);
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${seeding})`);
    if (!(await isFilled(tx))) await fill(tx);
  });
}

async function isFilled(reader: Tx | typeof db): Promise<boolean> {
  const rows = await reader.select({ id: settings.id }).from(settings);
  return rows.length > 0;
}

async function prepareEmpty(now: Date): Promise<(tx: Tx) => Promise<void>> {
  const magazine = await readDemoMagazine();
  const pages = await readDemoPages();
  return async (tx) => {
    await tx.insert(settings).values({});
    await insertSections(tx, magazine);
    await insertPages(tx, pages, new Map(), now);
  };
}
