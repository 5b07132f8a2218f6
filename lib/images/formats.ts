/** What a picture may be, told by its first bytes and not by its name: SVG and everything else that runs or draws is not among them. */
export type ImageFormat = "jpeg" | "png" | "gif" | "webp" | "avif" | "heic";

const heifBrands: Record<string, ImageFormat> = {
  avif: "avif",
  avis: "avif",
  heic: "heic",
  heix: "heic",
  hevc: "heic",
  heim: "heic",
  mif1: "heic",
  msf1: "heic",
};

/** The format of a picture, or null when it is none of ours. */
export function imageFormat(data: Buffer): ImageFormat | null {
  if (data.length < 16) return null;
  if (data[0] === 0xff && data[1] === 0xd8 && data[2] === 0xff) return "jpeg";
  const ascii = data.toString("latin1", 0, 16);
  if (ascii.startsWith("\x89PNG\r\n\x1a\n")) return "png";
  if (ascii.startsWith("GIF87a") || ascii.startsWith("GIF89a")) return "gif";
  if (ascii.startsWith("RIFF") && ascii.slice(8, 12) === "WEBP") return "webp";
  if (ascii.slice(4, 8) === "ftyp") return heifBrands[ascii.slice(8, 12)] ?? null;
  return null;
}
