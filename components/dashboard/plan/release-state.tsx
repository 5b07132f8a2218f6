import { Notice } from "@/components/ui/notice";
import type { DeskWeek } from "@/features/issues/desk";
import { formatDay, formatTime } from "@/lib/dates";
import { planText as t } from "@/lib/text.nl/plan";

/** Whether an issue is out, comes out by itself, or should have. `now` in milliseconds since 1970. */
export function ReleaseState({ issue, now }: { issue: DeskWeek; now: number }) {
  if (issue.releasedAt !== null) return <Notice tone="good">{t.released(said(issue.releasedAt))}</Notice>;
  if (issue.releaseAt === null) return null;
  const late = new Date(issue.releaseAt).getTime() < now;
  return <Notice tone={late ? "warn" : "info"}>{(late ? t.releaseLate : t.releases)(said(issue.releaseAt))}</Notice>;
}

function said(at: string): string {
  const instant = new Date(at);
  return `${formatDay(instant)} ${formatTime(instant)}`;
}
