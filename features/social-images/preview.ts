import { getPreview } from "@/features/articles/desk-article";
import type { Actor } from "@/features/articles/policy";
import { getSettings } from "@/features/settings/queries";
import { inTurn } from "@/lib/images/in-turn";
import { storage } from "@/lib/storage";
import { articlePoster } from "./compose";
import { drawPoster } from "./draw/print";

/**
 * The image that would be drawn for an article as it was last saved, as JPEG; it is not kept. Null when this editor may not read the
 * article, or when it has no week yet, which stands on the image.
 */
export async function previewSocialImage(editor: Actor, id: number): Promise<Buffer | null> {
  const article = await getPreview(editor, id);
  const poster = article && articlePoster(article, await getSettings());
  return poster && inTurn(() => drawPoster(poster, storage));
}
