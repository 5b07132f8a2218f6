import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { MediaList } from "@/features/media/library";
import type { MediaView } from "@/features/media/view";
import { pickerText as t } from "@/lib/text.nl/editor";
import styles from "./picker.module.css";
import { Preview } from "./preview";
import { useLibrary } from "./use-library";

type LibraryPaneProps = { kind: MediaView["kind"]; onPick: (media: MediaView) => void };

/** What the library has of one kind: searched while typing, a page at a time. */
export function LibraryPane({ kind, onPick }: LibraryPaneProps) {
  const [query, setQuery] = useState("");
  // Where each page begins that was turned to, the one that is shown last.
  const [turned, setTurned] = useState<number[]>([]);
  const { list, error, busy, again } = useLibrary({ kind, query, before: turned.at(-1) ?? null });
  const older = list?.older ?? null;

  return (
    <div className={styles.pane}>
      <Field label={t.search} hint={t.searchHint}>
        {(control) => (
          <input
            {...control}
            type="search"
            value={query}
            maxLength={200}
            onChange={(event) => {
              setQuery(event.currentTarget.value);
              setTurned([]);
            }}
          />
        )}
      </Field>
      <p role="status" className={styles.status}>
        {busy ? t.loading : list ? t.found(list.total) : ""}
      </p>
      {error ? (
        <div role="alert" className={styles.error}>
          {error} <Button onClick={again}>{t.again}</Button>
        </div>
      ) : null}
      {list ? <Grid list={list} kind={kind} searched={query !== ""} onPick={onPick} /> : null}
      {turned.length > 0 || older !== null ? (
        <div className={styles.pager}>
          <Button small disabled={turned.length === 0} onClick={() => setTurned(turned.slice(0, -1))}>
            {t.previous}
          </Button>
          <span>{t.page(turned.length + 1)}</span>
          <Button small disabled={older === null} onClick={() => older !== null && setTurned([...turned, older])}>
            {t.next}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type GridProps = LibraryPaneProps & { list: MediaList; searched: boolean };

function Grid({ list, kind, searched, onPick }: GridProps) {
  if (list.items.length === 0) return <p className={styles.empty}>{searched ? t.nothing : t.empty[kind]}</p>;
  return (
    <ul className={kind === "image" ? styles.grid : styles.rows}>
      {list.items.map((media) => (
        <li key={media.id}>
          <button type="button" className={styles.item} onClick={() => onPick(media)}>
            {kind === "image" ? <Preview media={media} width={320} /> : null}
            <span className={styles.caption}>{media.alt || media.caption || media.name || t.unnamed}</span>
            {media.maker ? <span className={styles.maker}>{t.by(media.maker)}</span> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
