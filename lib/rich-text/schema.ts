import { z } from "zod";
import { safeHref } from "./href";

/*
 * The document that an article's body is: ProseMirror's JSON, with the node names of the editor. What is not in this schema
 * is not in a body. Marks: bold, italic, link. There is no raw HTML.
 */

/** Text that a jsonb column takes: half a surrogate pair becomes U+FFFD, a control character a space. */
const words = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((text) => text.toWellFormed().replace(/\p{Cc}/gu, " "));

const linkMark = z.object({
  type: z.literal("link"),
  attrs: z.object({ href: z.string().max(2000).refine(safeHref) }),
});
const mark = z.union([z.object({ type: z.literal("bold") }), z.object({ type: z.literal("italic") }), linkMark]);

const textNode = z.object({
  type: z.literal("text"),
  text: words(200_000).min(1),
  marks: z.array(mark).optional(),
});
const hardBreak = z.object({ type: z.literal("hardBreak") });
const footnote = z.object({ type: z.literal("footnote"), attrs: z.object({ text: words(2000) }) });

export const inlineSchema = z.discriminatedUnion("type", [textNode, hardBreak, footnote]);
const inlines = z.array(inlineSchema).optional();

const paragraph = z.object({ type: z.literal("paragraph"), content: inlines });
const heading = z.object({
  type: z.literal("heading"),
  attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
  content: inlines,
});
const pullQuote = z.object({ type: z.literal("pullQuote"), content: inlines });
const divider = z.object({ type: z.literal("horizontalRule") });

const listItem = z.object({
  type: z.literal("listItem"),
  get content() {
    return z.array(z.union([paragraph, bulletList, orderedList])).min(1);
  },
});
const bulletList = z.object({ type: z.literal("bulletList"), content: z.array(listItem).min(1) });
const orderedList = z.object({
  type: z.literal("orderedList"),
  attrs: z.object({ start: z.number().int().min(0).max(100_000).default(1) }).optional(),
  content: z.array(listItem).min(1),
});

const quote = z.object({
  type: z.literal("blockquote"),
  attrs: z.object({ attribution: words(300).default("") }).optional(),
  content: z.array(paragraph).min(1),
});

const mediaId = z.number().int().min(1).max(2_147_483_647);
const caption = words(1000).default("");

/** `alt` and `caption` override those of the media library; empty takes the library's. */
const image = z.object({
  type: z.literal("image"),
  attrs: z.object({ mediaId, alt: words(1000).default(""), caption }),
});
const gallery = z.object({ type: z.literal("gallery"), content: z.array(image).min(1).max(50) });

/** Either an upload (`mediaId`) or an address elsewhere (`url`), of which nothing loads before the reader clicks: `stillId` is what is seen until then. */
const player = <Kind extends "video" | "audio">(kind: Kind) =>
  z.object({
    type: z.literal(kind),
    attrs: z
      .object({
        mediaId: mediaId.nullable().default(null),
        stillId: mediaId.optional(),
        url: z.string().max(2000).default(""),
        title: words(300).default(""),
        caption,
      })
      .refine(({ mediaId, url }) => (mediaId !== null && url === "") || safeHref(url)),
  });

const embedCard = z.object({
  type: z.literal("embedCard"),
  attrs: z.object({
    url: z.string().max(2000).refine(safeHref),
    title: words(300).default(""),
    description: words(1000).default(""),
    site: words(200).default(""),
  }),
});

const infoBox = z.object({
  type: z.literal("infoBox"),
  attrs: z.object({ title: words(300).default("") }).optional(),
  content: z.array(z.union([paragraph, bulletList, orderedList])).min(1),
});

const video = player("video");
const audio = player("audio");

const block = z.discriminatedUnion("type", [
  paragraph,
  heading,
  bulletList,
  orderedList,
  quote,
  pullQuote,
  image,
  gallery,
  video,
  audio,
  embedCard,
  infoBox,
  divider,
]);

const deepest = 64;

/** Lists in lists in lists: checked without recursion, so that no document can exhaust the stack of what reads it. */
function isShallow(document: unknown): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false;
    level = level.flatMap((node) => (typeof node === "object" && node !== null ? Object.values(node) : []));
  }
  return true;
}

export const richTextSchema = z
  .unknown()
  .refine(isShallow)
  .pipe(z.object({ type: z.literal("doc"), content: z.array(block).max(5000) }));

export type RichText = z.infer<typeof richTextSchema>;
export type Block = z.infer<typeof block>;
export type Inline = z.infer<typeof inlineSchema>;
export type Mark = z.infer<typeof mark>;
export type ListItem = z.infer<typeof listItem>;

export const emptyRichText: RichText = { type: "doc", content: [] };
