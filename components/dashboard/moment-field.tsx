"use client";

import { useState } from "react";
import { Field } from "@/components/ui/field";
import { formatDay, formatTime } from "@/lib/dates";
import { clockNote, fromLocalInput, toLocalInput } from "@/lib/local-time";
import { planText as t } from "@/lib/text.nl/plan";

type Props = {
  label: string;
  name: string;
  hint?: string;
  error: string | undefined;
  /** What the field begins with, as it is typed. */
  value: string;
  onChange?: (value: string) => void;
};

/** A moment on the clock of Rotterdam, said in words; also when that clock skips the hour or shows it twice. */
export function MomentField({ label, name, hint, error, value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  return (
    <Field label={label} hint={<Explained typed={typed} hint={hint} />} error={error}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          name={name}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            onChange?.(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );
}

function Explained({ typed, hint }: { typed: string; hint: string | undefined }) {
  const instant = fromLocalInput(typed);
  if (instant === null) return hint;
  const note = clockNote(typed);
  const at = new Date(instant);
  return (
    <>
      {t.at(`${formatDay(at)} ${formatTime(at)}`)}
      {note === "skips" ? ` ${t.clockSkips(toLocalInput(instant).slice(11))}` : null}
      {note === "twice" ? ` ${t.clockTwice}` : null}
    </>
  );
}
