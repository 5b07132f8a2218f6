import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRichText } from "./arbitrary";
import { type BlockPiece, blockKey, mergeBlocks } from "./merge";
import type { Block, RichText } from "./schema";

const line = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const doc = (...texts: string[]): RichText => ({ type: "doc", content: texts.map(line) });

const clashes = (pieces: BlockPiece[]) => pieces.filter((piece) => piece.clash);
const texts = (blocks: Block[]) =>
  blocks.map((block) =>
    block.type === "paragraph" && block.content?.[0]?.type === "text" ? block.content[0].text : "",
  );
const agreed = (pieces: BlockPiece[]) => texts(pieces.flatMap((piece) => (piece.clash ? [] : piece.blocks)));
const everything = (pieces: BlockPiece[]) =>
  texts(pieces.flatMap((piece) => (piece.clash ? [...piece.mine, ...piece.theirs] : piece.blocks)));

/** What an editor does to a text: keep, change or take out each line, and write new ones. Each new line is that editor's alone. */
function anyEdit(base: string[], who: string) {
  const anyStep = fc.constantFrom("keep", "keep", "keep", "change", "remove", "add");
  return fc.array(anyStep, { minLength: base.length, maxLength: base.length }).map((steps) =>
    base.flatMap((text, at) => {
      if (steps[at] === "remove") return [];
      if (steps[at] === "change") return [`${text} van ${who}`];
      return steps[at] === "add" ? [text, `nieuw na ${text} van ${who}`] : [text];
    }),
  );
}

const anyBase = fc.integer({ min: 0, max: 8 }).map((count) => Array.from({ length: count }, (_, at) => `regel ${at}`));
const anyThree = anyBase.chain((base) =>
  fc.record({ base: fc.constant(base), mine: anyEdit(base, "mij"), theirs: anyEdit(base, "hun") }),
);

describe("two editors of one text", () => {
  test("nothing that either wrote is lost, unless it is a choice", () => {
    fc.assert(
      fc.property(anyThree, ({ base, mine, theirs }) => {
        const found = everything(mergeBlocks(doc(...base), doc(...mine), doc(...theirs)));
        for (const text of [...mine, ...theirs].filter((one) => !base.includes(one))) expect(found).toContain(text);
        for (const text of base) {
          if (mine.includes(text) && theirs.includes(text)) expect(found).toContain(text);
        }
      }),
    );
  });

  test("what nobody wrote is not in it, and what one took out and the other left is gone", () => {
    fc.assert(
      fc.property(anyThree, ({ base, mine, theirs }) => {
        const pieces = mergeBlocks(doc(...base), doc(...mine), doc(...theirs));
        for (const text of everything(pieces)) expect([...mine, ...theirs]).toContain(text);
        for (const text of agreed(pieces).filter((one) => base.includes(one))) {
          expect(mine.includes(text) && theirs.includes(text)).toBe(true);
        }
      }),
    );
  });

  test("the other way round there are the same choices", () => {
    fc.assert(
      fc.property(anyThree, ({ base, mine, theirs }) => {
        const there = clashes(mergeBlocks(doc(...base), doc(...mine), doc(...theirs)));
        const back = clashes(mergeBlocks(doc(...base), doc(...theirs), doc(...mine)));
        expect(back).toEqual(there.map((piece) => ({ ...piece, mine: piece.theirs, theirs: piece.mine })));
      }),
    );
  });

  test("any document that only one changed is as that one left it", () => {
    const any = anyRichText(fc.string());
    fc.assert(
      fc.property(any, any, (base, changed) => {
        const shown = ({ content }: RichText) =>
          content.filter((block) => block.type !== "paragraph" || (block.content ?? []).length > 0).map(blockKey);
        for (const pieces of [mergeBlocks(base, changed, base), mergeBlocks(base, base, changed)]) {
          expect(clashes(pieces)).toEqual([]);
          const content = pieces.flatMap((piece) => (piece.clash ? [] : piece.blocks));
          expect(content.map(blockKey)).toEqual(shown(changed));
        }
        expect(clashes(mergeBlocks(base, changed, changed))).toEqual([]);
      }),
    );
  });
});

test("neighbours that each changed their own line do not meet", () => {
  const pieces = mergeBlocks(doc("een", "twee", "drie"), doc("een!", "twee", "drie"), doc("een", "twee!", "drie"));
  expect(pieces).toEqual([{ clash: false, blocks: doc("een!", "twee!", "drie").content }]);
});

test("who changed the same line is asked, for that line alone", () => {
  const pieces = mergeBlocks(doc("een", "twee"), doc("een", "twee van mij"), doc("nul", "een", "twee van hun"));
  expect(pieces).toEqual([
    { clash: false, blocks: doc("nul", "een").content },
    { clash: true, mine: [line("twee van mij")], theirs: [line("twee van hun")] },
  ]);
});

test("both at the end of an empty page: both stand there", () => {
  expect(mergeBlocks(doc(), doc("van mij"), doc("van hun"))).toEqual([
    { clash: false, blocks: doc("van hun", "van mij").content },
  ]);
});

test("how a block is written down makes no difference", () => {
  const stored: Block = { type: "orderedList", content: [{ type: "listItem", content: [{ type: "paragraph" }] }] };
  const typed: Block = {
    content: [{ content: [{ content: [], type: "paragraph" }], type: "listItem" }],
    attrs: { start: 1 },
    type: "orderedList",
  };
  expect(blockKey(typed)).toBe(blockKey(stored));
  expect(
    blockKey({
      type: "paragraph",
      content: [
        { type: "text", text: "a", marks: [] },
        { type: "text", text: "b" },
      ],
    }),
  ).toBe(blockKey(line("ab")));
});
