import { commentFormText as t } from "@/lib/text.nl/comments";
import styles from "./comment-form.module.css";

type Props = {
  name: "name" | "email" | "text";
  label: string;
  hint?: string;
  error: string | undefined;
  /** What was typed before, when the form comes back. */
  typed: string | undefined;
  autoComplete?: string;
};

/** A required field: its label, what it is for, and beside it what is wrong with what was typed. */
export function CommentField({ name, label, hint, error, typed, autoComplete }: Props) {
  const id = `reageren-${name}`;
  const described = [hint && `${id}-uitleg`, error && `${id}-fout`].filter(Boolean).join(" ");
  const field = {
    id,
    name,
    defaultValue: typed ?? "",
    required: true,
    autoComplete,
    "aria-invalid": error ? true : undefined,
    "aria-describedby": described || undefined,
  };
  return (
    <p className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        <span aria-hidden="true">{t.mark}</span>
      </label>
      {hint && (
        <span id={`${id}-uitleg`} className={styles.hint}>
          {hint}
        </span>
      )}
      {name === "text" ? (
        <textarea {...field} className={styles.input} rows={8} />
      ) : (
        <input {...field} className={styles.input} type={name === "email" ? "email" : "text"} />
      )}
      {error && (
        <span id={`${id}-fout`} className={styles.error}>
          {error}
        </span>
      )}
    </p>
  );
}
