import { useCallback, useEffect, useState } from "react";
import { onShownChange } from "@/components/views/when-shown";
import { canSave, listSaved, type SavedIssue, tidy } from "./store";

/** What is saved here; `impossible` where the browser cannot or may not keep anything; null until that is known. */
export type Kept = SavedIssue[] | "impossible" | null;

/** Reads what is saved on this device, and reads it anew when the reader comes back from another tab. */
export function useSavedIssues(): { kept: Kept; look: () => Promise<void> } {
  const [kept, setKept] = useState<Kept>(null);

  const look = useCallback(async () => {
    setKept(canSave() ? await listSaved().catch(() => "impossible" as const) : "impossible");
  }, []);

  useEffect(() => {
    void look();
    if (canSave()) tidy().catch(() => undefined);
    return onShownChange(() => void look());
  }, [look]);

  return { kept, look };
}
