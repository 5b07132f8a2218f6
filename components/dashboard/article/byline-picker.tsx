"use client";

import { useId, useMemo, useState } from "react";
import { LateOptions } from "@/components/dashboard/late-options";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { Choice } from "@/features/articles/desk-choices";
import type { DeskInput } from "@/features/articles/desk-input";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { Panel } from "./panel";
import styles from "./picker.module.css";
import type { ArticleForm } from "./use-article";

type Byline = DeskInput["bylines"][number];

/** Who wrote it, in order: authors of the magazine, and guests by name. */
export function BylinePicker({ form, authors }: { form: ArticleForm; authors: Choice[] }) {
  const [guest, setGuest] = useState("");
  const guestId = useId();
  const { bylines } = form.input;
  const set = (next: Byline[]) => form.change({ bylines: next });
  const nameOf = (byline: Byline) =>
    "guestName" in byline ? byline.guestName : (authors.find((author) => author.id === byline.authorId)?.name ?? "");
  const free = useMemo(() => {
    const taken = new Set(bylines.map((byline) => ("authorId" in byline ? byline.authorId : 0)));
    return authors.filter(({ id }) => !taken.has(id));
  }, [authors, bylines]);

  const addGuest = () => {
    const guestName = guest.trim();
    if (guestName === "") return;
    set([...bylines, { guestName }]);
    setGuest("");
  };

  return (
    <Panel title={t.bylines}>
      {form.fields.bylines ? (
        <p role="alert" className={styles.error}>
          {form.fields.bylines}
        </p>
      ) : null}
      <ol className={styles.list}>
        {bylines.map((byline, index) => {
          const name = nameOf(byline);
          const key = "authorId" in byline ? byline.authorId : byline.guestName;
          return (
            <li key={key} className={styles.item}>
              <span className={styles.name}>
                {name} {"guestName" in byline ? <small>({t.guestMark})</small> : null}
              </span>
              <button
                type="button"
                className={styles.icon}
                aria-label={t.up(name)}
                disabled={index === 0}
                onClick={() => set(swap(bylines, index, index - 1))}
              >
                ↑
              </button>
              <button
                type="button"
                className={styles.icon}
                aria-label={t.down(name)}
                disabled={index === bylines.length - 1}
                onClick={() => set(swap(bylines, index, index + 1))}
              >
                ↓
              </button>
              <button
                type="button"
                className={styles.icon}
                aria-label={t.removeByline(name)}
                onClick={() => set(bylines.filter((_, at) => at !== index))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ol>
      <Field label={t.addAuthor}>
        {(control) => (
          <select
            {...control}
            value=""
            onChange={(event) => set([...bylines, { authorId: Number(event.currentTarget.value) }])}
          >
            <option value="">{t.chooseAuthor}</option>
            <LateOptions options={free} />
          </select>
        )}
      </Field>
      <div className={styles.add}>
        <label htmlFor={guestId}>{t.guest}</label>
        <input
          id={guestId}
          value={guest}
          maxLength={120}
          onChange={(event) => setGuest(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter") return;
            event.preventDefault();
            addGuest();
          }}
        />
        <Button small onClick={addGuest}>
          {t.addGuest}
        </Button>
      </div>
    </Panel>
  );
}

function swap(bylines: Byline[], from: number, to: number): Byline[] {
  const next = [...bylines];
  const [moved] = next.splice(from, 1);
  if (moved) next.splice(to, 0, moved);
  return next;
}
