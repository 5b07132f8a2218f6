import { imageAddress } from "./address";

type Sizes = { key: string; width: number | null; height: number | null; widths: number[] };

/** The file of a picture that is at least `width` wide (or its widest), with the measures of that file. */
export function sizedImage(media: Sizes, width: number): { address: string; width: number; height: number } {
  const fitting = media.widths.find((candidate) => candidate >= width) ?? media.widths.at(-1) ?? width;
  const ratio = (media.height ?? 1) / (media.width ?? 1);
  return { address: imageAddress(media, width), width: fitting, height: Math.round(fitting * ratio) };
}
