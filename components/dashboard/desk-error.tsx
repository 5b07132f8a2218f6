"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { dashboardText as t } from "@/lib/text.nl/dashboard";
import styles from "./form.module.css";

/** What someone of the desk sees when a screen cannot be made: a sentence and the number in our log, never the inside. */
export function DeskError({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  return (
    <div className={styles.form}>
      <Notice tone="bad">
        {t.failed} {error.digest ? t.failedId(error.digest) : null}
      </Notice>
      <div>
        <Button onClick={retry}>{t.retry}</Button>
      </div>
    </div>
  );
}
