import { type Ref, useState } from "react";
import { Dialog } from "@/components/ui/dialog";
import { readingMinutes } from "@/lib/rich-text/plain-text";
import { editorText, shortcutText as t } from "@/lib/text.nl/editor";
import styles from "./rich-text-editor.module.css";

/** Under the text: how long it is, and the keys. Escape brings the focus here, so that Tab goes on from the text. */
export function Footer({ words, ref }: { words: number; ref: Ref<HTMLButtonElement> }) {
  const [open, setOpen] = useState(false);
  return (
    <div className={styles.footer}>
      <span>
        {editorText.words(words)}
        {words > 0 ? `, ${editorText.reading(readingMinutes(words))}` : null}
      </span>
      <button ref={ref} type="button" className={styles.keys} onClick={() => setOpen(true)}>
        {t.button}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.title}>
        <dl className={styles.shortcuts}>
          {t.list.map(([keys, meaning]) => (
            <div key={keys}>
              <dt>
                <kbd>{keys}</kbd>
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
        <p className={styles.hint}>{t.mac}</p>
      </Dialog>
    </div>
  );
}
