"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent, useId, useState } from "react";
import { libraryUploadText as t } from "@/lib/text.nl/media";
import { UploadList } from "./upload-list";
import styles from "./uploads.module.css";
import { useUploads } from "./use-uploads";

/** Takes files for the library: dragged anywhere on the page, pasted, chosen, or straight from the camera of a phone. */
export function Uploader() {
  const router = useRouter();
  const { uploads, add, again, remove } = useUploads(() => router.refresh());
  const over = useFiles(add);
  return (
    <section aria-label={t.title} className={over ? `${styles.place} ${styles.over}` : styles.place}>
      <div className={styles.ways}>
        <FileButton label={t.choose} multiple onFiles={add} />
        <span className={styles.camera}>
          <FileButton label={t.camera} camera onFiles={add} />
        </span>
        <p className={styles.hint}>{t.ways}</p>
      </div>
      <UploadList uploads={uploads} onAgain={again} onRemove={remove} />
    </section>
  );
}

type FileButtonProps = {
  label: string;
  multiple?: boolean;
  camera?: boolean;
  onFiles: (files: Iterable<File>) => void;
};

function FileButton({ label, multiple = false, camera = false, onFiles }: FileButtonProps) {
  const id = useId();
  return (
    <>
      <label htmlFor={id} className={styles.choose}>
        {label}
      </label>
      <input
        id={id}
        type="file"
        className="desk-hidden"
        multiple={multiple}
        {...(camera ? { accept: "image/*", capture: "environment" as const } : {})}
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

/** Files that are dropped or pasted anywhere on the page; answers whether something hangs over it. */
function useFiles(onFiles: (files: Iterable<File>) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((event: Event, transfer: DataTransfer | null) => {
    setOver(false);
    if (!transfer || transfer.files.length === 0) return;
    event.preventDefault();
    onFiles([...transfer.files]);
  });
  useEffect(() => {
    const listening = new AbortController();
    const { signal } = listening;
    document.addEventListener("paste", (event) => take(event, event.clipboardData), { signal });
    document.addEventListener("drop", (event) => take(event, event.dataTransfer), { signal });
    document.addEventListener(
      "dragover",
      (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        setOver(true);
      },
      { signal },
    );
    document.addEventListener("dragleave", (event) => !event.relatedTarget && setOver(false), { signal });
    return () => listening.abort();
  }, []);
  return over;
}
