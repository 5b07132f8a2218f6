"use client";

import type { IsoWeek } from "@/lib/iso-week";
import styles from "./save-issue.module.css";
import { SavedControls } from "./saved-controls";
import { isSame } from "./store";
import { useSavedIssues } from "./use-saved-issues";

/**
 * Saves the issue on the page for reading without a connection. The button stands there from the start; what is saved already is
 * known when React is there, which the loader starts for whoever has saved anything.
 */
export function SaveIssue({ week }: { week: IsoWeek }) {
  const { kept, look } = useSavedIssues();
  const saved = Array.isArray(kept) ? (kept.find((one) => isSame(one.week, week)) ?? null) : null;

  return (
    <div className={styles.place} data-saves="">
      {kept !== "impossible" && <SavedControls week={week} saved={saved} onSaved={look} onRemoved={look} />}
    </div>
  );
}
