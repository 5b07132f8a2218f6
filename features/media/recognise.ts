import { isWholePdf, looksLikePdf } from "./pdf";
import { playable } from "./playable";

/** A film, a sound or a document that is kept as it came. */
export type KeptFile = { kind: "video" | "audio" | "document"; mime: string };

/** What a file that is no picture is, told by its first bytes; null when it is nothing for the library. */
export function recognise(start: Buffer): KeptFile | null {
  return looksLikePdf(start) ? { kind: "document", mime: "application/pdf" } : playable(start);
}

/** Whether all of it is there, as far as its kind can tell. */
export function isWhole(data: Buffer, { kind }: KeptFile): boolean {
  return kind !== "document" || isWholePdf(data);
}
