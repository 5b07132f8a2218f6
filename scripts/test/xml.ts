import { readFileSync } from "node:fs";
import { RelaxNGValidator, XmlDocument } from "libxml2-wasm";

/*
 * XML as libxml2 reads it, and the grammars beside this file, which say in RELAX NG what the specifications ask.
 */

export type Grammar = "atom" | "rss" | "sitemap";

const namespaces = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  dc: "http://purl.org/dc/elements/1.1/",
  sitemap: "http://www.sitemaps.org/schemas/sitemap/0.9",
  news: "http://www.google.com/schemas/sitemap-news/0.9",
};

/** The texts of what an XPath finds in a document. */
export type Find = (path: string) => string[];

/** Reads a document from its text. Throws with the line when it is not well-formed, or not what the grammar asks. */
export function readXml<Read>(text: string, read: (find: Find) => Read, grammar?: Grammar): Read {
  const document = XmlDocument.fromString(text);
  try {
    if (grammar) validate(document, grammar);
    return read((path) => document.find(path, namespaces).map((node) => node.content));
  } finally {
    document.dispose();
  }
}

function validate(document: XmlDocument, grammar: Grammar): void {
  const schema = XmlDocument.fromString(readFileSync(new URL(`./grammars/${grammar}.rng`, import.meta.url), "utf8"));
  const validator = RelaxNGValidator.fromDoc(schema);
  try {
    validator.validate(document);
  } finally {
    validator.dispose();
    schema.dispose();
  }
}
