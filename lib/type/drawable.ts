import type { Typeface } from "./typeface";

const graphemes = new Intl.Segmenter("nl", { granularity: "grapheme" });

/**
 * A line as the face can draw it: what is only sign or picture (emoji) and not in the face falls away, a letter in fancy dress
 * becomes the plain one. Null when a letter or number would be lost: then the line would say something else.
 */
export function drawable(text: string, face: Typeface): string | null {
  let line = "";
  for (const { segment } of graphemes.segment(text.normalize("NFC"))) {
    const plain = [segment, segment.normalize("NFKC"), bare(segment)].find((form) => isIn(form, face));
    if (plain !== undefined) line += plain;
    else if (/^[\s\p{Cc}]/u.test(segment)) line += " ";
    else if (/[\p{L}\p{N}]/u.test(segment) && !/\p{Emoji_Presentation}|\u20e3/u.test(segment)) return null;
  }
  // What fell away leaves no gap before a comma.
  return line
    .replace(/ +/g, " ")
    .replace(/ (?=[,.;:!?)])/g, "")
    .trim();
}

function bare(segment: string): string {
  return segment.normalize("NFKD").replace(/\p{M}/gu, "");
}

function isIn(form: string, face: Typeface): boolean {
  return form !== "" && [...form].every((character) => character === "\u00ad" || face.has(character));
}
