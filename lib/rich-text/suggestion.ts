import { z } from "zod";
import { type Anchor, around, commonEnd, commonStart, findQuote, type Range } from "./anchor";
import { type Inline, inlineSchema } from "./schema";

/*
 * A change that someone proposes: which words go (none, when something is only added), and what comes in their place.
 */

/** Lines of what comes: more than one breaks the paragraph between them. */
export type Lines = Inline[][];

export type Change = { anchor: Anchor; inserted: Lines };

/** So long a passage can be proposed to go. */
export const longestDeleted = 20_000;

/** What a jsonb column takes: no half a surrogate pair, no NUL. The text that it is looked for in has neither. */
const piece = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.toWellFormed().replaceAll("\u0000", " "));

export const changeSchema = z.object({
  anchor: z.object({
    quote: piece(longestDeleted),
    before: piece(around),
    after: piece(around),
    at: z.number().int().min(0).max(10_000_000),
  }),
  inserted: z.array(z.array(inlineSchema).max(500)).max(200),
});

/** With fewer characters alike on a side, a place is not the same place. */
const least = 6;
const mostPlaces = 500;

/** Where the change stands in a text as it is now; null when its words, or those around its place, are gone. */
export function findChange(text: string, { anchor }: Change): Range | null {
  if (anchor.quote === "") return findPlace(text, anchor);
  return anchor.quote === "\n" ? findLineEnd(text, anchor) : findQuote(text, anchor);
}

/** The end of a line stands everywhere: what is on both its sides tells which it is. */
function findLineEnd(text: string, { quote, before, after, at }: Anchor): Range | null {
  const [head, tail] = [before.slice(-least), after.slice(0, least)];
  const sides = { before: before.slice(0, -least), after: after.slice(least) };
  const found = findQuote(text, { quote: head + quote + tail, ...sides, at: at - head.length });
  const from = found && found.from + head.length;
  return from === null ? null : { from, to: from + quote.length };
}

/**
 * A place between two words that follow each other: what was put in since is in between, and then it is no longer there. At the end or the
 * beginning of a line the other lines may be others.
 */
function findPlace(text: string, { before, after, at }: Anchor): Range | null {
  const head = before.slice(Math.max(before.lastIndexOf("\n"), before.length - least, 0));
  const lineEnd = after.indexOf("\n") + 1 || after.length;
  let best: { from: number; score: number } | null = null;
  let found = text.indexOf(head);
  for (let count = 0; found !== -1 && count < mostPlaces; count++) {
    const from = found + head.length;
    const alike = commonStart(text.slice(from, from + around), after);
    const known = alike >= Math.min(least, lineEnd) && (after !== "" || from === text.length);
    const score =
      commonEnd(text.slice(Math.max(0, from - around), from), before) + alike - Math.abs(from - at) / (text.length + 1);
    if (known && (before !== "" || from === 0) && (best === null || score > best.score)) best = { from, score };
    found = text.indexOf(head, found + 1);
  }
  return best && { from: best.from, to: best.from };
}
