import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRichText } from "../arbitrary";
import { blockKey } from "../merge";
import type { Block, Inline, RichText } from "../schema";
import { type Compared, compareDocuments, compareLines } from "./compare";

const text = (words: string): Inline => ({ type: "text", text: words });
const line = (words: string): Block => ({ type: "paragraph", content: [text(words)] });
const image = (mediaId: number, caption = ""): Block => ({ type: "image", attrs: { mediaId, alt: "", caption } });
const doc = (...content: Block[]): RichText => ({ type: "doc", content });

/** A changed block as one line: [-gone-] and {+come+}. */
function told(one: Compared | undefined, part = "text"): string {
  if (one?.kind !== "changed") return "";
  const runs = one.parts.find(({ name }) => name === part)?.runs ?? [];
  const marks = { same: ["", ""], removed: ["[-", "-]"], added: ["{+", "+}"] } as const;
  return runs
    .map(({ kind, items }) => marks[kind][0] + items.map((word) => word.text).join("") + marks[kind][1])
    .join("");
}
const kinds = (all: Compared[]) => all.map(({ kind }) => kind);

describe("two versions of a text", () => {
  const bridge = line("De brug ging open op een natte dinsdag in maart.");
  const port = line("In de haven lag een schip dat niemand kende.");
  const tower = line("Vanaf de toren zie je bij helder weer de zee.");

  test("words that came and went stand within their block", () => {
    const changed = line("De brug ging dicht op een natte dinsdag in maart, zei men.");
    const compared = compareDocuments(doc(bridge, port), doc(changed, port));
    expect(kinds(compared)).toEqual(["changed", "same"]);
    expect(told(compared[0])).toBe("De brug ging [-open -]{+dicht +}op een natte dinsdag in maart{+, zei men+}.");
  });

  test("a block that came, one that went and one that moved are told as such", () => {
    const heading: Block = { type: "heading", attrs: { level: 2 }, content: [text("Wat niemand zag")] };
    expect(kinds(compareDocuments(doc(bridge, port), doc(bridge, heading, port)))).toEqual(["same", "added", "same"]);
    expect(kinds(compareDocuments(doc(bridge, port), doc(port)))).toEqual(["removed", "same"]);
    const moved = compareDocuments(doc(bridge, port, tower), doc(port, tower, bridge));
    expect(kinds(moved)).toEqual(["same", "same", "moved"]);
  });

  test("a block that moved and was changed on the way is one block", () => {
    const later = line("De brug ging open op een natte woensdag in maart.");
    const compared = compareDocuments(doc(bridge, port, tower), doc(port, tower, later));
    expect(kinds(compared)).toEqual(["same", "same", "changed"]);
    expect(compared[2]).toMatchObject({ moved: true });
  });

  test("a paragraph that became a heading keeps its words", () => {
    const heading: Block = { type: "heading", attrs: { level: 2 }, content: [text("De brug ging open")] };
    const [only] = compareDocuments(doc(line("De brug ging open.")), doc(heading));
    expect(only).toMatchObject({ kind: "changed", before: { type: "paragraph" }, after: { type: "heading" } });
    expect(told(only)).toBe("De brug ging open[-.-]");
  });

  test("another picture, another caption, another address of a link and another footnote are changes", () => {
    const [picture] = compareDocuments(doc(image(1, "De Hef bij avond")), doc(image(2, "De Hef bij avond")));
    expect(picture).toMatchObject({ kind: "changed" });
    const [caption] = compareDocuments(doc(image(1, "De Hef")), doc(image(1, "De Hef bij avond")));
    expect(told(caption, "caption")).toBe("De Hef {+bij avond+}");
    expect(kinds(compareDocuments(doc(image(1)), doc(image(2))))).toEqual(["removed", "added"]);

    const link = (href: string): Block => ({
      type: "paragraph",
      content: [text("Lees "), { type: "text", text: "dit", marks: [{ type: "link", attrs: { href } }] }],
    });
    expect(told(compareDocuments(doc(link("/over")), doc(link("/colofon")))[0])).toBe(
      "Lees dit[- ⟨/over⟩-]{+ ⟨/colofon⟩+}",
    );
    const note = (words: string): Block => ({
      type: "paragraph",
      content: [text("Een zin"), { type: "footnote", attrs: { text: words } }],
    });
    expect(told(compareDocuments(doc(note("Bron: gemeente.")), doc(note("Bron: archief.")))[0])).toBe(
      "Een zin[Bron: [-gemeente-]{+archief+}.] ",
    );
  });

  test("an item of a list that was added is all that changed of it", () => {
    const list = (...items: string[]): Block => ({
      type: "bulletList",
      content: items.map((item) => ({ type: "listItem", content: [{ type: "paragraph", content: [text(item)] }] })),
    });
    const [only] = compareDocuments(doc(list("De brug", "De haven")), doc(list("De brug", "De toren", "De haven")));
    expect(told(only)).toBe("• De brug\n• De {+toren\n• De +}haven\n");
  });

  test("a sentence that was written anew reads as one change, not as crumbs", () => {
    const before = "Hij liep in de regen naar huis en dacht aan de dag dat alles begon.";
    const after = "Zij fietste met de wind in de rug langs de kade zonder iets te zien.";
    const changes = compareLines(before, after).filter(({ kind }) => kind !== "same");
    expect(changes.length).toBeLessThanOrEqual(4);
  });

  test("of any two versions nothing is lost: both can be told from it", () => {
    fc.assert(
      fc.property(anyRichText(fc.string({ maxLength: 12 })), anyRichText(fc.string({ maxLength: 12 })), (a, b) => {
        const written = (one: RichText) =>
          one.content.filter((block) => block.type !== "paragraph" || block.content?.length).map(blockKey);
        const compared = compareDocuments(a, b);
        const now = compared.flatMap((one) =>
          one.kind === "removed" ? [] : [blockKey(one.kind === "changed" ? one.after : one.block)],
        );
        const old = compared.flatMap((one) =>
          one.kind === "added" ? [] : [blockKey(one.kind === "changed" ? one.before : one.block)],
        );
        expect(now).toEqual(written(b));
        expect(old.sort()).toEqual(written(a).sort());
      }),
    );
  });
});
