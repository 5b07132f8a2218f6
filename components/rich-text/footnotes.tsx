import type { Footnote } from "@/lib/rich-text/footnotes";
import { bodyText as t } from "@/lib/text.nl/body";
import styles from "./body.module.css";
import { inOrder } from "./inlines";

/** The notes under a text, each with the way back to where it was pointed at. */
export function Footnotes({
  notes,
  headingLevel,
  prefix,
}: {
  notes: Footnote[];
  headingLevel: number;
  prefix: string;
}) {
  if (notes.length === 0) return null;
  const numbered = notes.map((note, index) => ({ number: index + 1, text: note.attrs.text }));
  const Heading = headingLevel <= 2 ? "h2" : "h3";
  return (
    <section className={styles.notes} role="doc-endnotes" aria-label={t.notes}>
      <Heading>{t.notes}</Heading>
      <ol>
        {inOrder(numbered, ({ number, text }) => (
          <li id={`${prefix}noot-${number}`}>
            {text}{" "}
            <a href={`#${prefix}noot-terug-${number}`} role="doc-backlink" aria-label={t.backToText(number)}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
