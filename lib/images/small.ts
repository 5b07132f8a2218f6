import sharp from "sharp";
import { imageFormat } from "./formats";
import { inTurn } from "./in-turn";

const maxPixels = 25_000_000;

/**
 * A picture of someone else made small enough to show along: at most `width` by `height`, upright, without metadata, as WebP; with
 * `fill` cut to just that size. Null when it is no picture of ours, too many pixels, or broken.
 */
export async function smallImage(
  data: Buffer,
  { width, height, fill = false }: { width: number; height: number; fill?: boolean },
): Promise<Buffer | null> {
  const format = imageFormat(data);
  if (!format || format === "heic") return null;
  return inTurn(async () => {
    try {
      return await sharp(data, { failOn: "error", limitInputPixels: maxPixels })
        .autoOrient()
        .resize({ width, height, fit: fill ? "cover" : "inside", withoutEnlargement: !fill })
        .toColourspace("srgb")
        .webp({ quality: 74, effort: 2 })
        .toBuffer();
    } catch {
      return null;
    }
  });
}
