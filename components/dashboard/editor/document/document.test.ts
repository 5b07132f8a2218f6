import { getSchema } from "@tiptap/core";
import { Node as EditorNode } from "@tiptap/pm/model";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RichText, richTextSchema } from "@/lib/rich-text/schema";
import { bodySchema } from "../extensions/body";
import { fromEditor } from "./from-editor";
import { toEditor } from "./to-editor";

const schema = getSchema(bodySchema);

const anyText = (maxLength: number) => fc.string({ unit: "binary", maxLength });
const someText = anyText(40).filter((text) => text.length > 0);
const href = fc.constantFrom(
  "https://www.rotterdam.nl/",
  "http://x.nl/a?b=c",
  "mailto:a@b.nl",
  "tel:010",
  "/over",
  "#noot",
);
const mark = fc.oneof(
  fc.constant({ type: "bold" }),
  fc.constant({ type: "italic" }),
  href.map((to) => ({ type: "link", attrs: { href: to } })),
);
const inline = fc.oneof(
  fc.record(
    { type: fc.constant("text"), text: someText, marks: fc.array(mark, { maxLength: 4 }) },
    { requiredKeys: ["type", "text"] },
  ),
  fc.constant({ type: "hardBreak" }),
  fc.record({ type: fc.constant("footnote"), attrs: fc.record({ text: anyText(30) }) }),
);
const content = fc.option(fc.array(inline, { maxLength: 4 }), { nil: undefined });
const line = (type: string) => fc.record({ type: fc.constant(type), content });
const mediaId = fc.integer({ min: 1, max: 2_147_483_647 });
const maybe = (attrs: Record<string, fc.Arbitrary<unknown>>) =>
  fc.option(fc.record(attrs, { requiredKeys: [] }), { nil: undefined });

const { list } = fc.letrec((tie) => ({
  item: fc.record({
    type: fc.constant("listItem"),
    content: fc.array(fc.oneof({ depthSize: "small" }, line("paragraph"), tie("list")), { minLength: 1, maxLength: 3 }),
  }),
  list: fc.oneof(
    fc.record({ type: fc.constant("bulletList"), content: fc.array(tie("item"), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      type: fc.constant("orderedList"),
      attrs: maybe({ start: fc.integer({ min: 0, max: 100_000 }) }),
      content: fc.array(tie("item"), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const image = fc.record({
  type: fc.constant("image"),
  attrs: fc.record({ mediaId, alt: anyText(20), caption: anyText(20) }, { requiredKeys: ["mediaId"] }),
});
const player = fc.record({
  type: fc.constantFrom("video", "audio"),
  attrs: fc.oneof(
    fc.record({ mediaId, title: anyText(20) }, { requiredKeys: ["mediaId"] }),
    fc.record({ mediaId: fc.option(mediaId), url: href, caption: anyText(20) }, { requiredKeys: ["url"] }),
  ),
});
const card = fc.record({
  type: fc.constant("embedCard"),
  attrs: fc.record(
    { url: href, title: anyText(9), description: anyText(9), site: anyText(9) },
    { requiredKeys: ["url"] },
  ),
});
const quote = fc.record({
  type: fc.constant("blockquote"),
  attrs: maybe({ attribution: anyText(20) }),
  content: fc.array(line("paragraph"), { minLength: 1, maxLength: 3 }),
});
const box = fc.record({
  type: fc.constant("infoBox"),
  attrs: maybe({ title: anyText(20) }),
  content: fc.array(fc.oneof(line("paragraph"), list), { minLength: 1, maxLength: 3 }),
});
const heading = fc.record({
  type: fc.constant("heading"),
  attrs: fc.record({ level: fc.constantFrom(2, 3) }),
  content,
});
const gallery = fc.record({ type: fc.constant("gallery"), content: fc.array(image, { minLength: 1, maxLength: 5 }) });
const block = fc.oneof(
  line("paragraph"),
  heading,
  line("pullQuote"),
  list,
  quote,
  box,
  image,
  gallery,
  player,
  card,
  fc.constant({ type: "horizontalRule" }),
);

/** Any document that the schema accepts, as it comes out of the database. */
const anyDocument = fc
  .record({ type: fc.constant("doc"), content: fc.array(block, { maxLength: 8 }) })
  .filter((doc) => richTextSchema.safeParse(doc).success)
  .map((doc) => richTextSchema.parse(doc));

function open(doc: RichText): EditorNode {
  const node = EditorNode.fromJSON(schema, toEditor(doc));
  node.check();
  return node;
}

describe("a body in the editor", () => {
  test("each document of the schema opens, and what leaves the editor is a document of the schema", () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const left = fromEditor(open(doc));
        expect(richTextSchema.parse(left)).toEqual(left);
      }),
      { numRuns: 400 },
    );
  });

  test("opening and leaving again changes nothing more", () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const left = fromEditor(open(doc));
        expect(fromEditor(open(left))).toEqual(left);
      }),
      { numRuns: 400 },
    );
  });

  test("a document with every block comes out as it went in", () => {
    const words = (text: string) => [{ type: "text" as const, text }];
    const paragraph = (text: string) => ({ type: "paragraph" as const, content: words(text) });
    const photo = { type: "image" as const, attrs: { mediaId: 3, alt: "Een brug", caption: "" } };
    const doc: RichText = {
      type: "doc",
      content: [
        { type: "heading", attrs: { level: 2 }, content: words("Kop") },
        { type: "heading", attrs: { level: 3 }, content: words("Tussenkop") },
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Vet", marks: [{ type: "bold" }] },
            { type: "hardBreak" },
            { type: "text", text: "naar", marks: [{ type: "link", attrs: { href: "/over" } }] },
            { type: "footnote", attrs: { text: "Noot" } },
          ],
        },
        { type: "orderedList", attrs: { start: 4 }, content: [{ type: "listItem", content: [paragraph("vier")] }] },
        {
          type: "bulletList",
          content: [
            {
              type: "listItem",
              content: [{ type: "bulletList", content: [{ type: "listItem", content: [paragraph("diep")] }] }],
            },
          ],
        },
        { type: "blockquote", attrs: { attribution: "Iemand" }, content: [paragraph("een"), paragraph("twee")] },
        { type: "pullQuote", content: words("Uitgelicht") },
        photo,
        { type: "gallery", content: [photo, { ...photo, attrs: { ...photo.attrs, mediaId: 4 } }] },
        { type: "video", attrs: { mediaId: null, url: "https://x.nl/v", title: "Film", caption: "" } },
        { type: "audio", attrs: { mediaId: 9, url: "", title: "", caption: "Klank" } },
        { type: "embedCard", attrs: { url: "https://x.nl", title: "X", description: "", site: "x.nl" } },
        { type: "horizontalRule" },
        { type: "infoBox", attrs: { title: "Praktisch" }, content: [paragraph("Open")] },
      ],
    };
    expect(richTextSchema.parse(doc)).toEqual(doc);
    expect(fromEditor(open(doc))).toEqual(doc);
  });

  test("what shows nothing is left out", () => {
    const empty = { type: "paragraph" as const, content: [{ type: "text" as const, text: "\u00a0 " }] };
    const doc: RichText = {
      type: "doc",
      content: [
        empty,
        { type: "heading", attrs: { level: 2 } },
        { type: "paragraph", content: [{ type: "hardBreak" }, { type: "footnote", attrs: { text: " " } }] },
        { type: "bulletList", content: [{ type: "listItem", content: [empty] }] },
        { type: "blockquote", attrs: { attribution: "" }, content: [empty] },
        { type: "infoBox", attrs: { title: "" }, content: [empty] },
      ],
    };
    expect(fromEditor(open(doc))).toEqual({ type: "doc", content: [] });
  });

  test("no word, no address and no block with something in it is lost", () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        expect(traces(fromEditor(open(doc)))).toEqual(traces(doc));
      }),
      { numRuns: 400 },
    );
  });
});

/** Every character with its marks, and every attribute that says something, in their order. */
function traces(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(traces);
  if (typeof value !== "object" || value === null) return [];
  if ("marks" in value || "text" in value) return characters(value);
  return Object.entries(value).flatMap(([key, part]) => {
    if (key === "type") return part === "horizontalRule" ? ["divider"] : [];
    if (typeof part === "object") return traces(part);
    const silent = key === "level" || key === "start" || part === undefined || String(part).trim() === "";
    return silent ? [] : [`${key}=${part}`];
  });
}

function characters(value: { text?: unknown; marks?: unknown }): string[] {
  const marks = Array.isArray(value.marks) ? value.marks.map((mark) => String(mark.type)) : [];
  const style = [...new Set(marks)].sort().join(" ");
  return [...String(value.text)].filter((character) => character.trim() !== "").map((character) => character + style);
}
