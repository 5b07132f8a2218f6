import { inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { socialImages } from "@/db/schema/social-images";
import { isPublic } from "@/features/articles/placement";
import { type Storage, storage as usualStorage } from "@/lib/storage";

const atOnce = 500;

/**
 * Deletes the images that were replaced a day ago or longer, and those of articles that readers cannot see any more. One that is
 * asked for again is drawn again. The row goes last: what was not deleted is found the next time.
 */
export async function cleanSocialImages(storage: Storage = usualStorage): Promise<void> {
  const replaced = sql`exists (select 1 from social_images newer where newer.subject = ${socialImages.subject}
    and newer.made_at > ${socialImages.madeAt} and newer.made_at < now() - interval '1 day')`;
  const hidden = sql`${socialImages.articleId} is not null and not exists (
    select 1 from ${articles} where ${articles.id} = ${socialImages.articleId} and ${isPublic})`;
  const old = await db
    .select({ file: socialImages.file })
    .from(socialImages)
    .where(sql`(${replaced}) or (${hidden})`)
    .limit(atOnce);
  for (const { file } of old) await storage.delete(file);
  if (old.length === 0) return;
  const files = old.map(({ file }) => file);
  await db.delete(socialImages).where(inArray(socialImages.file, files));
}
