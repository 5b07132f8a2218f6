import { type Editor, getMarkRange } from "@tiptap/core";

/** What a link is made of: its place in the text, its address so far, and whether there are words there at all. */
export type LinkPlace = { from: number; to: number; href: string; empty: boolean };

/** The link with the cursor, whole; or else the selection. */
export function currentLink({ state }: Editor): LinkPlace {
  const { from, to, $from, empty } = state.selection;
  const type = state.schema.marks.link;
  const around = type ? getMarkRange($from, type) : undefined;
  const href = type ? state.doc.nodeAt(around?.from ?? from)?.marks.find((mark) => mark.type === type)?.attrs.href : "";
  if (around && empty) return { ...around, href: String(href ?? ""), empty: false };
  return { from, to, href: String(href ?? ""), empty };
}

/** Puts the address on the words at that place, or the words with the address where there are none. */
export function setLink(editor: Editor, { from, to, empty }: LinkPlace, href: string, words: string): void {
  const chain = editor.chain();
  if (empty) {
    chain.insertContentAt(from, { type: "text", text: words, marks: [{ type: "link", attrs: { href } }] }).run();
    return;
  }
  chain.setTextSelection({ from, to }).setMark("link", { href }).setTextSelection(to).run();
}

export function removeLink(editor: Editor, { from, to }: LinkPlace): void {
  editor.chain().setTextSelection({ from, to }).unsetMark("link").setTextSelection(to).run();
}
