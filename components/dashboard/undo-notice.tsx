import { useEffect, useEffectEvent } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { undoText as t } from "@/lib/text.nl/dashboard";
import { isTyping } from "./is-typing";
import styles from "./undo-notice.module.css";

type Props = { tone: "good" | "bad"; text: string | null; onUndo: (() => void) | null; busy?: boolean };

/**
 * What was done, with the way back. It does not go away by itself (WCAG 2.2, 2.2.1) and stays in sight; Z, or Ctrl or Cmd with Z,
 * goes the way back from wherever nothing is typed.
 */
export function UndoNotice({ tone, text, onUndo, busy = false }: Props) {
  const undoes = onUndo !== null && !busy;
  const onKey = useEffectEvent(() => onUndo?.());
  useEffect(() => {
    if (!undoes) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.key.toLowerCase() !== "z" || event.shiftKey || event.altKey) return;
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      onKey();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [undoes]);
  return (
    <div className={text ? styles.said : undefined}>
      <Notice tone={tone}>
        {text ? (
          <>
            {text}{" "}
            {onUndo ? (
              <Button small busy={busy} data-key="z" onClick={onUndo}>
                {t.undo}
              </Button>
            ) : null}
          </>
        ) : null}
      </Notice>
    </div>
  );
}
