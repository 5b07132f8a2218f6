import { getSchema } from "@tiptap/core";
import { Node as EditorNode } from "@tiptap/pm/model";
import { EditorState, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyRichText } from "@/lib/rich-text/arbitrary";
import type { RichText } from "@/lib/rich-text/schema";
import { bodySchema } from "../extensions/body";
import { fromEditor } from "./from-editor";
import { replaceBlocks } from "./replace-blocks";
import { toEditor } from "./to-editor";

const schema = getSchema(bodySchema);

const nodeOf = (doc: RichText) => EditorNode.fromJSON(schema, toEditor(doc));
const stateOf = (doc: RichText) => EditorState.create({ doc: nodeOf(doc) });
const doc = (...texts: string[]): RichText => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", content: text === "" ? [] : [{ type: "text", text }] })),
});

test("whatever the text was, it becomes the other one", () => {
  const any = anyRichText(fc.string());
  fc.assert(
    fc.property(any, any, (before, after) => {
      const state = stateOf(before);
      const tr = replaceBlocks(state, after);
      const now = tr ? state.apply(tr) : state;
      now.doc.check();
      expect(fromEditor(now.doc)).toEqual(fromEditor(nodeOf(after)));
    }),
  );
});

test("the cursor stays in its sentence while others change what stands around it, and an empty line stays", () => {
  const state = stateOf(doc("een", "hier schrijf ik", "", "drie"));
  const at = 5 + 1 + 6;
  const placed = state.apply(state.tr.setSelection(TextSelection.create(state.doc, at)));
  const tr = replaceBlocks(placed, doc("nul", "een!", "hier schrijf ik", "drie, en meer"));
  expect(tr?.getMeta("addToHistory")).toBe(false);
  const now = tr ? placed.apply(tr) : placed;
  expect(now.selection.$from.parent.textContent).toBe("hier schrijf ik");
  expect(now.selection.$from.parentOffset).toBe(6);
  expect(now.doc.children.map((node) => node.textContent)).toEqual([
    "nul",
    "een!",
    "hier schrijf ik",
    "",
    "drie, en meer",
  ]);
});

test("the same text is no change", () => {
  expect(replaceBlocks(stateOf(doc("een", "", "twee")), doc("een", "twee"))).toBeNull();
});
