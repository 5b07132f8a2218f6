type Unit = "second" | "minute" | "day" | "month" | "year";

export type Term = { count: number; unit: Unit };

const term = (count: number, unit: Unit): Term => ({ count, unit });

/**
 * How long what is personal is kept. Each term stands here and nowhere else: the job that erases (erase.ts) goes by it, and tests hold docs/privacy.md and the
 * page /privacy of the demo to it.
 */
export const terms = {
  /** An e-mail address, after the last comment that came with it. */
  commenter: term(24, "month"),
  /** Which network a comment came from, as a keyed hash; of who may not comment, until that is over. */
  sender: term(8, "day"),
  /** A comment that was put away as spam. */
  spam: term(90, "day"),
  /** A comment that was taken away: longer than can be objected. */
  removed: term(12, "month"),
  /** What a comment said before the desk changed it: longer than can be objected. */
  former: term(7, "month"),
  /** A ban, after it is over or lifted. */
  ban: term(3, "month"),
  /** What a reporter wrote and who that was, after the decision. */
  report: term(12, "month"),
  /** What a moderator wrote about a comment, and an objection with its answer. */
  decision: term(24, "month"),
  /** A letter, with whom it is to. */
  mail: term(30, "day"),
  /** A login on one device. */
  session: term(30, "day"),
  /** Who did what on the dashboard. */
  audit: term(5, "year"),
  /** The address of an account that was removed. */
  account: term(12, "month"),
  /** A sign of life of a reader. */
  visitor: term(2, "minute"),
  /** A keyed hash of the day, and its key. */
  day: term(1, "day"),
} as const satisfies Record<string, Term>;

export type TermName = keyof typeof terms;

/** The moment before which something has passed its term. */
export function passed({ count, unit }: Term, now: Date): Date {
  const then = new Date(now);
  if (unit === "second") then.setUTCSeconds(then.getUTCSeconds() - count);
  if (unit === "minute") then.setUTCMinutes(then.getUTCMinutes() - count);
  if (unit === "day") then.setUTCDate(then.getUTCDate() - count);
  if (unit === "month") then.setUTCMonth(then.getUTCMonth() - count);
  if (unit === "year") then.setUTCFullYear(then.getUTCFullYear() - count);
  return then;
}
