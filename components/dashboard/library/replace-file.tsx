"use client";

import { useRouter } from "next/navigation";
import { useId, useState } from "react";
import { Notice } from "@/components/ui/notice";
import type { MediaItem } from "@/features/media/view";
import { acceptOf } from "@/lib/media-kind";
import { libraryText as t } from "@/lib/text.nl/media";
import { sendFile } from "./uploads/send-file";
import styles from "./uploads/uploads.module.css";

/** Puts another file in the place of what an item shows, wherever it stands. */
export function ReplaceFile({ item }: { item: MediaItem }) {
  const id = useId();
  const router = useRouter();
  const [part, setPart] = useState<number | null>(null);
  const [said, setSaid] = useState<{ tone: "good" | "bad"; text: string } | null>(null);

  const replace = async (file: File) => {
    setSaid(null);
    setPart(0);
    const sent = await sendFile(file, {
      signal: new AbortController().signal,
      onProgress: setPart,
      replaces: { id: item.id, version: item.version },
    });
    setPart(null);
    if (sent.kind === "refused") setSaid({ tone: "bad", text: sent.message });
    else if (sent.kind === "lost") setSaid({ tone: "bad", text: t.replaceLost });
    else {
      setSaid({ tone: "good", text: t.replaced });
      router.refresh();
    }
  };

  return (
    <section>
      <h2>{t.replace}</h2>
      <p className={styles.hint}>{t.replaceHint}</p>
      <Notice tone="good">{said?.tone === "good" ? said.text : null}</Notice>
      <Notice tone="bad">{said?.tone === "bad" ? said.text : null}</Notice>
      <p className={styles.ways}>
        <label htmlFor={id} className={styles.choose}>
          {t.replaceChoose}
        </label>
        <input
          id={id}
          type="file"
          className="desk-hidden"
          disabled={part !== null}
          accept={acceptOf(item.kind)}
          onChange={(event) => {
            const [file] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (file) void replace(file);
          }}
        />
        {part === null ? null : (
          <>
            <progress value={part} max={1} aria-label={t.replace} /> {t.replacing(Math.round(part * 100))}
          </>
        )}
      </p>
    </section>
  );
}
