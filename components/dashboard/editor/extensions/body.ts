import type { Extensions } from "@tiptap/core";
import { StarterKit } from "@tiptap/starter-kit";
import { EmbedCard } from "./embed-card";
import { Footnote } from "./footnote";
import { Gallery } from "./gallery";
import { Heading } from "./heading";
import { Image } from "./image";
import { InfoBox } from "./info-box";
import { Link } from "./link";
import { lists } from "./lists";
import { Audio, Video } from "./player";
import { PullQuote } from "./pull-quote";
import { Quote } from "./quote";

/** The kit's own nodes and marks that a body has: paragraph, line break, divider, bold, italic; and undo. */
export const basics = StarterKit.configure({
  blockquote: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  heading: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  underline: false,
  dropcursor: { width: 3, color: "var(--desk-accent)" },
});

/** Blocks that show themselves in a way of their own in the editor. */
export const ownBlocks = { Quote, InfoBox, Image, Gallery, Video, Audio, EmbedCard, Footnote };

export const plainBlocks: Extensions = [basics, Heading, ...lists, PullQuote, Link];

/** The whole schema of a body: exactly the nodes, marks and attributes of lib/rich-text/schema. */
export const bodySchema: Extensions = [...plainBlocks, ...Object.values(ownBlocks)];
