import type { MediaView } from "@/features/media/view";
import { footnotes } from "@/lib/rich-text/footnotes";
import type { Block, RichText } from "@/lib/rich-text/schema";
import styles from "./body.module.css";
import { EmbedCard } from "./embed-card";
import { Gallery, ImageFigure } from "./figures";
import { Footnotes } from "./footnotes";
import { inlines, inOrder, type Notes } from "./inlines";
import { list } from "./lists";
import { depthOf } from "./outline";
import { PlayerFigure } from "./player-figure";

type Props = {
  doc: RichText;
  media: Readonly<Record<number, MediaView>>;
  /** How far the headings move down where the body stands under a lower heading than a page's title. */
  headingOffset?: number;
  /** Before the ids of its notes, where more than one body stands on a page. */
  notePrefix?: string;
};

type Context = Required<Pick<Props, "media" | "headingOffset">> & {
  notes: Notes;
  opening: Block | undefined;
  content: Block[];
};

/** A text opens with a large letter when its first paragraph is long enough to stand beside one: three lines on a wide screen. */
const leastOpening = 180;

/** The body of an article or page: every block of the document, and its footnotes at the end. */
export function Body({ doc, media, headingOffset = 0, notePrefix = "" }: Props) {
  const found = footnotes(doc);
  const [first] = doc.content;
  const opening = first && opensLarge(first) ? first : undefined;
  const notes: Notes = { numbers: new Map(found.map((note, index) => [note, index + 1])), prefix: notePrefix };
  return (
    <div className={styles.body}>
      {inOrder(doc.content, (node) => block(node, { media, headingOffset, notes, opening, content: doc.content }))}
      <Footnotes notes={found} headingLevel={2 + headingOffset} prefix={notePrefix} />
    </div>
  );
}

/** Plain words first: a bold name, as in an interview, is a mark of its own. */
function opensLarge(node: Block): boolean {
  if (node.type !== "paragraph") return false;
  const [start] = node.content ?? [];
  const length = (node.content ?? []).reduce(
    (sum, inline) => sum + (inline.type === "text" ? inline.text.length : 0),
    0,
  );
  return start?.type === "text" && !start.marks?.length && length >= leastOpening;
}

function block(node: Block, { media, headingOffset, notes, opening, content }: Context) {
  switch (node.type) {
    case "paragraph":
      return node.content?.length ? (
        <p className={node === opening ? styles.opening : undefined}>{inlines(node.content, notes)}</p>
      ) : null;
    case "heading": {
      const Heading = headingTag(depthOf(node, content) + headingOffset);
      return (
        <Heading className={node.attrs.level === 2 ? styles.heading : styles.subheading}>
          {inlines(node.content, notes)}
        </Heading>
      );
    }
    case "bulletList":
    case "orderedList":
      return list(node, notes, styles.points);
    case "blockquote":
      return (
        <figure className={styles.quote}>
          <blockquote>
            {inOrder(node.content, (paragraph) => (
              <p>{inlines(paragraph.content, notes)}</p>
            ))}
          </blockquote>
          {node.attrs?.attribution && <figcaption>{node.attrs.attribution}</figcaption>}
        </figure>
      );
    case "pullQuote":
      return <p className={styles.pullQuote}>{inlines(node.content, notes)}</p>;
    case "image":
      return <ImageFigure attrs={node.attrs} media={media} />;
    case "gallery":
      return <Gallery images={node.content.map((image) => image.attrs)} media={media} />;
    case "video":
    case "audio":
      return <PlayerFigure kind={node.type} attrs={node.attrs} media={media} />;
    case "embedCard":
      return <EmbedCard attrs={node.attrs} />;
    case "infoBox": {
      const Heading = headingTag(depthOf(node, content) + headingOffset);
      return (
        <aside className={styles.infoBox}>
          {node.attrs?.title && <Heading>{node.attrs.title}</Heading>}
          {inOrder(node.content, (child) =>
            child.type === "paragraph" ? <p>{inlines(child.content, notes)}</p> : list(child, notes),
          )}
        </aside>
      );
    }
    case "horizontalRule":
      return <hr className={styles.divider} />;
  }
}

function headingTag(level: number) {
  return (["h2", "h3", "h4", "h5", "h6"] as const)[Math.min(Math.max(level, 2), 6) - 2] ?? "h6";
}
