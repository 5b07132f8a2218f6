import { asc, eq } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { pages } from "@/db/schema/settings";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";
import { mediaIds } from "@/lib/rich-text/media-ids";
import type { RichText } from "@/lib/rich-text/schema";

export type PageView = {
  id: number;
  slug: string;
  title: string;
  description: string;
  body: RichText;
  updatedAt: string;
  media: Record<number, MediaView>;
};

/** An editable page (over, colofon, privacy, huisregels) by its address, or null. */
export async function getPage(slug: string): Promise<PageView | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.page(slug), tags.all);
  const [page] = await db.select().from(pages).where(eq(pages.slug, slug));
  if (!page) return null;
  const media = await getMediaViews(mediaIds(page.body), db);
  cacheTag(...Object.keys(media).map((id) => tags.media(Number(id))));
  return {
    id: page.id,
    slug: page.slug,
    title: page.title,
    description: page.description,
    body: page.body,
    updatedAt: page.updatedAt.toISOString(),
    media,
  };
}

/** The editable pages in their order: the foot of each page links to them. */
export async function listPages(): Promise<{ slug: string; title: string }[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);
  if (buildingWithoutDatabase) return [];
  return db.select({ slug: pages.slug, title: pages.title }).from(pages).orderBy(asc(pages.position), asc(pages.id));
}
