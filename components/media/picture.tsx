import type { MediaView } from "@/features/media/view";
import { imageAddress, imageName } from "@/lib/images/address";
import { type Crop, ratioOf } from "./crops";

type Props = {
  media: MediaView;
  /** How wide it stands on the page, as the `sizes` attribute of HTML. */
  sizes: string;
  /** Overrides the library's description; empty where the words beside it say the same. */
  alt?: string;
  /** For the one picture that a page opens with: loaded at once. */
  priority?: boolean;
  /** Cropped to this shape around the focal point. */
  crop?: Crop;
  /** Cropped by the stylesheet: the focal point stays in view. */
  cropped?: boolean;
};

/** A picture in the width that fits, whose place is kept before it has loaded. */
export function Picture({ media, sizes, alt, priority = false, crop, cropped = false }: Props) {
  if (media.kind !== "image" || media.widths.length === 0) return null;
  return (
    <picture>
      {media.pending ? null : <source type="image/avif" srcSet={sources(media, "avif")} sizes={sizes} />}
      <img
        src={imageAddress(media, 960)}
        srcSet={sources(media, "webp")}
        sizes={sizes}
        alt={alt ?? (media.decorative ? "" : media.alt)}
        width={media.width ?? undefined}
        height={media.height ?? undefined}
        loading={priority ? "eager" : "lazy"}
        fetchPriority={priority ? "high" : undefined}
        decoding="async"
        style={{
          backgroundColor: media.color,
          ...(crop && { aspectRatio: ratioOf(crop), objectFit: "cover" }),
          ...((crop || cropped) && { objectPosition: `${percent(media.focalX)} ${percent(media.focalY)}` }),
        }}
      />
    </picture>
  );
}

function sources(media: MediaView, format: "avif" | "webp"): string {
  return media.widths.map((width) => `/beeld/${imageName(media.key, width, format)} ${width}w`).join(", ");
}

function percent(part: number): string {
  return `${Math.round(part * 1000) / 10}%`;
}
