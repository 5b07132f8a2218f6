import { getSchema } from "@tiptap/core";
import { EditorState, Plugin, TextSelection } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import { bodySchema } from "./body";
import { openSlash, slashKey, slashState } from "./slash";

const schema = getSchema(bodySchema);

function open(text: string, type = "paragraph"): EditorState {
  const doc = schema.node("doc", null, [schema.node(type, null, text === "" ? [] : schema.text(text))]);
  const state = EditorState.create({ doc, plugins: [new Plugin({ key: slashKey, state: slashState })] });
  return state.apply(state.tr.setSelection(TextSelection.atEnd(doc)));
}

function write(text: string, type?: string): EditorState {
  return [...text].reduce((state, letter) => state.apply(state.tr.insertText(letter)), open("", type));
}

describe("the slash", () => {
  test.each(["/", "/kop", "/genummerde lijst", "/cité"])("%s on an empty line opens the list", (text) => {
    expect(openSlash(write(text))).toMatchObject({ query: text.slice(1), index: 0, from: 1 });
  });

  test.each(["a/", "en/of", " /", "//", "/1", "http://x"])("%s does not", (text) => {
    expect(openSlash(write(text))).toBeNull();
  });

  test("not in a heading", () => {
    expect(openSlash(write("/kop", "heading"))).toBeNull();
  });

  test("not on a line that began with one before", () => {
    const state = open("/kop");
    expect(openSlash(state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3))))).toBeNull();
  });

  test("not when the cursor has gone elsewhere", () => {
    const state = write("/kop");
    expect(openSlash(state.apply(state.tr.setSelection(TextSelection.create(state.doc, 1))))).toBeNull();
  });

  test("another letter begins at the first block again", () => {
    const state = write("/l");
    const chosen = state.apply(state.tr.setMeta(slashKey, { index: 1 }));
    expect(openSlash(chosen)?.index).toBe(1);
    expect(openSlash(chosen.apply(chosen.tr.insertText("i")))?.index).toBe(0);
  });

  test("a list that was closed stays closed for this slash", () => {
    const state = write("/l");
    const closed = state.apply(state.tr.setMeta(slashKey, { closed: true }));
    expect(openSlash(closed)).toBeNull();
    expect(openSlash(closed.apply(closed.tr.insertText("i")))).toBeNull();
  });
});
