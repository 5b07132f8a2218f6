import { Parser } from "htmlparser2";
import { cleanText } from "@/lib/clean";
import type { Paragraph, Run } from "@/lib/hashtag-post";
import { safeHref } from "@/lib/rich-text/href";

const maxHtml = 20_000;
const maxText = 5_000;

const blocks = new Set(["p", "div", "blockquote", "ul", "ol", "li", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "tr"]);
const unread = new Set([
  "script",
  "style",
  "template",
  "noscript",
  "iframe",
  "object",
  "svg",
  "math",
  "textarea",
  "title",
]);

/**
 * The text of a post: paragraphs of plain text and links to http(s), and nothing else of the HTML that came. As Mastodon means it, the
 * hidden parts of a long address (class `invisible`) are left out, and `ellipsis` shows that something was.
 */
export function readContent(html: string): Paragraph[] {
  const paragraphs: Paragraph[] = [[]];
  const links: (string | undefined)[] = [];
  const spans: string[] = [];
  let skipped = 0;
  let room = maxText;

  const write = (text: string) => {
    const kept = text.slice(0, room);
    room -= kept.length;
    const href = links.at(-1);
    if (kept !== "") paragraphs.at(-1)?.push(href === undefined ? { text: kept } : { text: kept, href });
  };

  const parser = new Parser({
    onopentag(name, attributes) {
      if (unread.has(name)) skipped += 1;
      if (blocks.has(name)) paragraphs.push([]);
      if (name === "br") write("\n");
      if (name === "a") links.push(linkOf(attributes.href));
      if (name === "span") spans.push(attributes.class ?? "");
    },
    ontext(text) {
      if (skipped > 0 || spans.some((names) => /\binvisible\b/.test(names))) return;
      write(text.replace(/\s+/g, " "));
    },
    onclosetag(name) {
      if (unread.has(name)) skipped = Math.max(0, skipped - 1);
      if (blocks.has(name)) paragraphs.push([]);
      if (name === "a") links.pop();
      if (name === "span" && /\bellipsis\b/.test(spans.pop() ?? "")) write("…");
    },
  });
  parser.end(html.slice(0, maxHtml));
  return paragraphs.map(tidy).filter((runs) => runs.length > 0);
}

function linkOf(href: string | undefined): string | undefined {
  return href !== undefined && href.length <= 2_000 && /^https?:/i.test(href) && safeHref(href) ? href : undefined;
}

/** Neighbours to the same place become one, and the ends are trimmed. */
function tidy(runs: Run[]): Paragraph {
  const joined: Run[] = [];
  for (const { text, href } of runs) {
    const last = joined.at(-1);
    if (last && last.href === href) last.text += text;
    else joined.push(href === undefined ? { text } : { text, href });
  }
  return joined
    .map((run, index) => ({ ...run, text: cleanRun(run.text, index === 0, index === joined.length - 1) }))
    .filter(({ text }) => text !== "");
}

/** `cleanText` trims; the spaces between a word and a link are to stay. */
function cleanRun(text: string, first: boolean, last: boolean): string {
  const clean = cleanText(text, maxText, { lines: true })
    .replace(/ *\n */g, "\n")
    .replace(/\n{3,}/g, "\n\n");
  const before = !first && /^\s/.test(text) ? (text.trimStart() === "" ? "" : leading(text)) : "";
  const after = !last && /\s$/.test(text) ? leading(text.slice(text.trimEnd().length)) : "";
  return before + clean + after;
}

function leading(text: string): string {
  return /^ *\n/.test(text) ? "\n" : " ";
}

/** All of it as one text, to look for words in. */
export function plainContent(paragraphs: Paragraph[]): string {
  return paragraphs.map((runs) => runs.map(({ text }) => text).join("")).join("\n");
}

/** No more than so many characters and line ends, cut between words, with `…` where something is gone. */
export function shorten(paragraphs: Paragraph[], maxCharacters: number, maxLines: number): Paragraph[] {
  let room = maxCharacters;
  let lines = maxLines;
  const kept: Paragraph[] = [];
  for (const runs of paragraphs) {
    const shown: Run[] = [];
    for (const run of runs) {
      const text = cut(run.text, room, lines);
      if (text !== "") shown.push({ ...run, text });
      if (text !== run.text) return [...kept, shown.length > 0 ? shown : [{ text: "…" }]];
      room -= text.length;
      lines -= text.split("\n").length - 1;
    }
    kept.push(shown);
    lines -= 1;
    if (lines <= 0 && kept.length < paragraphs.length) return [...kept, [{ text: "…" }]];
  }
  return kept;
}

function cut(text: string, room: number, lines: number): string {
  const few = text.split("\n").slice(0, Math.max(1, lines)).join("\n");
  if (few.length <= room) return few === text ? text : `${few}…`;
  const short = few
    .slice(0, Math.max(0, room))
    .toWellFormed()
    .replace(/\uFFFD$/, "");
  return `${short.replace(/\s+\S*$/, "")}…`;
}
