import { getSchema } from "@tiptap/core";
import { history, undo } from "@tiptap/pm/history";
import { EditorState } from "@tiptap/pm/state";
import { describe, expect, test } from "vitest";
import type { Block } from "@/lib/rich-text/schema";
import { fromEditor } from "../document/from-editor";
import { toEditor } from "../document/to-editor";
import { bodySchema } from "../extensions/body";
import { finding, findMatches, findPlugin, replaceMatches } from "./find";

const schema = getSchema(bodySchema);
const plugin = findPlugin();

const line = (...texts: string[]): Block => ({
  type: "paragraph",
  content: texts.map((text, at) => ({ type: "text", text, ...(at % 2 === 1 ? { marks: [{ type: "bold" }] } : {}) })),
});

const stateOf = (...content: Block[]) =>
  EditorState.create({ doc: schema.nodeFromJSON(toEditor({ type: "doc", content })), plugins: [plugin, history()] });
const looking = (state: EditorState, query: string) => state.apply(state.tr.setMeta(plugin, { query }));
const words = (state: EditorState) => state.doc.textBetween(0, state.doc.content.size, "\n");

describe("zoeken in de tekst", () => {
  test("vindt wat er staat, groot of klein, over vet heen en ook in een lijst, en nooit over een regel heen", () => {
    const list: Block = {
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "de brug" }] }] }],
    };
    const { doc } = stateOf(line("De br", "ug", " en de BRUG"), list, line("br"), line("ug"));
    expect(findMatches(doc, "de brug").map(({ from, to }) => doc.textBetween(from, to))).toEqual([
      "De brug",
      "de BRUG",
      "de brug",
    ]);
    expect(findMatches(doc, "")).toEqual([]);
    expect(findMatches(doc, "weg")).toEqual([]);
  });

  test("neemt elk teken zoals het is", () => {
    const { doc } = stateOf(line("Kost het (ongeveer) 3.50? [nee] a-b a/b \\ ^$ {1} 😀 é"));
    for (const query of ["(ongeveer)", "3.50?", "[nee]", "a-b", "a/b", "\\", "^$", "{1}", "😀", "É"]) {
      expect(findMatches(doc, query), query).toHaveLength(1);
    }
    expect(findMatches(doc, ".*")).toEqual([]);
  });

  test("vervangt alles in een stap die in een keer ongedaan te maken is, met de opmaak", () => {
    const state = looking(stateOf(line("brug, ", "brug", " en brug"), line("Geen.")), "brug");
    expect(finding(state)?.matches).toHaveLength(3);
    const tr = replaceMatches(state, "haven", "all");
    let after = tr ? state.apply(tr) : state;
    expect(words(after)).toBe("haven, haven en haven\nGeen.");
    expect(fromEditor(after.doc).content[0]).toEqual(line("haven, ", "haven", " en haven"));
    expect(finding(after)?.matches).toEqual([]);
    undo(after, (back) => {
      after = after.apply(back);
    });
    expect(words(after)).toBe("brug, brug en brug\nGeen.");
  });

  test("vervangt er een, en gaat naar de volgende, ook als het nieuwe woord het oude bevat", () => {
    let state = looking(stateOf(line("brug brug brug")), "brug");
    for (let count = 0; count < 2; count++) {
      const tr = replaceMatches(state, "brugbrug", "one");
      state = tr ? state.apply(tr) : state;
    }
    expect(words(state)).toBe("brugbrug brugbrug brug");
    const { matches = [], index = 0 } = finding(state) ?? {};
    expect(matches[index]?.from).toBe(1 + "brugbrug brugbrug ".length);
  });

  test("met niets vervangen haalt de woorden weg", () => {
    const state = looking(stateOf(line("de oude oude brug")), "oude ");
    const tr = replaceMatches(state, "", "all");
    expect(words(tr ? state.apply(tr) : state)).toBe("de brug");
  });
});
