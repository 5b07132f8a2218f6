import { Notice } from "@/components/ui/notice";
import { dashboardText as t } from "@/lib/text.nl/dashboard";

/** Stands where a screen would be that the role does not open. */
export function Forbidden() {
  return <Notice tone="warn">{t.forbidden}</Notice>;
}
