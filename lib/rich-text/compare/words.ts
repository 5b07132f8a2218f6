import type { Block, Inline, ListItem } from "../schema";

/** A word with the space after it, a mark, the beginning of a line, or a picture, film or sound (`mediaId`). */
export type Word = { text: string; bold?: true; italic?: true; mediaId?: number };

export type PartName = "text" | "media" | "title" | "caption" | "alt" | "attribution" | "description" | "site" | "url";

/** What a block says in one of its places: its text, or a field beside it. */
export type Part = { name: PartName; words: Word[] };

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*\s*|[^\p{L}\p{M}\p{N}\s]\s*|\s+/gu;

/** What a block says as words, for comparing it with another: the same places for every block of a kind. */
export function partsOf(block: Block): Part[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [{ name: "text", words: inlineWords(block.content) }];
    case "bulletList":
    case "orderedList":
      return [{ name: "text", words: linesOf(block.content, 0) }];
    case "blockquote":
      return [{ name: "text", words: linesOf(block.content, 0) }, field("attribution", block.attrs?.attribution)];
    case "infoBox":
      return [field("title", block.attrs?.title), { name: "text", words: linesOf(block.content, 0) }];
    case "image":
      return [media(block.attrs.mediaId), field("alt", block.attrs.alt), field("caption", block.attrs.caption)];
    case "gallery":
      return [{ name: "media", words: block.content.flatMap(imageWords) }];
    case "video":
    case "audio":
      return [
        media(block.attrs.mediaId, block.attrs.stillId),
        field("url", block.attrs.url),
        field("title", block.attrs.title),
        field("caption", block.attrs.caption),
      ];
    case "embedCard":
      return [
        field("url", block.attrs.url),
        field("title", block.attrs.title),
        field("description", block.attrs.description),
        field("site", block.attrs.site),
      ];
    case "horizontalRule":
      return [];
  }
}

/** What makes two words one: their letters and how they are set, not the space between. */
export function wordKey({ text, bold, italic, mediaId }: Word): string {
  return `${bold ? "b" : ""}${italic ? "i" : ""}${mediaId ?? ""}|${text.trim() || text}`;
}

/** A plain line as words. */
export function wordsIn(text: string): Word[] {
  return joinSpaces((text.match(wordPattern) ?? []).map((part) => ({ text: part })));
}

function field(name: PartName, text = ""): Part {
  return { name, words: wordsIn(text) };
}

function media(...ids: (number | null | undefined)[]): Part {
  return { name: "media", words: ids.flatMap((mediaId) => (mediaId ? [{ text: " ", mediaId }] : [])) };
}

function imageWords({ attrs }: Extract<Block, { type: "image" }>): Word[] {
  return [{ text: " ", mediaId: attrs.mediaId }, ...wordsIn([attrs.alt, attrs.caption].filter(Boolean).join(" / "))];
}

type Lined = Extract<Block, { type: "paragraph" | "bulletList" | "orderedList" }> | ListItem;

function linesOf(blocks: readonly Lined[], depth: number): Word[] {
  return blocks.flatMap((block): Word[] => {
    if (block.type === "paragraph") return [...inlineWords(block.content), { text: "\n" }];
    if (block.type !== "listItem") return linesOf(block.content, depth);
    return [{ text: `${"  ".repeat(depth)}• ` }, ...linesOf(block.content, depth + 1)];
  });
}

/** A link shows where it leads after its words, and a footnote stands where its number is: both can be all that changed. */
function inlineWords(inlines: readonly Inline[] = []): Word[] {
  const words = inlines.flatMap((inline, at): Word[] => {
    if (inline.type === "hardBreak") return [{ text: "\n" }];
    if (inline.type === "footnote") return [{ text: "[" }, ...wordsIn(inline.attrs.text), { text: "] " }];
    const marks = {
      ...(inline.marks?.some(({ type }) => type === "bold") && { bold: true as const }),
      ...(inline.marks?.some(({ type }) => type === "italic") && { italic: true as const }),
    };
    const href = hrefOf(inline);
    const ends = href !== null && hrefOf(inlines[at + 1]) !== href;
    const own = (inline.text.match(wordPattern) ?? []).map((text): Word => ({ text, ...marks }));
    return ends ? [...own, { text: ` ⟨${href}⟩` }] : own;
  });
  return joinSpaces(words);
}

function hrefOf(inline: Inline | undefined): string | null {
  if (inline?.type !== "text") return null;
  const link = inline.marks?.find((mark) => mark.type === "link");
  return link?.type === "link" ? link.attrs.href : null;
}

/** A space alone goes with the word before it. */
function joinSpaces(words: Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && last.mediaId === undefined && word.mediaId === undefined && /^ +$/.test(word.text)) {
      joined[joined.length - 1] = { ...last, text: `${last.text.trimEnd()} ` };
    } else joined.push(word);
  }
  return joined;
}
