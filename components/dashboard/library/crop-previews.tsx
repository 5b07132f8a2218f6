import { type Crop, cropNames, crops, ratioOf } from "@/components/media/crops";
import type { MediaView } from "@/features/media/view";
import { imageAddress } from "@/lib/images/address";
import { cropOf } from "@/lib/images/crop";
import { libraryText as t } from "@/lib/text.nl/media";
import styles from "./focal.module.css";

/** How readers see a picture in each shape that it is cut to. */
export function CropPreviews({ media }: { media: MediaView }) {
  return (
    <div className={styles.crops}>
      <p className={styles.label}>{t.crops}</p>
      <ul className={`desk-list ${styles.shapes}`}>
        {cropNames.map((crop) => (
          <li key={crop}>
            {/* biome-ignore lint/performance/noImgElement: the library keeps its own sizes */}
            <img
              src={imageAddress(media, 320)}
              alt=""
              data-crop={crop}
              style={{ aspectRatio: ratioOf(crop), objectPosition: positionOf(media, crop) }}
            />
            <span className={styles.hint}>{t.cropNames[crop]}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** As `Picture` does it for pages, and `cropOf` for the shared image, which has the point in the middle where it can. */
function positionOf({ focalX: x, focalY: y, width, height }: MediaView, crop: Crop): string {
  if (crop !== "social" || !width || !height) return `${x * 100}% ${y * 100}%`;
  const cut = cropOf({ width, height }, crops.social, { x, y });
  const part = (at: number, room: number) => (room > 0 ? (at / room) * 100 : 50);
  return `${part(cut.left, width - cut.width)}% ${part(cut.top, height - cut.height)}%`;
}
