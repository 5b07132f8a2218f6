import type { MediaView } from "@/features/media/view";
import { imageAddress } from "@/lib/images/address";
import styles from "./preview.module.css";

type PreviewProps = { media: MediaView; alt?: string; width?: number };

/** A picture of the library, at least as wide as asked; a film or a sound by what it is called. */
export function Preview({ media, alt = "", width = 640 }: PreviewProps) {
  if (media.kind !== "image") return <span className={styles.name}>{media.alt || media.caption || media.mime}</span>;
  return (
    // biome-ignore lint/performance/noImgElement: the library keeps its own sizes
    <img
      className={styles.image}
      src={imageAddress(media, width)}
      alt={alt}
      width={media.width ?? undefined}
      height={media.height ?? undefined}
      style={{ backgroundColor: media.color, objectPosition: `${media.focalX * 100}% ${media.focalY * 100}%` }}
      loading="lazy"
      decoding="async"
      draggable={false}
    />
  );
}
