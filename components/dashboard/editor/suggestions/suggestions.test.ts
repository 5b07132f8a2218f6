import { getSchema } from "@tiptap/core";
import { EditorState, TextSelection, type Transaction } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { plainText } from "@/lib/rich-text/plain-text";
import { type Block, type RichText, richTextSchema } from "@/lib/rich-text/schema";
import { changeSchema } from "@/lib/rich-text/suggestion";
import { fromEditor } from "../document/from-editor";
import { replaceBlocks } from "../document/replace-blocks";
import { toEditor } from "../document/to-editor";
import { bodySchema } from "../extensions/body";
import { linearText } from "../notes/linear-text";
import { jointKeeper } from "./joints";
import { suggestionMarks } from "./marks";
import { place } from "./place";
import { changesIn } from "./read";
import { settle } from "./settle";
import { track } from "./track";

const schema = getSchema([...suggestionMarks, ...bodySchema]);

const line = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const doc = (...texts: string[]): RichText => ({ type: "doc", content: texts.map(line) });
const open = (body: RichText) => EditorState.create({ doc: schema.nodeFromJSON(toEditor(body)) });

const bridge = "De brug ging open op een dinsdag.";
const port = "In de haven lag een schip dat niemand kende.";

let made = 0;
const fresh =
  (own = true) =>
  () => {
    made += 1;
    return { id: `00000000-0000-4000-8000-${String(made).padStart(12, "0")}`, own, label: "" };
  };

/** Does something to a text as a suggestion; null when it cannot be one. */
function suggest(state: EditorState, change: (tr: Transaction) => Transaction, own = true): EditorState | null {
  const tr = track(state, change(state.tr), fresh(own));
  return tr && state.apply(tr);
}

/** The same, where it can. */
function suggested(state: EditorState, change: (tr: Transaction) => Transaction, own = true): EditorState {
  const after = suggest(state, change, own);
  if (!after) throw new Error("This could not be a suggestion");
  return after;
}

/** Where words stand in the editor. */
function at(state: EditorState, words: string): { from: number; to: number } {
  const linear = linearText(state.doc);
  const from = linear.text.indexOf(words);
  return { from: linear.placeOf(from), to: linear.placeOf(from + words.length) };
}

const replaced = (state: EditorState, words: string, by: string, own = true) => {
  const { from, to } = at(state, words);
  return suggested(state, (tr) => (by === "" ? tr.delete(from, to) : tr.insertText(by, from, to)), own);
};

const textOf = (state: EditorState) => plainText(fromEditor(state.doc));
const ids = (state: EditorState) => [...changesIn(state.doc).keys()];
const decided = (state: EditorState, accepted: boolean, which = ids(state)) => {
  const tr = settle(state, which, accepted);
  return textOf(tr ? state.apply(tr) : state);
};

/** The suggestions as the server keeps and gives them. */
function kept(state: EditorState) {
  return [...changesIn(state.doc)].map(([id, { change }]) => ({
    attrs: { id, own: false, label: "" },
    change: changeSchema.parse(JSON.parse(JSON.stringify(change))),
  }));
}

/** A text, saved and opened elsewhere with these suggestions. */
function reopened(body: RichText, rows: ReturnType<typeof kept>): EditorState {
  const state = open(body);
  const tr = place(state, rows, new Set());
  return tr ? state.apply(tr) : state;
}

const ways: [string, (state: EditorState) => EditorState, string][] = [
  ["other words", (state) => replaced(state, "dinsdag", "maandag"), `De brug ging open op een maandag.\n\n${port}`],
  ["words that go", (state) => replaced(state, " dat niemand kende", ""), `${bridge}\n\nIn de haven lag een schip.`],
  [
    "words that come",
    (state) => suggested(state, (tr) => tr.insertText("oude ", at(state, "brug").from)),
    `De oude brug ging open op een dinsdag.\n\n${port}`,
  ],
  [
    "a new paragraph",
    (state) => {
      const end = at(state, "dinsdag.").to;
      const broken = suggested(state.apply(state.tr.setSelection(TextSelection.create(state.doc, end))), (tr) =>
        tr.split(end),
      );
      return suggested(broken, (tr) => tr.insertText("Niemand keek.", broken.selection.from));
    },
    `${bridge}\n\nNiemand keek.\n\n${port}`,
  ],
  [
    "a paragraph that is broken in two",
    (state) => suggested(state, (tr) => tr.split(at(state, " open").from)),
    `De brug ging\n\nopen op een dinsdag.\n\n${port}`,
  ],
  [
    "words across two paragraphs",
    (state) => suggested(state, (tr) => tr.delete(at(state, " op een").from, at(state, "lag").from)),
    "De brug ging open lag een schip dat niemand kende.".replace("open lag", "openlag"),
  ],
  [
    "two paragraphs that become one",
    (state) => suggested(state, (tr) => tr.join(bridge.length + 2)),
    `${bridge}${port}`,
  ],
  [
    "two paragraphs that become one, with a word between",
    (state) => {
      const joined = suggested(state, (tr) => tr.join(bridge.length + 2));
      return suggested(joined, (tr) => tr.insertText(" En: ", joined.selection.from));
    },
    `${bridge} En: ${port}`,
  ],
  [
    "a paragraph with the line end before it",
    (state) => suggested(state, (tr) => tr.delete(at(state, "dinsdag.").to, state.doc.content.size - 1)),
    bridge,
  ],
  [
    "bold words",
    (state) => {
      const { from, to } = at(state, "schip");
      return suggested(state, (tr) => tr.addMark(from, to, schema.mark("bold")));
    },
    `${bridge}\n\n${port}`,
  ],
];

/** What stands between those lines by now is not proposed to go. */
const acrossLines = ways.flatMap(([what]) => (what.includes("two paragraphs") ? [what] : []));

describe("a suggestion", () => {
  test.each(ways)("of %s is nothing of the text until it is accepted", (_what, change, result) => {
    const state = change(open(doc(bridge, port)));
    expect(ids(state)).toHaveLength(1);
    const left = fromEditor(state.doc);
    expect(left).toEqual(doc(bridge, port));
    expect(richTextSchema.parse(left)).toEqual(left);
    expect(decided(state, false)).toBe(plainText(doc(bridge, port)));
    expect(decided(state, true)).toBe(result);
  });

  test.each(ways)("of %s means the same where someone else opens the text", (what, change, result) => {
    const rows = kept(change(open(doc(bridge, port))));
    const there = reopened(doc(bridge, port), rows);
    expect(fromEditor(there.doc)).toEqual(doc(bridge, port));
    expect(kept(there)).toEqual(rows);
    expect(decided(there, true)).toBe(result);
    const elsewhere = reopened(doc("Vooraf.", bridge, "Tussendoor.", port), rows);
    expect(ids(elsewhere)).toHaveLength(acrossLines.includes(what) ? 0 : 1);
  });

  test("keeps its marks: bold comes as bold", () => {
    const state = ways.at(-1)?.[1](open(doc(bridge, port)));
    const tr = state && settle(state, ids(state), true);
    const after = tr && fromEditor(state.apply(tr).doc);
    expect(after?.content[1]).toMatchObject({
      content: [
        { text: "In de haven lag een " },
        { text: "schip", marks: [{ type: "bold" }] },
        { text: " dat niemand kende." },
      ],
    });
  });

  test("is one while someone types on, and gone when they take it back", () => {
    let state = replaced(open(doc(bridge)), "dinsdag", "m");
    for (const letter of "aandag") state = suggested(state, (tr) => tr.insertText(letter));
    expect(kept(state)).toMatchObject([
      { change: { anchor: { quote: "dinsdag" }, inserted: [[{ text: "maandag" }]] } },
    ]);
    const { from } = state.selection;
    state = suggested(state, (tr) => tr.delete(from - 7, from));
    expect(kept(state)).toMatchObject([{ change: { anchor: { quote: "dinsdag" }, inserted: [] } }]);
  });

  test("of someone else is not written in, nor taken out", () => {
    const theirs = replaced(open(doc(bridge)), "dinsdag", "maandag", false);
    // "De brug ging open op een " and "dinsdag" stand before it.
    const inside = 1 + "De brug ging open op een dinsdagmaa".length;
    const state = suggested(theirs, (tr) => tr.insertText("X", inside));
    expect(ids(state)).toHaveLength(2);
    expect(decided(state, true)).toBe("De brug ging open op een maandagX.");
    const all = suggested(theirs, (tr) => tr.delete(1, theirs.doc.content.size - 1));
    expect(decided(all, true, ids(theirs))).toBe("De brug ging open op een maandag.");
  });

  test("stays where it is when another version of the text comes in, and moves along with it", () => {
    const state = replaced(open(doc(bridge, port)), "schip", "boot");
    const before = kept(state);
    const tr = replaceBlocks(state, doc(`Op zondag: ${bridge}`, port));
    const merged = tr ? state.apply(tr) : state;
    expect(decided(merged, true)).toContain("lag een boot dat");
    const other = replaceBlocks(merged, doc(bridge, `${port} Nog steeds.`));
    const without = other ? merged.apply(other) : merged;
    expect(ids(without)).toEqual([]);
    const again = place(without, before, new Set());
    expect(decided(again ? without.apply(again) : without, true)).toContain(
      "lag een boot dat niemand kende. Nog steeds.",
    );
  });

  test("is not put in where its words are gone, nor where someone else proposes something for them", () => {
    const rows = kept(replaced(open(doc(bridge, port)), "dat niemand kende", ""));
    expect(ids(reopened(doc(bridge, "In de haven lag niets."), rows))).toEqual([]);
    const [row] = rows;
    const twice = row ? [row, { ...row, attrs: { ...row.attrs, id: "00000000-0000-4000-8000-999999999999" } }] : [];
    expect(ids(reopened(doc(bridge, port), twice))).toEqual([row?.attrs.id]);
  });

  test("that was accepted is not put in a second time", () => {
    const state = suggested(open(doc(bridge)), (tr) => tr.insertText("oude ", 4));
    const rows = kept(state);
    expect(ids(reopened(doc(decided(state, true)), rows))).toEqual([]);
  });

  test("in a text without words is its first paragraph", () => {
    const empty: RichText = { type: "doc", content: [] };
    const state = suggested(open(empty), (tr) => tr.insertText("Het begin.", 1));
    expect(fromEditor(state.doc)).toEqual(empty);
    expect(decided(reopened(empty, kept(state)), true)).toBe("Het begin.");
  });

  test("written on an empty line comes as a paragraph after the line before", () => {
    const body = doc(bridge, port);
    const state = EditorState.create({
      doc: schema.nodeFromJSON({ type: "doc", content: [...(toEditor(body).content ?? []), { type: "paragraph" }] }),
    });
    const typed = suggested(state, (tr) => tr.insertText("Slot.", state.doc.content.size - 1));
    expect(fromEditor(typed.doc)).toEqual(body);
    expect(decided(reopened(body, kept(typed)), true)).toBe(`${bridge}\n\n${port}\n\nSlot.`);
  });

  test("that lines become one puts the cursor where the first ends, and goes on from there", () => {
    const lines = open(doc(bridge, port));
    const joined = suggested(lines, (tr) => tr.join(bridge.length + 2));
    expect(joined.selection.from).toBe(bridge.length + 1);
    const { from } = joined.selection;
    const shorter = suggested(joined, (tr) => tr.delete(from - 1, from));
    expect(decided(shorter, true)).toBe(`${bridge.slice(0, -1)}${port}`);
    const again = suggested(joined, (tr) => tr.delete(bridge.length + 2, bridge.length + 4));
    expect(again.doc.eq(joined.doc)).toBe(true);
  });

  test("that lines become one stays at the end while the writer writes on there, and ends when the lines are one", () => {
    const plugins = [jointKeeper()];
    const marked = suggested(open(doc(bridge, port, "Slot.")), (tr) => tr.join(bridge.length + 2));
    const state = EditorState.create({ doc: marked.doc, plugins });
    const end = bridge.length + 2;
    const written = state.apply(state.tr.insertText(" Toen.", end));
    expect(decided(written, true)).toBe(`${bridge} Toen.${port}\n\nSlot.`);
    expect(kept(written)).toMatchObject([
      { change: { anchor: { quote: "\n", after: port.slice(0, 32) }, inserted: [] } },
    ]);
    expect(ids(state.apply(state.tr.join(end + 1)))).toEqual([]);
    expect(ids(state.apply(state.tr.delete(end + 1, state.doc.content.size)))).toEqual([]);
  });

  test("that lines become one is not for a heading and a list, nor for what has a picture between", () => {
    const list: Block = {
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: port }] }] }],
    };
    const state = open({ type: "doc", content: [line(bridge), list] });
    expect(suggest(state, (tr) => tr.delete(bridge.length + 1, bridge.length + 5))).toBeNull();
    const [row] = kept(suggested(open(doc(bridge, port)), (tr) => tr.join(bridge.length + 2)));
    const picture: Block = { type: "image", attrs: { mediaId: 1, alt: "", caption: "" } };
    expect(ids(reopened({ type: "doc", content: [line(bridge), picture, line(port)] }, row ? [row] : []))).toEqual([]);
  });

  test("cannot be what is no words: another block, a picture that goes", () => {
    const picture: Block = { type: "image", attrs: { mediaId: 1, alt: "", caption: "" } };
    const state = open({ type: "doc", content: [line(bridge), picture, line(port)] });
    const heading = schema.nodes.heading;
    expect(heading && suggest(state, (tr) => tr.setBlockType(1, 2, heading, { level: 2 }))).toBeNull();
    expect(suggest(state, (tr) => tr.delete(5, state.doc.content.size - 5))).toBeNull();
  });

  test("beside another is decided about by itself", () => {
    const one = replaced(open(doc(bridge, port)), "brug", "sluis");
    const two = replaced(one, "schip", "boot");
    const [first = "", second = ""] = ids(two);
    expect(decided(two, true, [first])).toBe(`${bridge.replace("brug", "sluis")}\n\n${port}`);
    expect(decided(two, true, [second])).toBe(`${bridge}\n\n${port.replace("schip", "boot")}`);
    expect(decided(two, true)).toBe(`${bridge.replace("brug", "sluis")}\n\n${port.replace("schip", "boot")}`);
  });
});
