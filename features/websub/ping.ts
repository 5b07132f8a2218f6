import { asc, inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { sections, tags } from "@/db/schema/sections";
import { feedFiles } from "@/features/feeds/lists";
import { readSettings } from "@/features/settings/queries";
import { env } from "@/lib/env";
import { safePost } from "@/lib/safe-fetch";
import type { Touched } from "./jobs";

const patience = 10_000;

/**
 * Tells the hub which feeds have changed, in one request (PubSubHubbub Core 0.4, 7: `hub.url` may be there more than once). Throws
 * when the hub did not take it. Without a hub there is nothing to do.
 */
export async function pingHub(touched: Touched, localOrigin = env.HASHTAG_TEST_ORIGIN): Promise<void> {
  const { websubHub } = await readSettings();
  if (websubHub === "") return;
  const form = new URLSearchParams({ "hub.mode": "publish" });
  for (const address of await listFeeds(touched)) form.append("hub.url", address);
  await safePost(websubHub, form, { milliseconds: patience, localOrigin });
}

async function listFeeds({ section, author, tag }: Touched): Promise<string[]> {
  const lists = [
    "",
    ...(await pathsOf("rubriek", sections, section)),
    ...(await pathsOf("auteur", authors, author)),
    ...(await pathsOf("trefwoord", tags, tag)),
  ];
  return lists.flatMap((path) => Object.values(feedFiles).map((file) => `${env.SITE_URL}${path}/${file}`));
}

async function pathsOf(folder: string, table: typeof sections | typeof authors | typeof tags, ids: number[]) {
  if (ids.length === 0) return [];
  const rows = await db.select({ slug: table.slug }).from(table).where(inArray(table.id, ids)).orderBy(asc(table.id));
  return rows.map(({ slug }) => `/${folder}/${slug}`);
}
