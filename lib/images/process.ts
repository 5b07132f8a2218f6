import sharp, { type Sharp } from "sharp";
import { imageFormat } from "./formats";
import { inTurn } from "./in-turn";

export type ImageRefusal = "too-large" | "unsupported" | "too-many-pixels" | "broken";

export type ImageFile = { width: number; format: "avif" | "webp"; data: Buffer };

/** `width` and `height` are those of the upright original; `widths` those of the files, smallest first. */
export type ProcessedImage = { width: number; height: number; widths: number[]; color: string; files: ImageFile[] };

export type ProcessResult = { ok: true; image: ProcessedImage } | { ok: false; error: ImageRefusal };

export const maxImageBytes = 25 * 1024 * 1024;
const maxPixels = 50_000_000;
const steps = [320, 640, 960, 1280, 1920];

/**
 * Makes an upload fit to show: upright, sRGB, without any metadata, re-encoded as AVIF and WebP in the widths of a page, never
 * wider than it was. Of a moving picture the first frame. Refuses what is too large, no picture of ours, or cut off.
 */
export async function processImage(data: Buffer): Promise<ProcessResult> {
  if (data.length > maxImageBytes) return { ok: false, error: "too-large" };
  const format = imageFormat(data);
  if (!format) return { ok: false, error: "unsupported" };
  return inTurn(async () => {
    const size = await readSize(data);
    if (!size) return { ok: false, error: format === "heic" ? "unsupported" : "broken" };
    if (size.width * size.height > maxPixels) return { ok: false, error: "too-many-pixels" };
    try {
      return { ok: true, image: await encode(data, size) };
    } catch (error) {
      if (!isUnreadable(error)) throw error;
      return { ok: false, error: format === "heic" ? "unsupported" : "broken" };
    }
  });
}

/** The same for a drawing of our own, written as SVG. Never for an upload: an SVG can load and run things. */
export async function processDrawing(svg: string): Promise<ProcessResult> {
  return processImage(await sharp(Buffer.from(svg)).png({ compressionLevel: 1 }).toBuffer());
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

async function encode(data: Buffer, size: Size): Promise<ProcessedImage> {
  const widths = widthsFor(size.width);
  const { data: pixels, info } = await sharp(data, { failOn: "error", limitInputPixels: maxPixels })
    .autoOrient()
    .resize({ width: widths.at(-1) ?? size.width })
    .toColourspace("srgb")
    .raw({ depth: "uchar" })
    .toBuffer({ resolveWithObject: true });
  const decoded = () => sharp(pixels, { raw: { width: info.width, height: info.height, channels: info.channels } });

  const files: ImageFile[] = [];
  for (const width of widths) {
    const resized = await decoded().resize({ width }).raw().toBuffer({ resolveWithObject: true });
    const { width: w, height: h, channels } = resized.info;
    const sized = () => sharp(resized.data, { raw: { width: w, height: h, channels } });
    files.push({
      width,
      format: "avif",
      data: await sized().avif({ quality: 58, effort: 1, chromaSubsampling: "4:2:0" }).toBuffer(),
    });
    files.push({ width, format: "webp", data: await sized().webp({ quality: 78, effort: 2 }).toBuffer() });
  }
  return { ...size, widths, color: await dominantColor(decoded()), files };
}

function widthsFor(natural: number): number[] {
  const widths = steps.filter((step) => step <= natural);
  const widest = widths.at(-1) ?? 0;
  // The original's own width too when the steps would lose much of it.
  return natural < (steps.at(-1) ?? 0) && natural > widest * 1.15 ? [...widths, natural] : widths;
}

async function dominantColor(image: Sharp): Promise<string> {
  const small = await image.resize(64, 64, { fit: "inside" }).flatten({ background: "#ffffff" }).png().toBuffer();
  const { r, g, b } = (await sharp(small).stats()).dominant;
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

/** Whether the picture is at fault: what libvips says of a file it cannot decode, and not of a machine without memory. */
function isUnreadable(error: unknown): boolean {
  return error instanceof Error && !/memory|alloc/i.test(error.message);
}
