import type { Inline, RichText } from "./schema";
import { nodesOf } from "./walk";

export type Footnote = Extract<Inline, { type: "footnote" }>;

/** The footnotes of a document in reading order: the first is number 1. */
export function footnotes(doc: RichText): Footnote[] {
  return [...nodesOf(doc)].filter((node) => node.type === "footnote");
}
