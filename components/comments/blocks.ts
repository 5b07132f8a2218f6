/** A paragraph, or the paragraphs of a quotation; `at` is where each part begins in the text. */
export type Block = { at: number; quote: boolean; paragraphs: Paragraph[] };

export type Paragraph = { at: number; lines: Line[] };

export type Line = { at: number; text: string };

/** As in mail (RFC 3676, 4.5), one level deep: what is quoted in a quotation keeps its own mark. */
const quoted = /^> ?/;

/** Cuts a comment's plain text into paragraphs, at empty lines, and quotations, of lines that begin with `>`. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let block: Block | undefined;
  let paragraph: Paragraph | undefined;
  let at = 0;
  for (const whole of text.split("\n")) {
    const mark = quoted.exec(whole)?.[0] ?? "";
    const line = { at: at + mark.length, text: whole.slice(mark.length) };
    at += whole.length + 1;
    if (line.text.trim() === "") {
      paragraph = undefined;
      if (mark === "") block = undefined;
      continue;
    }
    const quote = mark !== "";
    if (block?.quote !== quote) {
      block = { at: line.at, quote, paragraphs: [] };
      blocks.push(block);
      paragraph = undefined;
    }
    if (paragraph === undefined) {
      paragraph = { at: line.at, lines: [] };
      block.paragraphs.push(paragraph);
    }
    paragraph.lines.push(line);
  }
  return blocks;
}
