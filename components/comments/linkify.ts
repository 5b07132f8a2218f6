/** A piece of a line: `at` is where it begins. With `href` it is a link. */
export type Piece = { at: number; text: string; href?: string };

const address = /https?:\/\/[^\s<>"'`]+/gi;

/** Cuts a line of plain text into text and web addresses; the dot or bracket that ends a sentence is not part of an address. */
export function linkify(line: string): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of line.matchAll(address)) {
    const text = withoutEnding(match[0]);
    const href = safeHref(text);
    if (!href) continue;
    if (match.index > end) pieces.push({ at: end, text: line.slice(end, match.index) });
    pieces.push({ at: match.index, text, href });
    end = match.index + text.length;
  }
  if (end < line.length) pieces.push({ at: end, text: line.slice(end) });
  return pieces;
}

/** None for what is no address, and for one with a name in it: `https://mijnbank.nl@elders.example` only looks like the bank's. */
function safeHref(text: string): string | null {
  if (!URL.canParse(text)) return null;
  const { href, username, password } = new URL(text);
  return username === "" && password === "" ? href : null;
}

/** A closing bracket stays when the address opened it, as in `https://nl.wikipedia.org/wiki/Hef_(brug)`. */
function withoutEnding(text: string): string {
  let unopened = text.split(")").length - text.split("(").length;
  let end = text.length;
  for (; end > 0; end -= 1) {
    const last = text.charAt(end - 1);
    if (last === ")" && unopened > 0) unopened -= 1;
    else if (!".,;:!?…".includes(last)) break;
  }
  return text.slice(0, end);
}
