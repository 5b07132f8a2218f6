import { getSchema } from "@tiptap/core";
import { EditorState, NodeSelection, TextSelection } from "@tiptap/pm/state";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bodySchema } from "../extensions/body";
import { moveBlock, selectedBlock } from "./move-block";

const schema = getSchema(bodySchema);
const line = (text: string) => schema.node("paragraph", null, schema.text(text));
const image = (mediaId: number) => schema.node("image", { mediaId });
const doc = schema.node("doc", null, [
  line("een"),
  schema.node("gallery", null, [image(1), image(2), image(3)]),
  line("twee"),
  image(4),
]);
const state = EditorState.create({ doc });
const position = (index: number) => doc.children.slice(0, index).reduce((before, child) => before + child.nodeSize, 0);
const order = (moved: EditorState) =>
  moved.doc.children.map((child) => child.textContent || child.attrs.mediaId || child.type.name);

describe("moving a block", () => {
  test("up and down in the text", () => {
    expect(order(state.apply(moveBlock(state, position(2), "up") ?? state.tr))).toEqual(["een", "twee", "gallery", 4]);
    expect(order(state.apply(moveBlock(state, position(0), "down") ?? state.tr))).toEqual([
      "gallery",
      "een",
      "twee",
      4,
    ]);
  });

  test("an image in its gallery, and not out of it", () => {
    const second = position(1) + 2;
    const moved = state.apply(moveBlock(state, second, "up") ?? state.tr);
    expect(moved.doc.child(1).children.map((child) => child.attrs.mediaId)).toEqual([2, 1, 3]);
    expect(moveBlock(state, position(1) + 1, "up")).toBeNull();
    expect(moveBlock(state, position(1) + 3, "down")).toBeNull();
  });

  test("not over the edge of the text", () => {
    expect(moveBlock(state, 0, "up")).toBeNull();
    expect(moveBlock(state, position(3), "down")).toBeNull();
  });

  test("keeps the cursor at its letter, and a selected block selected", () => {
    const typing = state.apply(state.tr.setSelection(TextSelection.create(doc, position(2) + 3)));
    for (const direction of ["up", "down"] as const) {
      const moved = typing.apply(moveBlock(typing, selectedBlock(typing), direction) ?? typing.tr);
      expect(moved.selection.$from.parent.textContent).toBe("twee");
      expect(moved.selection.$from.parentOffset).toBe(2);
    }
    const chosen = state.apply(state.tr.setSelection(NodeSelection.create(doc, position(3))));
    const moved = chosen.apply(moveBlock(chosen, selectedBlock(chosen), "up") ?? chosen.tr);
    expect(moved.selection).toBeInstanceOf(NodeSelection);
    expect(moved.doc.nodeAt(moved.selection.from)?.attrs.mediaId).toBe(4);
  });

  test("there and back is where it was", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), (index) => {
        const down = moveBlock(state, position(index), "down");
        const target = down?.mapping.map(position(index)) ?? 0;
        const moved = state.apply(down ?? state.tr);
        const back = moved.apply(moveBlock(moved, target, "up") ?? moved.tr);
        expect(back.doc.eq(doc)).toBe(true);
        expect(moved.doc.eq(doc)).toBe(false);
      }),
    );
  });
});
