const name = "antenne-sneltoetsen";

/** Whether single keys do something, in this browser. */
export function areKeysOn(): boolean {
  return localStorage.getItem(name) !== "uit";
}

export function setKeysOn(on: boolean): void {
  if (on) localStorage.removeItem(name);
  else localStorage.setItem(name, "uit");
  window.dispatchEvent(new Event(name));
}

/** Calls back when the setting changes, here or in another tab; answers how to stop. */
export function onKeysChange(changed: () => void): () => void {
  window.addEventListener(name, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(name, changed);
    window.removeEventListener("storage", changed);
  };
}

const asked = "antenne-sneltoetsen-tonen";

/** Has the sheet with the keys shown. */
export function openKeys(): void {
  window.dispatchEvent(new Event(asked));
}

/** Calls back when the sheet is asked for; answers how to stop. */
export function onOpenKeys(show: () => void): () => void {
  window.addEventListener(asked, show);
  return () => window.removeEventListener(asked, show);
}
