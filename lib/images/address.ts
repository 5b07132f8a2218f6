/** The files that the magazine serves at `/beeld/`, by the end of their name. */
export const fileTypes = {
  avif: "image/avif",
  webp: "image/webp",
  mp4: "video/mp4",
  webm: "video/webm",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
  ogg: "audio/ogg",
  pdf: "application/pdf",
} as const;

export type FileExtension = keyof typeof fileTypes;

/** The name in the storage of a picture in one width. */
export function imageName(key: string, width: number, format: "avif" | "webp"): string {
  return `${key}-${width}.${format}`;
}

/** The name in the storage of a film, sound or document; throws for a type that is not served. */
export function fileName(key: string, mime: string): string {
  const extension = Object.entries(fileTypes).find(([, type]) => type === mime)?.[0];
  if (!extension) throw new Error(`No file extension for ${mime}`);
  return `${key}.${extension}`;
}

type Stored = { kind: string; key: string; widths: number[]; mime: string; pending: boolean };

/** Every file that a media row stands for. */
export function fileNames({ kind, key, widths, mime, pending }: Stored): string[] {
  if (kind !== "image") return [fileName(key, mime)];
  const formats = pending ? (["webp"] as const) : (["avif", "webp"] as const);
  return widths.flatMap((width) => formats.map((format) => imageName(key, width, format)));
}

/** The address of a picture that is at least `width` wide, or of the widest there is. */
export function imageAddress(media: { key: string; widths: number[] }, width: number): string {
  const fitting = media.widths.find((candidate) => candidate >= width) ?? media.widths.at(-1) ?? width;
  return `/beeld/${imageName(media.key, fitting, "webp")}`;
}

export function fileAddress(media: { key: string; mime: string }): string {
  return `/beeld/${fileName(media.key, media.mime)}`;
}

/** The content type of a file at `/beeld/`, or null when no such file can exist. */
export function servedType(name: string): string | null {
  const extension = /^[a-z0-9]+(?:-[a-z0-9]+)*\.([a-z0-9]+)$/.exec(name)?.[1];
  return Object.entries(fileTypes).find(([known]) => known === extension)?.[1] ?? null;
}
