import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import type { MediaView } from "@/features/media/view";
import { mayBe } from "@/lib/media-kind";
import { uploadText as t } from "@/lib/text.nl/editor";
import { FileDrop } from "./file-drop";
import styles from "./upload.module.css";
import { useUpload } from "./use-upload";

type UploadPaneProps = { kind: MediaView["kind"]; file: File | undefined; onPick: (media: MediaView) => void };

type Problems = { file?: string; alt?: string; answer?: string };

/** Adds a file to the library, with its description, caption and maker. What was typed stays when it is refused. */
export function UploadPane({ kind, file: given, onPick }: UploadPaneProps) {
  const [file, setFile] = useState<File | null>(given ?? null);
  const [decorative, setDecorative] = useState(false);
  const [problems, setProblems] = useState<Problems>({});
  const { progress, send, stop } = useUpload();

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const form = new FormData(event.currentTarget);
    const missing = findProblems(kind, file, form);
    setProblems(missing);
    if (!file || missing.file || missing.alt) return;
    form.set("file", file);
    const answer = await send(form);
    if (!answer) return;
    if (!answer.ok) setProblems({ answer: answer.message });
    else if (answer.data.kind !== kind) setProblems({ file: t.wrongKind[kind] });
    else onPick(answer.data);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <FileDrop kind={kind} file={file} error={problems.file} onFile={setFile} />
      <Field
        label={t.alt}
        hint={kind === "image" ? t.altHint : t.soundHint}
        error={problems.alt}
        required={!decorative}
      >
        {(control) => <textarea {...control} name="alt" rows={2} maxLength={1000} disabled={decorative} />}
      </Field>
      {kind === "image" ? (
        <label className={styles.check}>
          <input
            type="checkbox"
            name="decorative"
            value="1"
            checked={decorative}
            onChange={(event) => setDecorative(event.currentTarget.checked)}
          />{" "}
          {t.decorative}
        </label>
      ) : null}
      <Field label={t.caption}>{(control) => <textarea {...control} name="caption" rows={2} maxLength={1000} />}</Field>
      <Field label={t.maker} hint={t.makerHint}>
        {(control) => <input {...control} name="maker" maxLength={300} autoComplete="off" />}
      </Field>
      {problems.answer ? (
        <p role="alert" className={styles.error}>
          {problems.answer}
        </p>
      ) : null}
      <div className={styles.actions}>
        {progress === null ? null : <Progress part={progress} onStop={stop} />}
        <Button type="submit" kind="primary" busy={progress !== null}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}

function findProblems(kind: MediaView["kind"], file: File | null, form: FormData): Problems {
  const alt = String(form.get("alt") ?? "").trim();
  return {
    ...(file ? {} : { file: t.fileMissing }),
    ...(file && !mayBe(kind, file.type) ? { file: t.wrongKind[kind] } : {}),
    ...(alt === "" && !form.has("decorative") ? { alt: kind === "image" ? t.altMissing : t.soundMissing } : {}),
  };
}

function Progress({ part, onStop }: { part: number; onStop: () => void }) {
  const percent = Math.round(part * 100);
  return (
    <div className={styles.progress}>
      <progress value={part} max={1} aria-label={t.sending} />
      <span>{part < 1 ? t.progress(percent) : t.working}</span>
      <Button small kind="quiet" onClick={onStop}>
        {t.cancel}
      </Button>
    </div>
  );
}
