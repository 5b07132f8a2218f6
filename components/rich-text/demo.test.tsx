import { readdirSync, readFileSync } from "node:fs";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { MediaView } from "@/features/media/view";
import { parseMarkdown } from "@/lib/rich-text/markdown";
import { plainText } from "@/lib/rich-text/plain-text";
import type { RichTextNode } from "@/lib/rich-text/walk";
import { nodesOf } from "@/lib/rich-text/walk";
import { Body } from "./body";

const folder = new URL("../../db/demo/", import.meta.url);
const files = ["articles", "pages"].flatMap((kind) =>
  readdirSync(new URL(`${kind}/`, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `${kind}/${name}`),
);

const mediaId = { image: 1, video: 2, audio: 3 };
const idOf = (name: string) =>
  name === "maas-in-beweging" ? mediaId.video : name === "haven-in-de-mist" ? mediaId.audio : mediaId.image;

const view = (id: number, kind: MediaView["kind"], mime: string): MediaView => ({
  id,
  kind,
  key: "demo-abc",
  width: 1600,
  height: 1067,
  widths: kind === "image" ? [320] : [],
  pending: false,
  color: "#ff4d17",
  focalX: 0.5,
  focalY: 0.5,
  alt: "",
  decorative: false,
  caption: "",
  maker: "",
  mime,
});
const media = {
  1: view(1, "image", "image/webp"),
  2: view(2, "video", "video/webm"),
  3: view(3, "audio", "audio/mpeg"),
};

/** What each block is on the page. */
const marks: Partial<Record<RichTextNode["type"], string>> = {
  heading: "<h2 class|<h3 class",
  bulletList: "<ul",
  orderedList: "<ol class|<ol start|<ol><li><p",
  blockquote: "<blockquote",
  image: "<picture",
  gallery: '<section [^>]*tabindex="0"',
  video: "<video",
  audio: "<audio",
  horizontalRule: "<hr",
  footnote: 'role="doc-noteref"',
};

test.each(files)("%s is shown whole", (file) => {
  const source = readFileSync(new URL(file, folder), "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
  const doc = parseMarkdown(source, { media: idOf });
  const html = renderToStaticMarkup(<Body doc={doc} media={media} />);

  const nodes = [...nodesOf(doc)];
  for (const [type, mark] of Object.entries(marks)) {
    const wanted = nodes.filter((node) => node.type === type).length;
    expect({ type, count: html.match(new RegExp(mark, "g"))?.length ?? 0 }).toEqual({ type, count: wanted });
  }
  const shown = html
    .replace(/<sup.*?<\/sup>/g, "")
    .replace(/<br\/>/g, " ")
    .replace(/<[^>]+>/g, "")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&gt;/g, ">")
    .replace(/&lt;/g, "<")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");
  for (const line of plainText(doc).split("\n\n")) expect(shown).toContain(line);
});
