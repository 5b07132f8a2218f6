import { countLinks } from "./links";
import type { Phase } from "./phase";

/**
 * Nobody writes a comment in two seconds. When someone began is seen by the server itself: the first touch of the form fetches
 * `/api/reactie/begin`, by its style sheet, so also without JavaScript (docs/decisions/0023). Who was not seen may be a machine, or a reader
 * whose browser fetches no pictures, or one who began yesterday: people look at it.
 */
export const time: Phase = ({ text }, { rules, secondsWriting, fromDesk }) => {
  if (rules.leastSeconds === 0 || fromDesk) return { says: "pass", why: "untimed" };
  if (secondsWriting === null) return { says: "doubt", why: "unseen" };
  const number = Math.round(secondsWriting);
  if (secondsWriting >= rules.leastSeconds) return { says: "pass", why: "unhurried", number };
  return countLinks(text) > 0
    ? { says: "spam", why: "hurried-link", number }
    : { says: "hold", why: "hurried", number };
};
