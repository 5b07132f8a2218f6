/** Around a word that was found, in what the database sends: marks that no text of ours holds (Unicode, private use). */
export const passageStart = "\uE000";
export const passageEnd = "\uE001";

/** A text in pieces; `hit` is what was looked for. */
export type Marked = { text: string; hit: boolean }[];

/** Cuts a text at its marks. Marks that do not pair up leave the text whole. */
export function readMarks(text: string): Marked {
  const pieces: Marked = [];
  for (const [index, part] of text.split(passageStart).entries()) {
    const [hit = "", ...rest] = index === 0 ? ["", part] : part.split(passageEnd);
    if (hit) pieces.push({ text: hit, hit: true });
    if (rest.join("")) pieces.push({ text: rest.join(""), hit: false });
  }
  return pieces;
}

export function hasHit(marked: Marked): boolean {
  return marked.some((piece) => piece.hit);
}
