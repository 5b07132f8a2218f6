import sharp, { type Sharp } from "sharp";
import { imageFormat } from "./formats";
import { inTurn } from "./in-turn";

export type ImageRefusal = "too-large" | "unsupported" | "too-many-pixels" | "broken";

export type ImageFile = { width: number; format: "avif" | "webp"; data: Buffer };

/** A picture in the widths of a page: a file of each in AVIF and in WebP, smallest first. */
export type Ladder = { widths: number[]; files: ImageFile[] };

/** `width` and `height` are those of the upright original. */
export type ProcessedImage = Ladder & { width: number; height: number; color: string };

export type ProcessResult = { ok: true; image: ProcessedImage } | { ok: false; error: ImageRefusal };

export const maxImageBytes = 25 * 1024 * 1024;
const maxPixels = 50_000_000;
const steps = [320, 640, 960, 1280, 1920];

/**
 * Makes an upload fit to show at once: upright, sRGB, without any metadata, encoded anew, never wider than it was. Only its smallest and
 * its widest width, and only as WebP: `makeLadder` makes the rest of the widest. Of a moving picture the first frame. Refuses what is
 * too large, no picture of ours, or cut off.
 */
export function acceptImage(data: Buffer): Promise<ProcessResult> {
  return inTurn(() => open(data, async (pixels) => firstFiles(pixels)));
}

/** All widths of a picture, from the widest file of it that there is. */
export async function makeLadder(source: Uint8Array): Promise<Ladder> {
  return ladderOf(await inTurn(() => decode(source)));
}

/** A drawing of our own, written as SVG, in all its widths. Never for an upload: an SVG can load and run things. */
export async function processDrawing(svg: string): Promise<ProcessResult> {
  const png = await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer();
  return open(png, ladderOf);
}

type Pixels = { data: Buffer; width: number; height: number; channels: 1 | 2 | 3 | 4 };

async function open(data: Buffer, make: (pixels: Pixels) => Promise<Ladder>): Promise<ProcessResult> {
  if (data.length > maxImageBytes) return { ok: false, error: "too-large" };
  const format = imageFormat(data);
  if (!format) return { ok: false, error: "unsupported" };
  const size = await readSize(data);
  if (!size) return { ok: false, error: format === "heic" ? "unsupported" : "broken" };
  if (size.width * size.height > maxPixels) return { ok: false, error: "too-many-pixels" };
  let pixels: Pixels;
  try {
    pixels = await decode(data);
  } catch (error) {
    if (!isUnreadable(error)) throw error;
    return { ok: false, error: format === "heic" ? "unsupported" : "broken" };
  }
  return { ok: true, image: { ...size, color: await dominantColor(pixels), ...(await make(pixels)) } };
}

type Size = { width: number; height: number };

async function readSize(data: Buffer): Promise<Size | null> {
  try {
    const { autoOrient } = await sharp(data, { limitInputPixels: false }).metadata();
    return autoOrient;
  } catch {
    return null;
  }
}

/** No wider than a page shows it. Throws for what is cut off. */
async function decode(data: Uint8Array): Promise<Pixels> {
  const picture = sharp(data, { failOn: "error", limitInputPixels: maxPixels });
  const { autoOrient } = await picture.metadata();
  const { data: pixels, info } = await picture
    .autoOrient()
    .resize({ width: widthsFor(autoOrient.width).at(-1) ?? autoOrient.width })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  return { data: pixels, width: info.width, height: info.height, channels: info.channels };
}

/** The widest so good that nothing is seen of its being encoded twice. */
async function firstFiles(pixels: Pixels): Promise<Ladder> {
  const widths = [...new Set([widthsFor(pixels.width)[0] ?? pixels.width, pixels.width])];
  const files: ImageFile[] = [];
  for (const width of widths) {
    const quality = width === pixels.width ? 95 : 78;
    files.push({ width, format: "webp", data: await resized(pixels, width).webp({ quality, effort: 0 }).toBuffer() });
  }
  return { widths, files };
}

/** Each file in its turn: an upload that comes in meanwhile waits for one of them at most. */
async function ladderOf(pixels: Pixels): Promise<Ladder> {
  const widths = widthsFor(pixels.width);
  const files: ImageFile[] = [];
  for (const width of widths) {
    files.push({ width, format: "avif", data: await inTurn(() => avif(resized(pixels, width))) });
    files.push({ width, format: "webp", data: await inTurn(() => webp(resized(pixels, width))) });
  }
  return { widths, files };
}

function resized({ data, width: wide, height, channels }: Pixels, width: number): Sharp {
  return sharp(data, { raw: { width: wide, height, channels } }).resize({ width });
}

function avif(picture: Sharp): Promise<Buffer> {
  return picture.avif({ quality: 58, effort: 1, chromaSubsampling: "4:2:0" }).toBuffer();
}

function webp(picture: Sharp): Promise<Buffer> {
  return picture.webp({ quality: 78, effort: 2 }).toBuffer();
}

function widthsFor(natural: number): number[] {
  const widths = steps.filter((step) => step <= natural);
  const widest = widths.at(-1) ?? 0;
  // The original's own width too when the steps would lose much of it.
  return natural < (steps.at(-1) ?? 0) && natural > widest * 1.15 ? [...widths, natural] : widths;
}

async function dominantColor(pixels: Pixels): Promise<string> {
  const { data, width, height, channels } = pixels;
  const small = await sharp(data, { raw: { width, height, channels } })
    .resize(64, 64, { fit: "inside" })
    .flatten({ background: "#ffffff" })
    .png()
    .toBuffer();
  const { r, g, b } = (await sharp(small).stats()).dominant;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Whether the picture is at fault: what libvips says of a file it cannot decode, and not of a machine without memory. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && !/memory|alloc/i.test(error.message);
}
