import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { pages } from "@/db/schema/settings";
import { canArrange } from "@/features/lists/policy";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import { mediaIds } from "@/lib/rich-text/media-ids";
import type { Role } from "@/lib/role";

export type PageRow = { id: number; slug: string; title: string; position: number };

/** The editable pages in their order; a magazine has a handful. Nothing for who may not arrange. */
export async function listPageRows(editor: { role: Role }): Promise<PageRow[]> {
  if (!canArrange(editor)) return [];
  return db
    .select({ id: pages.id, slug: pages.slug, title: pages.title, position: pages.position })
    .from(pages)
    .orderBy(asc(pages.position), asc(pages.id));
}

export type DeskPage = typeof pages.$inferSelect & { media: MediaView[] };

/** One page with all that can be edited, or null. Nothing for who may not arrange. */
export async function getDeskPage(editor: { role: Role }, id: number): Promise<DeskPage | null> {
  if (!canArrange(editor)) return null;
  const [page] = await db.select().from(pages).where(eq(pages.id, id));
  return page ? { ...page, media: Object.values(await getMediaViews(mediaIds(page.body), db)) } : null;
}
