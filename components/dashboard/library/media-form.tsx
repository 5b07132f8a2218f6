"use client";

import { useState } from "react";
import { Answer } from "@/components/dashboard/answer";
import { PresentFields } from "@/components/dashboard/arrange/present-fields";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveMedia } from "@/features/media/actions";
import type { MediaItem } from "@/features/media/view";
import { libraryText as t } from "@/lib/text.nl/media";
import { FocalField } from "./focal-field";
import library from "./library.module.css";

/** What is said of an item of the library, and the point of a picture that stays in view. */
export function MediaForm({ item, mayChange }: { item: MediaItem; mayChange: boolean }) {
  const { state, busy, fields, form } = useForm(saveMedia);
  const [decorative, setDecorative] = useState(item.decorative);
  const image = item.kind === "image";
  const point = { x: hundredths(item.focalX), y: hundredths(item.focalY) };
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} said={{ stale: t.stale }} />
      {mayChange ? null : <p>{t.readOnly}</p>}
      <PresentFields present={item} />
      {image ? <FocalField media={item} present={point} fields={fields} disabled={!mayChange} /> : null}
      {image ? (
        <fieldset className={library.choices} disabled={!mayChange}>
          <legend>{t.description}</legend>
          {(["alt", "decorative"] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="description"
                value={choice}
                checked={decorative === (choice === "decorative")}
                onChange={() => setDecorative(choice === "decorative")}
              />
              {choice === "alt" ? t.hasAlt : t.isDecorative}
            </label>
          ))}
        </fieldset>
      ) : null}
      <Field label={t.alt} hint={image ? t.altHint : t.soundHint} error={fields.alt} required={!decorative}>
        {(control) => (
          <textarea
            {...control}
            name="alt"
            rows={2}
            defaultValue={item.alt}
            readOnly={decorative || !mayChange}
            aria-required={!decorative}
          />
        )}
      </Field>
      <Field label={t.caption} error={fields.caption}>
        {(control) => (
          <textarea {...control} name="caption" rows={2} defaultValue={item.caption} readOnly={!mayChange} />
        )}
      </Field>
      <Field label={t.maker} hint={t.makerHint} error={fields.maker}>
        {(control) => (
          <input {...control} name="maker" defaultValue={item.maker} autoComplete="off" readOnly={!mayChange} />
        )}
      </Field>
      <Field label={t.licence} hint={t.licenceHint} error={fields.licence}>
        {(control) => (
          <input {...control} name="licence" defaultValue={item.licence} autoComplete="off" readOnly={!mayChange} />
        )}
      </Field>
      {mayChange ? (
        <div>
          <Button type="submit" kind="primary" busy={busy}>
            {t.save}
          </Button>
        </div>
      ) : null}
    </form>
  );
}

function hundredths(part: number): number {
  return Math.round(part * 1000) / 10;
}
