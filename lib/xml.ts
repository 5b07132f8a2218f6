/** Finished markup: it goes into other markup as it is, where text is escaped. */
export class Markup {
  constructor(readonly text: string) {}
}

type Piece = string | number | Markup | null | readonly Piece[];

/** Characters that an XML 1.0 document cannot hold in any way, not even escaped (XML 1.0, production 2). */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "\r": "&#13;",
};

/** Text as it stands in XML and HTML, in content and in quoted attributes. What XML forbids is left out. */
export function escapeXml(text: string): string {
  return text.replace(forbidden, "").replace(/[&<>"'\r]/g, (character) => escapes[character] ?? "");
}

/** A template for XML, and for HTML in XML's spelling: everything filled in is escaped, unless it is markup itself. */
export function xml(strings: TemplateStringsArray, ...pieces: Piece[]): Markup {
  const [first = "", ...rest] = strings;
  return new Markup(rest.reduce((text, string, index) => text + written(pieces[index] ?? null) + string, first));
}

function written(piece: Piece): string {
  if (piece === null) return "";
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === "string" || typeof piece === "number") return escapeXml(String(piece));
  return piece.map(written).join("");
}

/** A whole document, in UTF-8. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`;
}
