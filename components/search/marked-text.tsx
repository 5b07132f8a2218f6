import type { Marked } from "@/features/search/marked";
import styles from "./search.module.css";

/** A text with what was found in it marked. */
export function MarkedText({ pieces }: { pieces: Marked }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    at += text.length;
    return hit ? (
      <mark key={at} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    );
  });
}
