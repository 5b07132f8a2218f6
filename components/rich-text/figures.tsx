import { Picture } from "@/components/media/picture";
import type { MediaView } from "@/features/media/view";
import type { ImageAttributes } from "@/lib/rich-text/media-ids";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";
import { inOrder } from "./inlines";

type Media = Readonly<Record<number, MediaView>>;

const columnSizes = "(width >= 60rem) 48rem, 100vw";
const gallerySizes = "(width >= 48rem) 24rem, 80vw";

/** A picture in the text. One that is gone from the library leaves nothing behind. */
export function ImageFigure({ attrs, media }: { attrs: ImageAttributes; media: Media }) {
  return figure(attrs, media, columnSizes);
}

/** Pictures beside each other: a grid, on a phone a row to swipe or, with the arrow keys, to scroll. */
export function Gallery({ images, media }: { images: ImageAttributes[]; media: Media }) {
  const shown = images.filter((image) => media[image.mediaId]?.kind === "image");
  if (shown.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    <section className={styles.gallery} aria-label={t.gallery(shown.length)} tabIndex={0}>
      {inOrder(shown, (image) => figure(image, media, gallerySizes))}
    </section>
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
