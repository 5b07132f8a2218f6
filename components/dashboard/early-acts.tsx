"use client";

import { useEffect } from "react";
import { isLive } from "@/components/ui/is-live";

type Field = HTMLInputElement | HTMLTextAreaElement;

const ofText =
  "textarea, input:not([type]), input:is([type=text], [type=search], [type=url], [type=email], [type=tel])";
/** Such a button does nothing by itself; any other click the browser can do without React. */
const doing = "button[type=button]";
const look = 30;
/** Whoever has not got a live field by then has a page that does not come alive. */
const patience = 60_000;

const typed = new Map<Field, string>();
const clicked = new Set<HTMLElement>();

function keep(field: EventTarget | null): void {
  if (field instanceof Element && field.matches(ofText) && !isLive(field))
    typed.set(field as Field, (field as Field).value);
}

/** What a person would have typed, past what React remembers of the field. */
function type(field: Field, value: string): void {
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(field, value);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

const onInput = ({ target }: Event) => keep(target);

function hold(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>(doing) : null;
  if (!button || isLive(button)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  clicked.add(button);
}

// As this is read React has not begun with what comes after it in the page. Other words than the page brought are typed, but for
// those that a browser puts back in a page that is loaded again, which it does where a field does not say `autocomplete="off"`.
if (typeof document !== "undefined") {
  for (const field of document.querySelectorAll<Field>(ofText))
    if (field.autocomplete === "off" && field.value !== field.defaultValue) keep(field);
  document.addEventListener("input", onInput, true);
  document.addEventListener("click", hold, true);
}

/**
 * First in the page. Keeps what is typed in a field before React makes it live, which gives it its first words again; and holds a click on a
 * button until it is live.
 */
export function EarlyActs() {
  useEffect(() => {
    const since = performance.now();
    let lively: Field[] = [];
    let ready: HTMLElement[] = [];
    const timer = setInterval(() => {
      // A field that was live at the last look too is one that React is done with.
      for (const field of lively) {
        const value = typed.get(field) ?? "";
        typed.delete(field);
        // React takes a value that it has seen before for no change.
        type(field, `${value} `);
        type(field, value);
      }
      lively = [...typed.keys()].filter(isLive);
      for (const button of ready) {
        clicked.delete(button);
        button.click();
      }
      ready = [...clicked].filter(isLive);
      const late = performance.now() - since > patience;
      const done = document.readyState === "complete" && typed.size + clicked.size === 0;
      if (late || (done && [...document.querySelectorAll(`${ofText}, ${doing}`)].every(isLive))) stop();
    }, look);
    const stop = () => {
      clearInterval(timer);
      document.removeEventListener("input", onInput, true);
      document.removeEventListener("click", hold, true);
    };
    return stop;
  }, []);
  return null;
}
