import { Picture } from "@/components/media/picture";
import type { MediaView } from "@/features/media/view";
import type { ImageAttributes } from "@/lib/rich-text/media-ids";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";
import { GalleryStrip } from "./gallery-strip.island";
import { inOrder } from "./inlines";

type Media = Readonly<Record<number, MediaView>>;

export const columnSizes = "(width >= 60rem) 48rem, 100vw";
const gallerySizes = "(width >= 48rem) 30rem, 84vw";

/** A picture in the text. One that is gone from the library leaves nothing behind. */
export function ImageFigure({ attrs, media }: { attrs: ImageAttributes; media: Media }) {
  return figure(attrs, media, columnSizes);
}

/** Pictures beside each other: a strip to swipe, to scroll with the arrow keys, and to go through with two buttons. */
export function Gallery({ images, media }: { images: ImageAttributes[]; media: Media }) {
  const shown = images.filter((image) => media[image.mediaId]?.kind === "image");
  const [only, ...more] = shown;
  if (!only) return null;
  if (more.length === 0) return figure(only, media, columnSizes);
  return (
    <GalleryStrip count={shown.length}>{inOrder(shown, (image) => figure(image, media, gallerySizes))}</GalleryStrip>
  );
}

function figure({ mediaId, alt, caption }: ImageAttributes, media: Media, sizes: string) {
  const view = media[mediaId];
  if (view?.kind !== "image") return null;
  return (
    <figure className={styles.figure}>
      <Picture media={view} sizes={sizes} alt={alt === "" ? undefined : alt} />
      <Caption text={caption === "" ? view.caption : caption} maker={view.maker} />
    </figure>
  );
}

/** What stands under a picture, film or sound: its caption and who made it. */
export function Caption({ title = "", text, maker }: { title?: string; text: string; maker: string }) {
  if (title === "" && text === "" && maker === "") return null;
  return (
    <figcaption className={styles.caption}>
      {title !== "" && <strong>{title}</strong>} {text}
      {maker !== "" && <span className={styles.maker}>{t.imageBy(maker)}</span>}
    </figcaption>
  );
}
