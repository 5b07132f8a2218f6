import { and, eq, sum } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { viewYears } from "@/db/schema/views";
import { readSettings } from "@/features/settings/queries";
import { tags } from "@/lib/cache";

/** How often an article was read, for readers; null where the magazine does not tell. */
export async function getShownViews(articleId: number): Promise<number | null> {
  return (await areViewsShown()) ? getViews(articleId) : null;
}

async function areViewsShown(): Promise<boolean> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);
  return (await readSettings()).viewsShown;
}

/** Reckoned at most once an hour, however often the article is read. */
async function getViews(articleId: number): Promise<number> {
  "use cache";
  cacheLife({ stale: 300, revalidate: 3600, expire: 31_536_000 });
  cacheTag(tags.article(articleId), tags.all);
  const [row] = await db
    .select({ views: sum(viewYears.views).mapWith(Number) })
    .from(viewYears)
    .where(and(eq(viewYears.kind, "article"), eq(viewYears.pageId, articleId)));
  return row?.views ?? 0;
}
