import { articleStatuses } from "@/lib/article-status";
import { formatDate, formatTime } from "@/lib/dates";
import { roles } from "@/lib/role";
import { statusText } from "@/lib/text.nl/articles";
import { moderationText, logText as t } from "@/lib/text.nl/dashboard";
import { roleText } from "@/lib/text.nl/editors";

const moment = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** What an article can be in the log. */
export const articleStates = [...articleStatuses, "trash"] as const;

/** A state in the log in Dutch: a status, a role, or when something comes and goes; what is none of these (a name) as it is. */
export function stateName(state: string | null): string {
  if (state === null) return "";
  if (state === "trash") return t.trash;
  const status = articleStatuses.find((one) => one === state);
  if (status) return statusText[status];
  const role = roles.find((one) => one === state);
  if (role) return roleText[role];
  const tab = Object.entries(moderationText.tabs).find(([one]) => one === state);
  if (tab) return tab[1];
  const [begin = "", end = ""] = state.split("/");
  if (!moment.test(begin) && !moment.test(end)) return state;
  return t.period(momentName(begin), momentName(end));
}

function momentName(at: string): string {
  return moment.test(at) ? `${formatDate(new Date(at))} ${formatTime(new Date(at))}` : "";
}

/** From which state to which, as far as the log says. */
export function changeName({ from, to }: { from: string | null; to: string | null }): string {
  return [from, to].map(stateName).filter(Boolean).join(` ${t.arrow} `);
}
