"use client";

import { useState } from "react";
import { MediaPicker } from "@/components/dashboard/editor/media-picker";
import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import type { MediaView } from "@/features/media/view";
import styles from "./picture-field.module.css";

type Props = {
  /** The form's field: the picture's number, or empty. */
  name?: string;
  label: string;
  hint?: string;
  pick: string;
  remove: string;
  present: MediaView | null;
  error: string | undefined;
  onChange?: (picture: MediaView | null) => void;
};

/** A picture from the library, as a field of a form. */
export function PictureField({ name, label, hint, pick, remove, present, error, onChange }: Props) {
  const [picture, setPicture] = useState(present);
  const [picking, setPicking] = useState(false);
  const choose = (media: MediaView | null) => {
    setPicture(media);
    onChange?.(media);
  };
  return (
    <fieldset className={styles.field}>
      <legend>{label}</legend>
      {name ? <input type="hidden" name={name} value={picture?.id ?? ""} /> : null}
      {picture ? (
        <div className={styles.picture}>
          <Picture media={picture} sizes="8rem" />
        </div>
      ) : null}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button small onClick={() => setPicking(true)}>
          {pick}
        </Button>
        {picture ? (
          <Button small kind="quiet" onClick={() => choose(null)}>
            {remove}
          </Button>
        ) : null}
      </div>
      {hint ? <p className={styles.hint}>{hint}</p> : null}
      <MediaPicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(media) => {
          choose(media);
          setPicking(false);
        }}
      />
    </fieldset>
  );
}
