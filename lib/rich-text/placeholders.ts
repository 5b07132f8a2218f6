import { plainText } from "./plain-text";
import type { Block, RichText } from "./schema";

const around = 24;
/** "TK", as newsrooms write what is still to come; several in a row count as one. */
const mark = /(?<![\p{L}\p{N}])(?:TK)+(?![\p{L}\p{N}])/gu;

/** Where a text still says TK: each place with the words around it. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(mark)].map(({ index, 0: letters }) => {
    const from = Math.max(0, index - around);
    const to = Math.min(text.length, index + letters.length + around);
    return `${from > 0 ? "…" : ""}${text.slice(from, to).replace(/\s+/g, " ").trim()}${to < text.length ? "…" : ""}`;
  });
}

/** The same for a whole document, footnotes and captions included. */
export function placeholdersOf(doc: RichText): string[] {
  return doc.content.flatMap((block) => {
    const known = found.get(block);
    if (known) return known;
    const places = placeholdersIn(plainText({ type: "doc", content: [block] }));
    found.set(block, places);
    return places;
  });
}

/** Remembered per block: while someone types in a long text only one block is another. */
const found = new WeakMap<Block, string[]>();
