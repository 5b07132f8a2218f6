import sharp from "sharp";
import { inTurn } from "./in-turn";

/** Where a picture is cut: to just this size, around its focal point (parts of one). */
export type Cut = { width: number; height: number; focalX: number; focalY: number };

const longest = { width: 1280, height: 2400 };
const recipe = { quality: 78, chromaSubsampling: "4:2:0" } as const;

/** A picture of ours as JPEG, which every e-reader knows: on white, no larger than one shows, or cut. The same in gives the same out. */
export function jpegImage(data: Uint8Array, cut?: Cut): Promise<Buffer> {
  return inTurn(async () => {
    const picture = sharp(data, { failOn: "error" });
    const sized = cut
      ? await cutOut(data, cut)
      : picture.resize({ ...longest, fit: "inside", withoutEnlargement: true });
    return sized.flatten({ background: "#ffffff" }).toColourspace("srgb").jpeg(recipe).toBuffer();
  });
}

async function cutOut(data: Uint8Array, { width, height, focalX, focalY }: Cut) {
  const { width: w = width, height: h = height } = await sharp(data).metadata();
  const scale = Math.max(width / w, height / h);
  const [wide, high] = [Math.max(width, Math.round(w * scale)), Math.max(height, Math.round(h * scale))];
  const place = (size: number, room: number, focus: number) =>
    Math.min(size - room, Math.max(0, Math.round(size * focus - room / 2)));
  return sharp(data, { failOn: "error" })
    .resize({ width: wide, height: high, fit: "fill" })
    .extract({ left: place(wide, width, focalX), top: place(high, height, focalY), width, height });
}

/** A plain JPEG in one colour: what stands in for a picture whose file is gone. */
export function plainJpeg(color: string): Promise<Buffer> {
  return sharp({ create: { width: 320, height: 200, channels: 3, background: color } })
    .jpeg(recipe)
    .toBuffer();
}
