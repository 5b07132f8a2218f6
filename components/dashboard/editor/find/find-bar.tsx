import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { findText as t } from "@/lib/text.nl/editor";
import { finding, goTo, leaveFind, lookFor, openFind, replaceAll, replaceOne } from "./find";
import styles from "./find.module.css";

/** Looks for words in the text, and puts others in their place. Under the text, and in sight wherever one is in it. */
export function FindBar({ editor }: { editor: Editor }) {
  const open = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const now = finding(state);
      return now && { ...now, matches: null, shown: null, count: now.matches.length };
    },
  });
  if (!open) return null;
  const { query, replacing, asked, count, index } = open;
  return <OpenBar {...{ editor, query, replacing, asked, count, index }} />;
}

type Props = { editor: Editor; query: string; replacing: boolean; asked: number; count: number; index: number };

function OpenBar({ editor, query, replacing, asked, count, index }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const [replacement, setReplacement] = useState("");
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (asked === 0) return;
    field.current?.focus();
    field.current?.select();
  }, [asked]);

  const onKeyDown = (event: KeyboardEvent) => {
    const control = (event.ctrlKey || event.metaKey) && !event.altKey;
    if (event.key === "Escape") leaveFind(editor);
    else if (control && event.key.toLowerCase() === "f") field.current?.select();
    else if (control && event.key.toLowerCase() === "h") openFind(editor, true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onEnter = (act: (shift: boolean) => void) => (event: KeyboardEvent) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    act(event.shiftKey);
  };

  return (
    <search aria-label={t.label} className={styles.bar} onKeyDown={onKeyDown}>
      <Field label={t.query}>
        {(control) => (
          <input
            {...control}
            ref={field}
            type="text"
            autoComplete="off"
            maxLength={200}
            value={query}
            onChange={(event) => {
              setSaid("");
              lookFor(editor, event.currentTarget.value);
            }}
            onKeyDown={onEnter((shift) => goTo(editor, shift ? -1 : 1))}
          />
        )}
      </Field>
      <div className={styles.buttons}>
        <Button small onClick={() => goTo(editor, -1)}>
          {t.previous}
        </Button>
        <Button small onClick={() => goTo(editor, 1)}>
          {t.next}
        </Button>
      </div>
      {replacing ? (
        <>
          <Field label={t.replacement}>
            {(control) => (
              <input
                {...control}
                type="text"
                autoComplete="off"
                maxLength={2000}
                value={replacement}
                onChange={(event) => setReplacement(event.currentTarget.value)}
                onKeyDown={onEnter(() => replaceOne(editor, replacement))}
              />
            )}
          </Field>
          <div className={styles.buttons}>
            <Button small onClick={() => replaceOne(editor, replacement)}>
              {t.replace}
            </Button>
            <Button small onClick={() => setSaid(t.replaced(replaceAll(editor, replacement)))}>
              {t.replaceAll}
            </Button>
          </div>
        </>
      ) : (
        <Button small kind="quiet" onClick={() => openFind(editor, true)}>
          {t.openReplace}
        </Button>
      )}
      <p role="status" className={styles.count}>
        {query === "" ? null : count > 0 ? t.at(index + 1, count) : said || t.none}
      </p>
      <Button small kind="quiet" onClick={() => leaveFind(editor)}>
        {t.close}
      </Button>
    </search>
  );
}
