/** Marks that show nothing and can stand between letters, so that a word looks the same and is another. */
const hidden = /\p{Default_Ignorable_Code_Point}/gu;

/** Text to compare by: small letters, no accents, nothing that does not show. "Gratís" and "GRATIS" are one. */
export function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").replace(hidden, "").toLowerCase();
}

/** The words of a text one after the other, each with a space on both sides: what stands in between is left out. */
export function foldedWords(text: string): string {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return ` ${words.join(" ")} `;
}
