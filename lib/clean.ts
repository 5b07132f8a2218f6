/** No mark of control, no direction override (Unicode TR9, 2.1-2.4) and no half of a surrogate pair belongs in typed text. */
const unwanted = /[\p{Cc}\p{Surrogate}\u202A-\u202E\u2066-\u2069\uFEFF\uFFF9-\uFFFB]/gu;

type Options = { lines?: boolean };

/**
 * Typed text made fit to store: a string of at most `max` characters, in NFC, trimmed, without control characters, lone
 * surrogates and direction overrides. Anything that is no string becomes empty. Line ends become spaces, or `\n` with `lines`.
 */
export function cleanText(value: unknown, max: number, { lines = false }: Options = {}): string {
  if (typeof value !== "string") return "";
  const text = value
    .slice(0, max * 4)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replace(lines ? /[\t\v\f]/g : /[\t\v\f\n]/g, " ");
  const kept = lines ? text.split("\n").map(withoutUnwanted).join("\n") : withoutUnwanted(text);
  return cut(kept.normalize("NFC").trim(), max).trimEnd();
}

function withoutUnwanted(text: string): string {
  return text.replace(unwanted, "");
}

/** Never cuts a surrogate pair in two. */
function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  const last = text.charCodeAt(max - 1);
  return text.slice(0, last >= 0xd800 && last <= 0xdbff ? max - 1 : max);
}
