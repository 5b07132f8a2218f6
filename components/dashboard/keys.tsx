"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { Dialog } from "@/components/ui/dialog";
import { keysText as t } from "@/lib/text.nl/dashboard";
import { isTyping } from "./is-typing";
import styles from "./keys.module.css";
import { areKeysOn, onKeysChange, onOpenKeys, setKeysOn } from "./keys-setting";
import shell from "./shell.module.css";

/**
 * Single keys for who moves fast. `data-row` marks what j and k go through; `data-key="a"` marks what the key a clicks, first in the
 * row that has the focus, else on the page. They can be switched off (WCAG 2.2, 2.1.4).
 */
export function Keys() {
  const [open, setOpen] = useState(false);
  const on = useSyncExternalStore(onKeysChange, areKeysOn, () => true);

  useEffect(() => onOpenKeys(() => setOpen(true)), []);
  useEffect(() => {
    if (!on) return;
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (event.key === "?") setOpen(true);
      else if (event.key === "j" || event.key === "k") moveRow(event.key === "j" ? 1 : -1);
      else if (!clickKey(event)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [on]);

  return (
    <>
      <button type="button" className={shell.out} onClick={() => setOpen(true)}>
        {t.button}
      </button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t.title}>
        <KeyList keys={t.list} />
        <h3>{t.always}</h3>
        <KeyList keys={t.chords} />
        <h3>{t.inText}</h3>
        <KeyList keys={t.writing} />
        <div>
          <label className={styles.switch}>
            <input type="checkbox" checked={on} onChange={(event) => setKeysOn(event.currentTarget.checked)} /> {t.on}
          </label>
          <p className={styles.hint}>{t.onHint}</p>
        </div>
      </Dialog>
    </>
  );
}

function KeyList({ keys }: { keys: readonly (readonly [string, string])[] }) {
  return (
    <dl className={styles.list}>
      {keys.map(([key, meaning]) => (
        <div key={key}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

function moveRow(step: number): void {
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const at = rows.findIndex((row) => row.contains(document.activeElement));
  const next = rows[at === -1 ? (step > 0 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1)];
  next?.focus();
  next?.scrollIntoView({ block: "nearest" });
}

/**
 * Clicks, or puts the focus in, what the key stands for; false when there is no such thing here. A box to tick hears of Shift, for who ticks
 * from one to another.
 */
function clickKey({ key, shiftKey }: KeyboardEvent): boolean {
  const find = (name: string) => {
    const selector = `[data-key="${CSS.escape(name)}"]`;
    const row = document.activeElement?.closest("[data-row]");
    return (
      row?.querySelector<HTMLElement>(selector) ??
      document.querySelector<HTMLElement>(`main ${selector}:not([data-row] *)`)
    );
  };
  const target = find(key) ?? (shiftKey ? find(key.toLowerCase()) : null);
  if (!target) return false;
  const box = target instanceof HTMLInputElement && target.type === "checkbox";
  if (shiftKey && key !== key.toLowerCase() && !box) return false;
  if (box) target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey }));
  else if (target instanceof HTMLInputElement) target.focus();
  else target.click();
  return true;
}
