import type { Editor, JSONContent } from "@tiptap/core";
import { blockText } from "@/lib/text.nl/editor";
import { insertBlock } from "./commands/insert-block";
import { ask } from "./requests";

export type BlockName = keyof typeof blockText;

const runs: Record<BlockName, (editor: Editor) => void> = {
  paragraph: (editor) => turnInto(editor, "paragraph"),
  heading: (editor) => turnInto(editor, "heading", { level: 2 }),
  subheading: (editor) => turnInto(editor, "heading", { level: 3 }),
  bulletList: (editor) => editor.chain().focus().toggleBulletList().run(),
  orderedList: (editor) => editor.chain().focus().toggleOrderedList().run(),
  blockquote: (editor) => editor.chain().focus().toggleWrap("blockquote").run(),
  pullQuote: (editor) => turnInto(editor, "pullQuote"),
  image: (editor) => askImages(editor, (image) => insertBlock(editor, image)),
  gallery: (editor) => askImages(editor, (image) => insertBlock(editor, { type: "gallery", content: [image] })),
  video: (editor) => ask(editor, { kind: "address", block: "video" }),
  audio: (editor) => ask(editor, { kind: "address", block: "audio" }),
  embedCard: (editor) => ask(editor, { kind: "address", block: "embedCard" }),
  infoBox: (editor) => insertBlock(editor, { type: "infoBox", content: [{ type: "paragraph" }] }),
  horizontalRule: (editor) => insertBlock(editor, { type: "horizontalRule" }),
};

export type BlockChoice = { name: BlockName; label: string; run: (editor: Editor) => void };

const names: BlockName[] = [
  "image",
  "heading",
  "subheading",
  "bulletList",
  "orderedList",
  "blockquote",
  "pullQuote",
  "infoBox",
  "gallery",
  "video",
  "audio",
  "embedCard",
  "horizontalRule",
  "paragraph",
];

/** What the menu of blocks offers. */
export const blockChoices: BlockChoice[] = names.map((name) => ({
  name,
  label: blockText[name].label,
  run: runs[name],
}));

/** The blocks that a few typed letters mean: what begins with them first, then what has a word that does. */
export function findBlocks(query: string): BlockChoice[] {
  const wanted = plain(query).trim();
  const first = blockChoices.filter(({ label }) => plain(label).startsWith(wanted));
  const others = blockChoices.filter(
    (choice) => !first.includes(choice) && wordsOf(choice).some((word) => word.startsWith(wanted)),
  );
  return [...first, ...others];
}

function wordsOf({ name, label }: BlockChoice): string[] {
  return plain(`${label} ${blockText[name].words}`).split(" ");
}

function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The line with the cursor becomes another kind of line; where that cannot be, as in a box, a new one comes below. */
function turnInto(editor: Editor, type: string, attrs: Record<string, unknown> = {}): void {
  editor.chain().focus().setNode(type, attrs).run();
  if (!editor.isActive(type, attrs)) insertBlock(editor, { type, attrs });
}

function askImages(editor: Editor, use: (image: JSONContent) => void): void {
  ask(editor, {
    kind: "media",
    media: "image",
    onPick: (media) => use({ type: "image", attrs: { mediaId: media.id } }),
  });
}
