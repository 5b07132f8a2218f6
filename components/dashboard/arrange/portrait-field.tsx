"use client";

import { useState } from "react";
import { MediaPicker } from "@/components/dashboard/editor/media-picker";
import { Picture } from "@/components/media/picture";
import { Button } from "@/components/ui/button";
import type { MediaView } from "@/features/media/view";
import { arrangeText as t } from "@/lib/text.nl/arrange";
import styles from "./portrait-field.module.css";

/** The picture of an author, from the library. */
export function PortraitField({ present, error }: { present: MediaView | null; error: string | undefined }) {
  const [portrait, setPortrait] = useState(present);
  const [picking, setPicking] = useState(false);
  return (
    <fieldset className={styles.field}>
      <legend>{t.portrait}</legend>
      <input type="hidden" name="portraitId" value={portrait?.id ?? ""} />
      {portrait ? (
        <div className={styles.picture}>
          <Picture media={portrait} sizes="8rem" />
        </div>
      ) : null}
      {error ? (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      ) : null}
      <div className={styles.buttons}>
        <Button small onClick={() => setPicking(true)}>
          {t.pickPortrait}
        </Button>
        {portrait ? (
          <Button small kind="quiet" onClick={() => setPortrait(null)}>
            {t.removePortrait}
          </Button>
        ) : null}
      </div>
      <MediaPicker
        open={picking}
        onClose={() => setPicking(false)}
        onPick={(media) => {
          setPortrait(media);
          setPicking(false);
        }}
      />
    </fieldset>
  );
}
