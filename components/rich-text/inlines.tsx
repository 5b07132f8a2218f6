import { Fragment, type ReactNode } from "react";
import type { Footnote } from "@/lib/rich-text/footnotes";
import { safeHref } from "@/lib/rich-text/href";
import type { Inline, Mark } from "@/lib/rich-text/schema";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";

/** The number of each footnote of the document. `prefix` keeps its id apart from those of other texts on the page. */
export type Notes = { numbers: ReadonlyMap<Footnote, number>; prefix: string };

/** The words of one line, with their marks. */
export function inlines(nodes: readonly Inline[] | undefined, notes: Notes): ReactNode {
  return inOrder(nodes ?? [], (node) => inline(node, notes));
}

/** Parts of a finished document, keyed by their place in it. */
export function inOrder<Part>(parts: readonly Part[], render: (part: Part) => ReactNode): ReactNode {
  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a finished document never change places.
  return parts.map((part, index) => <Fragment key={index}>{render(part)}</Fragment>);
}

function inline(node: Inline, notes: Notes): ReactNode {
  if (node.type === "text") return (node.marks ?? []).reduceRight<ReactNode>(marked, node.text);
  if (node.type === "hardBreak") return <br />;
  const number = notes.numbers.get(node) ?? 0;
  const { prefix } = notes;
  return (
    <sup className={styles.note}>
      <a
        id={`${prefix}noot-terug-${number}`}
        href={`#${prefix}noot-${number}`}
        role="doc-noteref"
        aria-label={t.note(number)}
      >
        {number}
      </a>
    </sup>
  );
}

function marked(words: ReactNode, mark: Mark): ReactNode {
  if (mark.type === "bold") return <strong>{words}</strong>;
  if (mark.type === "italic") return <em>{words}</em>;
  return safeHref(mark.attrs.href) ? <a href={mark.attrs.href}>{words}</a> : words;
}
