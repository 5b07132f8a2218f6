import fc, { type Arbitrary } from "fast-check";
import type { Block, Inline, ListItem, Mark, RichText } from "./schema";

/*
 * Any document that the schema accepts, for property tests. `words` makes the texts in it.
 */

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;
type Nested = Of<"paragraph"> | Of<"bulletList"> | Of<"orderedList">;

export function anyRichText(words: Arbitrary<string>): Arbitrary<RichText> {
  const text = words.filter((value) => value.length > 0);
  const href = fc.constantFrom("https://example.org/a?b=c#d", "/artikel/de-hef", "mailto:a@example.org", "#noot-1");

  const mark: Arbitrary<Mark> = fc.oneof(
    fc.constant<Mark>({ type: "bold" }),
    fc.constant<Mark>({ type: "italic" }),
    href.map((url): Mark => ({ type: "link", attrs: { href: url } })),
  );
  const marks = fc.uniqueArray(mark, { selector: ({ type }) => type });
  const inline: Arbitrary<Inline> = fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ type: fc.constant("text" as const), text, marks }, { requiredKeys: ["type", "text"] }),
    },
    fc.constant<Inline>({ type: "hardBreak" }),
    text.map((note): Inline => ({ type: "footnote", attrs: { text: note } })),
  );
  const content = fc.option(fc.array(inline, { maxLength: 5 }), { nil: undefined });

  const paragraph: Arbitrary<Of<"paragraph">> = fc.record({ type: fc.constant("paragraph" as const), content });
  const { item } = fc.letrec<{ item: ListItem; nested: Nested }>((tie) => {
    const items = fc.array(tie("item"), { minLength: 1, maxLength: 3 });
    return {
      item: fc.record({
        type: fc.constant("listItem" as const),
        content: fc.array(tie("nested"), { minLength: 1, maxLength: 2 }),
      }),
      nested: fc.oneof(
        { maxDepth: 3 },
        paragraph,
        items.map((list): Nested => ({ type: "bulletList", content: list })),
        items.map((list): Nested => ({ type: "orderedList", attrs: { start: 3 }, content: list })),
      ),
    };
  });
  const items = fc.array(item, { minLength: 1, maxLength: 3 });

  const mediaId = fc.integer({ min: 1, max: 4 });
  const image: Arbitrary<Of<"image">> = fc.record({
    type: fc.constant("image" as const),
    attrs: fc.record({ mediaId, alt: words, caption: words }),
  });
  const url = fc.constantFrom(
    "https://youtu.be/dQw4w9WgXcQ",
    "https://vimeo.com/76979871",
    "https://example.org/x.mp3",
  );
  const playing = fc.oneof(
    fc.record({ mediaId, url: fc.constant(""), title: words, caption: words }),
    fc.record({ mediaId: fc.constant(null), url, title: words, caption: words }),
    fc.record({ mediaId: fc.constant(null), stillId: mediaId, url, title: words, caption: words }),
  );
  const level = fc.constantFrom<2 | 3>(2, 3);

  const block: Arbitrary<Block> = fc.oneof(
    { weight: 3, arbitrary: paragraph },
    fc.record({ type: fc.constant("heading" as const), attrs: fc.record({ level }), content }),
    items.map((list): Block => ({ type: "bulletList", content: list })),
    items.map((list): Block => ({ type: "orderedList", content: list })),
    fc
      .tuple(fc.array(paragraph, { minLength: 1, maxLength: 3 }), words)
      .map(([paragraphs, attribution]): Block => ({ type: "blockquote", attrs: { attribution }, content: paragraphs })),
    fc.record({ type: fc.constant("pullQuote" as const), content }),
    image,
    fc.array(image, { minLength: 1, maxLength: 3 }).map((images): Block => ({ type: "gallery", content: images })),
    fc.record({ type: fc.constantFrom("video" as const, "audio" as const), attrs: playing }),
    fc.record({
      type: fc.constant("embedCard" as const),
      attrs: fc.record({ url: href, title: words, description: words, site: words }),
    }),
    fc.tuple(words, fc.array(paragraph, { minLength: 1, maxLength: 2 }), items).map(
      ([title, paragraphs, list]): Block => ({
        type: "infoBox",
        attrs: { title },
        content: [...paragraphs, { type: "bulletList", content: list }],
      }),
    ),
    fc.constant<Block>({ type: "horizontalRule" }),
  );
  return fc.array(block, { maxLength: 8 }).map((blocks) => ({ type: "doc", content: blocks }));
}
