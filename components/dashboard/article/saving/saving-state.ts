import { isPassing } from "@/components/dashboard/attempt";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { savingText as s } from "@/lib/text.nl/saving";
import type { ArticleForm } from "../use-article";

/** Where what is typed stands at this moment, in a few words: it never says more than is true. */
export function savingState(form: ArticleForm): string {
  if (form.clash) return s.choose;
  // While the connection is away, or the server is full, each new try says nothing new.
  if (form.busy && !isPassing(form.failed)) return t.saving;
  if (form.dirty) return unsaved(form);
  if (form.ahead) return form.savedAt ? s.keptAt(form.savedAt) : s.ahead;
  return form.savedAt ? t.savedAt(form.savedAt) : t.upToDate;
}

function unsaved({ failed, device }: ArticleForm): string {
  const here = device !== "failed";
  if (failed === "unavailable") return here ? s.offline : s.offlineOnly;
  if (failed === "disk-full") return here ? s.full : s.fullOnly;
  if (failed !== null) return here ? s.notSaved : s.notSavedOnly;
  return device === "kept" ? s.onDevice : t.unsaved;
}
