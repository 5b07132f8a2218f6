import { type DragEvent, useEffect, useEffectEvent, useId, useState } from "react";
import type { MediaView } from "@/features/media/view";
import { acceptOf } from "@/lib/media-kind";
import { uploadText as t } from "@/lib/text.nl/editor";
import styles from "./upload.module.css";

type FileDropProps = {
  kind: MediaView["kind"];
  file: File | null;
  error: string | undefined;
  onFile: (file: File) => void;
};

/** One file: dragged here, chosen, or pasted. A picture shows itself before it is sent. */
export function FileDrop({ kind, file, error, onFile }: FileDropProps) {
  const id = useId();
  const [over, setOver] = useState(false);
  const preview = usePreview(kind === "image" ? file : null);
  usePastedFile(onFile);

  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = event.dataTransfer.files[0];
    if (dropped) onFile(dropped);
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is one way of three; the button inside is for everyone
    <div
      className={over ? `${styles.drop} ${styles.over}` : styles.drop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {preview ? (
        // biome-ignore lint/performance/noImgElement: a file that is not sent yet
        <img src={preview} alt="" className={styles.preview} />
      ) : null}
      {file ? <p className={styles.name}>{file.name}</p> : null}
      {file ? null : <p>{t.drop[kind]}</p>}
      <label htmlFor={id} className={styles.choose}>
        {file ? t.other : t.choose}
      </label>
      <input
        id={id}
        type="file"
        className="desk-hidden"
        accept={acceptOf(kind)}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `${id}-error` : undefined}
        onChange={(event) => {
          const chosen = event.currentTarget.files?.[0];
          if (chosen) onFile(chosen);
        }}
      />
      <p className={styles.hint}>{t.paste}</p>
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </div>
  );
}

/** The picture as the browser has it, for as long as it is shown. */
function usePreview(file: File | null): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!file) return;
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
      setAddress(null);
    };
  }, [file]);
  return address;
}

function usePastedFile(onFile: (file: File) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const pasted = event.clipboardData?.files[0];
    if (!pasted) return;
    event.preventDefault();
    onFile(pasted);
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    document.addEventListener("paste", listen);
    return () => document.removeEventListener("paste", listen);
  }, []);
}
