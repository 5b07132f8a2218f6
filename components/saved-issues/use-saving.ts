import { useState } from "react";
import type { IsoWeek } from "@/lib/iso-week";
import type { Failure } from "./save";

export type Saving = {
  busy: boolean;
  /** How far it is, once that is known. */
  progress: { done: number; total: number } | null;
  failure: Failure | null;
};

const atRest: Saving = { busy: false, progress: null, failure: null };

/** Saves an issue while telling how far it is; `forget` drops what was told of a save that failed. What does the work is loaded when a reader asks for it. */
export function useSaving(week: IsoWeek, onSaved: () => Promise<void>) {
  const [saving, setSaving] = useState(atRest);

  async function start() {
    if (saving.busy) return;
    setSaving({ ...atRest, busy: true });
    const failure = await import("./save")
      .then(({ save }) => save(week, (done, total) => setSaving({ ...atRest, busy: true, progress: { done, total } })))
      .catch((): Failure => "offline");
    await onSaved();
    setSaving({ ...atRest, failure });
  }

  return { saving, start, forget: () => setSaving(atRest) };
}
