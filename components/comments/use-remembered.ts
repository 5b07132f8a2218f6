"use client";

import { type RefObject, useEffect } from "react";

const place = "antenne-reageren";

/** Of a comment that was taken: what was typed, and whether the box was ticked. */
type Sent = { name?: string; email?: string; remember?: string } | null;

/**
 * Fills in who the reader said to be before, when that was asked for on this device. Nothing is kept until a comment was taken with the box
 * ticked, and unticking it forgets at once. Whatever was typed already stays.
 */
export function useRemembered(form: RefObject<HTMLFormElement | null>, sent: Sent) {
  useEffect(() => {
    const kept = read();
    if (!form.current || !kept) return;
    const box = field(form.current, "remember");
    if (box) box.checked = true;
    for (const name of ["name", "email"] as const) {
      const input = field(form.current, name);
      if (input?.value === "") input.value = kept[name];
    }
  }, [form]);

  useEffect(() => {
    if (sent?.remember === "on") write(JSON.stringify({ name: sent.name, email: sent.email }));
  }, [sent]);

  return { forgetUnlessTicked: (box: HTMLInputElement) => box.checked || write(null) };
}

function field(form: HTMLFormElement, name: string): HTMLInputElement | null {
  const found = form.elements.namedItem(name);
  return found instanceof HTMLInputElement ? found : null;
}

function read(): { name: string; email: string } | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (typeof kept !== "object" || kept === null || !("name" in kept) || !("email" in kept)) return null;
    return { name: String(kept.name), email: String(kept.email) };
  } catch {
    return null;
  }
}

/** A browser that keeps nothing keeps nothing. */
function write(value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(place);
    else localStorage.setItem(place, value);
  } catch {
    // Told to keep nothing.
  }
}
