import { imageAddress } from "./address";

type Sizes = { kind: string; key: string; width: number | null; height: number | null; widths: number[] };

/** How wide a picture is where it is seen outside our own pages: feeds, search results, shared links. */
const outsideWidth = 1280;

/** The one file of a picture for outside our own pages, with its measures; null when there is no picture. */
export function outsideImage(media: Sizes | null): { address: string; width: number; height: number } | null {
  if (media?.kind !== "image" || media.widths.length === 0) return null;
  const width = media.widths.find((candidate) => candidate >= outsideWidth) ?? media.widths.at(-1) ?? outsideWidth;
  const ratio = (media.height ?? 1) / (media.width ?? 1);
  return { address: imageAddress(media, outsideWidth), width, height: Math.round(width * ratio) };
}
