"use client";

import { type FormEvent, useState } from "react";
import { type Attempted, refusalText } from "@/components/dashboard/attempt";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { noteText as t } from "@/lib/text.nl/notes";
import styles from "./notes.module.css";

type Props = {
  label: string;
  verb: string;
  rows: number;
  send: (text: string) => Promise<Attempted<unknown>>;
  onSent?: () => void;
};

/** Something to say. What was typed stays until it has been taken. */
export function NoteForm({ label, verb, rows, send, onSent }: Props) {
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setBusy(true);
    const sent = await send(text);
    setBusy(false);
    setProblem(sent.ok ? undefined : (sent.fields?.text ?? refusalText(sent, { "rate-limited": t.full })));
    if (!sent.ok) return;
    setText("");
    onSent?.();
  };
  return (
    <form onSubmit={submit} noValidate className={styles.form}>
      <Field label={label} error={problem}>
        {(control) => (
          <textarea {...control} rows={rows} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        )}
      </Field>
      <Button type="submit" small busy={busy}>
        {verb}
      </Button>
    </form>
  );
}
