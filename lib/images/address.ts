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

/** Every file that a media row stands for. */
export function fileNames(media: { kind: string; key: string; widths: number[]; mime: string }): string[] {
  if (media.kind !== "image") return [fileName(media.key, media.mime)];
  return media.widths.flatMap((width) => [imageName(media.key, width, "avif"), imageName(media.key, width, "webp")]);
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
