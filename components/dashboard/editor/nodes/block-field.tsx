import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import styles from "./block.module.css";

type BlockFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** Back to the text: Escape, or Enter in a field of one line. */
  onLeave: () => void;
  maxLength: number;
  hint?: string | undefined;
  warning?: string | undefined;
  placeholder?: string | undefined;
  lines?: boolean;
};

/**
 * A field of a block. What is typed stands here first and in the document right after: a node view comes back too late to be
 * the value of a field, and the cursor would jump.
 */
export function BlockField({
  label,
  value,
  onChange,
  onLeave,
  maxLength,
  hint,
  warning,
  placeholder,
  lines,
}: BlockFieldProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  useEffect(() => {
    if (value === sent.current) return;
    sent.current = value;
    setTyped(value);
  }, [value]);

  const control = {
    id,
    className: styles.control,
    value: typed,
    maxLength,
    placeholder,
    "aria-describedby": hint || warning ? `${id}-hint` : undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      const text = event.currentTarget.value;
      sent.current = text;
      setTyped(text);
      onChange(text);
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== "Escape" && (event.key !== "Enter" || event.nativeEvent.isComposing)) return;
      event.preventDefault();
      event.stopPropagation();
      onLeave();
    },
  };
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {lines ? <textarea rows={2} {...control} /> : <input type="text" autoComplete="off" {...control} />}
      {hint || warning ? (
        <p id={`${id}-hint`} className={warning ? styles.warning : styles.hint}>
          {warning ?? hint}
        </p>
      ) : null}
    </div>
  );
}
