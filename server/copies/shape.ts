import { createHash } from "node:crypto";
import { type BrowserScripts, tailOf } from "./browser-scripts";
import { defer } from "./defer";

/** A page as readers get it, and its Content-Security-Policy. */
export type Shaped = { html: string; policy: string };

export type Shape = (html: string) => Shaped;

/** Where a film may play, once a reader has asked for it: lib/rich-text/player.ts. */
const players = "https://www.youtube-nocookie.com https://player.vimeo.com";

const inlineStyle = /<style[^>]*>([\s\S]*?)<\/style>/g;
/** What a browser runs or follows; data it does not. */
const inlineScript = /<script(?: type="speculationrules")?>([\s\S]*?)<\/script>/g;

/**
 * Has Next's scripts wait for the reader's first act, with the same few lines in each page; a page that is not built as we know it
 * stays Next's own. In both cases only the inline scripts and styles that stand in it may run.
 */
export function shapeWith(scripts: BrowserScripts): Shape {
  const tail = tailOf(scripts);
  return (whole) => {
    const html = defer(whole, tail) ?? whole;
    return { html, policy: policyOf(html) };
  };
}

/** Styles in attributes are colours and numbers of ours; those in the head of a page are known by their hash, as scripts are. */
function policyOf(html: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${hashesOf(html, inlineScript)}`,
    "style-src 'self' 'unsafe-inline'",
    ["style-src-elem 'self'", hashesOf(html, inlineStyle)].join(" ").trim(),
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `frame-src 'self' ${players}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join("; ");
}

function hashesOf(html: string, pattern: RegExp): string {
  const texts = new Set([...html.matchAll(pattern)].map(([, text = ""]) => text));
  return [...texts].map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`).join(" ");
}
