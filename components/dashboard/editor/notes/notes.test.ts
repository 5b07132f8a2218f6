import { getSchema } from "@tiptap/core";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { Block, RichText } from "@/lib/rich-text/schema";
import { replaceBlocks } from "../document/replace-blocks";
import { toEditor } from "../document/to-editor";
import { bodySchema } from "../extensions/body";
import { linearText } from "./linear-text";
import { anchorsOf, notesPlugin, placedNotes, placeNotes } from "./notes";

const schema = getSchema(bodySchema);

const line = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const doc = (...texts: string[]): RichText => ({ type: "doc", content: texts.map(line) });

const bridge = "De brug ging open op een dinsdag.";
const port = "In de haven lag een schip dat niemand kende.";

/** A text with a note about these words. */
function noted(words: string, ...texts: string[]): EditorState {
  const state = EditorState.create({ doc: schema.nodeFromJSON(toEditor(doc(...texts))), plugins: [notesPlugin()] });
  const at = linearText(state.doc).text.indexOf(words);
  return place(state, { quote: words, before: "", after: "", at });
}

function place(state: EditorState, anchor: { quote: string; before: string; after: string; at: number }): EditorState {
  const tr = placeNotes(state, [{ id: 1, anchor }]);
  return tr ? state.apply(tr) : state;
}

const words = (state: EditorState) => placedNotes(state).map(({ from, to }) => state.doc.textBetween(from, to, "\n"));

describe("a note goes with its words", () => {
  test("while someone writes before, within and after them", () => {
    let state = noted("lag een schip dat", bridge, port);
    const [note] = placedNotes(state);
    state = state.apply(state.tr.insertText("Zij zag: ", 1));
    state = state.apply(state.tr.insertText("oud ", (note?.from ?? 0) + 9 + "lag een ".length));
    expect(words(state)).toEqual(["lag een oud schip dat"]);
    expect(anchorsOf(state)[0]?.anchor).toMatchObject({
      quote: "lag een oud schip dat",
      before: expect.stringMatching(/haven $/),
    });
  });

  test("through a merge that puts in another's version of its paragraph", () => {
    let state = noted("lag een schip dat", bridge, port);
    const { anchor } = anchorsOf(state)[0] ?? {};
    const tr = replaceBlocks(state, doc("Vooraf.", bridge, port.replace("niemand", "iedereen")));
    state = tr ? state.apply(tr) : state;
    expect(words(state)).toEqual([]);
    expect(anchor && words(place(state, anchor))).toEqual(["lag een schip dat"]);
  });

  test("and is about removed text when they are gone, until they come back", () => {
    let state = noted("lag een schip dat", bridge, port);
    const { anchor } = anchorsOf(state)[0] ?? {};
    const [note] = placedNotes(state);
    const removed = state.doc.slice(note?.from ?? 0, note?.to ?? 0);
    state = state.apply(state.tr.delete(note?.from ?? 0, note?.to ?? 0));
    expect(words(state)).toEqual([]);
    expect(anchor && words(place(state, anchor))).toEqual([]);
    state = state.apply(state.tr.replace(note?.from ?? 0, note?.from ?? 0, removed));
    expect(anchor && words(place(state, anchor))).toEqual(["lag een schip dat"]);
  });

  test("across lines, and past what is no text", () => {
    const note = schema.nodeFromJSON({ type: "footnote", attrs: { text: "Bron." } });
    let state = noted("dinsdag.\nIn de haven", bridge, port);
    state = state.apply(state.tr.insert(4, note));
    expect(words(state)).toEqual(["dinsdag.\nIn de haven"]);
    const linear = linearText(state.doc);
    for (let offset = 0; offset < linear.text.length; offset++) {
      expect(linear.offsetOf(linear.placeOf(offset))).toBe(offset);
    }
  });

  test("and is nothing of the document", () => {
    const state = noted("lag een schip dat", bridge, port);
    expect(state.doc.toJSON()).toEqual(schema.nodeFromJSON(toEditor(doc(bridge, port))).toJSON());
  });
});
