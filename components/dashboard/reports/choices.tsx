import { useId } from "react";
import styles from "./file.module.css";

type Props = {
  name: string;
  label: string;
  hint?: string;
  error: string | undefined;
  chosen: string | undefined;
  onChoose?: (value: string) => void;
  /** `key`: the single key that chooses it. */
  choices: { value: string; label: string; key?: string }[];
};

/** One of a few, all in sight. */
export function Choices({ name, label, hint, error, chosen, onChoose, choices }: Props) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  return (
    <fieldset className={styles.choices} aria-describedby={described || undefined}>
      <legend>{label}</legend>
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
      {choices.map(({ value, label: text, key }) => (
        <label key={value} data-key={key}>
          <input
            type="radio"
            name={name}
            value={value}
            defaultChecked={chosen === value}
            onChange={() => onChoose?.(value)}
          />
          <span>
            {text} {key ? <kbd>{key}</kbd> : null}
          </span>
        </label>
      ))}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
