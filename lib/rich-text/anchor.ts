/*
 * Where words stand in a text, told so that they are found again after the text has changed: the words themselves, what stands around
 * them, and about where (the idea of the quote and position selectors of the W3C's Web Annotation Data Model, 4.2).
 */

export type Anchor = { quote: string; before: string; after: string; at: number };

export type Range = { from: number; to: number };

/** How many characters of what stands around the words are kept. */
export const around = 32;
export const longestQuote = 400;

/** With fewer characters around them alike, words that stand in many texts are not the same words. */
const least = 6;
/** Words as long as this are known by themselves. */
const telling = 12;
const mostPlaces = 500;

/** Of a longer quote only the beginning is kept. */
export function makeAnchor(text: string, { from, to }: Range, longest = longestQuote): Anchor {
  const end = Math.min(to, from + longest);
  return {
    quote: text.slice(from, end),
    before: text.slice(Math.max(0, from - around), from),
    after: text.slice(end, end + around),
    at: from,
  };
}

/** Where the words stand now; where they were changed, what stands between the same neighbours. Null when they are gone. */
export function findAnchor(text: string, anchor: Anchor): Range | null {
  return findQuote(text, anchor) ?? findBetween(text, anchor);
}

/** Where the very words stand now. */
export function findQuote(text: string, { quote, before, after, at }: Anchor): Range | null {
  if (quote === "") return null;
  let best: { from: number; score: number } | null = null;
  let from = text.indexOf(quote);
  for (let count = 0; from !== -1 && count < mostPlaces; count++) {
    const alike =
      commonEnd(text.slice(Math.max(0, from - around), from), before) +
      commonStart(text.slice(from + quote.length, from + quote.length + around), after);
    const known = alike >= Math.min(least, before.length + after.length) || quote.length >= telling;
    const score = alike - Math.abs(from - at) / (text.length + 1);
    if (known && (best === null || score > best.score)) best = { from, score };
    from = text.indexOf(quote, from + 1);
  }
  return best && { from: best.from, to: best.from + quote.length };
}

function findBetween(text: string, { quote, before, after, at }: Anchor): Range | null {
  if (before.length < least || after.length < least) return null;
  const [head, tail] = [before.slice(-around / 2), after.slice(0, around / 2)];
  const room = 2 * quote.length + 80;
  let best: Range | null = null;
  let place = text.indexOf(head);
  for (let count = 0; place !== -1 && count < mostPlaces; count++) {
    const from = place + head.length;
    const to = text.indexOf(tail, from);
    const fits = to > from && to - from <= room && text.slice(from, to).trim() !== "";
    if (fits && (best === null || Math.abs(from - at) < Math.abs(best.from - at))) best = { from, to };
    place = text.indexOf(head, place + 1);
  }
  return best;
}

export function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

export function commonEnd(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) length += 1;
  return length;
}
