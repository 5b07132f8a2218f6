"use client";

import { type CSSProperties, useState } from "react";
import { Field } from "@/components/ui/field";
import { inkText as t } from "@/lib/text.nl/arrange";
import styles from "./ink-field.module.css";

type Props = { name: string; present: string; typed: Record<string, string>; error: string | undefined };

/** A section's colour, with how its name reads in it by day and by night. */
export function InkField({ name, present, typed, error }: Props) {
  const [own, setOwn] = useState(typed.ownInk ? true : present !== "");
  const [ink, setInk] = useState(typed.ink || present || "#b43003");
  return (
    <>
      <label>
        <input
          type="checkbox"
          name="ownInk"
          value="1"
          checked={own}
          onChange={(event) => setOwn(event.currentTarget.checked)}
        />{" "}
        {t.own}
      </label>
      <Field label={t.ink} hint={t.hint} error={error}>
        {(control) => (
          <input
            {...control}
            type="color"
            name="ink"
            value={ink}
            onChange={(event) => {
              setInk(event.currentTarget.value);
              setOwn(true);
            }}
          />
        )}
      </Field>
      {own ? (
        <figure className={styles.preview} aria-label={t.preview} style={{ "--chosen": ink } as CSSProperties}>
          <span data-when="day">{name || t.ink}</span>
          <span data-when="night">{name || t.ink}</span>
        </figure>
      ) : null}
    </>
  );
}
