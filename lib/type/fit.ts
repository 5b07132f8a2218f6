import type { Typeface } from "./typeface";

type Box = { width: number; height: number };

/** The sizes of type between which to choose. */
type Limits = { largest: number; smallest: number };

/** `leading` is the height of a line as a part of the size. */
export type FittedText = { size: number; leading: number; lines: string[] };

const step = 2;
const ellipsis = "…";

/**
 * Sets a text as large as its box allows, in lines of about the same width. Words break only when even the smallest size cannot
 * hold them whole, and only there a text that is too long ends in an ellipsis.
 */
export function fitText(text: string, face: Typeface, box: Box, limits: Limits): FittedText {
  const pieces = piecesOf(text);
  for (let size = limits.largest; size >= limits.smallest; size -= step) {
    const lines = breakLines(pieces, face, size, box.width);
    const narrow = pieces.every((piece) => widthOf(piece, face, size) <= box.width);
    if (narrow && lines.length * size * leadingOf(size) <= box.height) {
      return { size, leading: leadingOf(size), lines: balance(pieces, lines, face, size, box.width) };
    }
  }
  const size = limits.smallest;
  const leading = leadingOf(size);
  const broken = pieces.flatMap((piece) => breakWord(piece, face, size, box.width));
  const lines = breakLines(broken, face, size, box.width);
  const most = Math.max(1, Math.floor(box.height / (size * leading)));
  if (lines.length <= most) return { size, leading, lines };
  const last = cut(lines[most - 1] ?? "", face, size, box.width);
  return { size, leading, lines: [...lines.slice(0, most - 1), last] };
}

/** The parts between which a line may end: after a space, a hyphen, a slash, and at a soft hyphen. */
function piecesOf(text: string): string[] {
  return text.match(/[^ \-/\u00ad]*(?:[ \u00ad]+|[-/]+ *|$)/g)?.filter((piece) => piece.trim() !== "") ?? [];
}

function breakLines(pieces: string[], face: Typeface, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const piece of pieces) {
    if (line !== "" && widthOf(line + piece, face, size) > width) {
      lines.push(ended(line));
      line = "";
    }
    line += piece;
  }
  return line === "" ? lines : [...lines, ended(line)];
}

/** The narrowest setting with as many lines: a title of two lines does not end in one lonely word. */
function balance(pieces: string[], lines: string[], face: Typeface, size: number, width: number): string[] {
  let best = lines;
  for (let narrower = width - size / 4; narrower > width / 2; narrower -= size / 4) {
    if (pieces.some((piece) => widthOf(piece, face, size) > narrower)) return best;
    const again = breakLines(pieces, face, size, narrower);
    if (again.length > lines.length) return best;
    best = again;
  }
  return best;
}

function breakWord(piece: string, face: Typeface, size: number, width: number): string[] {
  if (widthOf(piece, face, size) <= width) return [piece];
  const parts: string[] = [];
  let part = "";
  for (const character of piece) {
    if (part.length > 1 && face.measure(`${part}${character}-`, size) > width) {
      parts.push(`${part}\u00ad`);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function cut(line: string, face: Typeface, size: number, width: number): string {
  let kept = line.replace(/[-\s]+$/, "");
  while (kept !== "" && face.measure(kept + ellipsis, size) > width) kept = kept.slice(0, -1).trimEnd();
  return kept.replace(/[\s.,:;-]+$/, "") + ellipsis;
}

/** As the line would end here: without its space, and with a hyphen where a word is broken. */
function ended(line: string): string {
  const text = line.trimEnd();
  return (text.endsWith("\u00ad") ? `${text}-` : text).replaceAll("\u00ad", "");
}

function widthOf(line: string, face: Typeface, size: number): number {
  return face.measure(ended(line), size);
}

/** What is large stands close. */
function leadingOf(size: number): number {
  return size >= 72 ? 0.96 : size >= 48 ? 1.02 : 1.1;
}
