import type { ReactNode } from "react";
import styles from "@/components/comments/comment-form.module.css";

type Control = {
  id: string;
  name: string;
  className: string | undefined;
  "aria-invalid": true | undefined;
  "aria-describedby": string | undefined;
};

type Props = {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  required?: boolean;
  children: (control: Control) => ReactNode;
};

/** A field of a reader's form: its label, what it is for, and beside it what is wrong with what was typed. */
export function ReaderField({ name, label, hint, error, required = false, children }: Props) {
  const id = `veld-${name}`;
  const described = [hint && `${id}-uitleg`, error && `${id}-fout`].filter(Boolean).join(" ");
  return (
    <p className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {required && <span aria-hidden="true">*</span>}
      </label>
      {hint && (
        <span id={`${id}-uitleg`} className={styles.hint}>
          {hint}
        </span>
      )}
      {children({
        id,
        name,
        className: styles.input,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": described || undefined,
      })}
      {error && (
        <span id={`${id}-fout`} className={styles.error}>
          {error}
        </span>
      )}
    </p>
  );
}
