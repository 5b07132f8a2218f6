/** What a new comment goes through, in this order (features/comments/phases). */
export const phaseNames = [
  "clean",
  "length",
  "rate",
  "bans",
  "honeypot",
  "time",
  "words",
  "links",
  "repeats",
  "filter",
  "trust",
] as const;

/**
 * What a phase says of a comment. `doubt`: people look at it, unless it comes from someone known; `hold`: people look at it; `spam`: it is
 * put away, or people look at it when it comes from someone known. The last phase, trust, decides by what the others said.
 */
export const sayings = ["pass", "doubt", "hold", "spam"] as const;

export type Saying = (typeof sayings)[number];

/** The reasons; lib/text.nl/verdicts says each in Dutch. */
export const whys = [
  "unhidden",
  "hidden",
  "fits",
  "calm",
  "busy",
  "free",
  "trap-empty",
  "trap-filled",
  "unhurried",
  "hurried",
  "hurried-link",
  "unseen",
  "untimed",
  "no-words",
  "suspect",
  "banned",
  "links",
  "many-links",
  "new",
  "elsewhere",
  "silent",
  "desk",
  "ham",
  "unsure",
  "like-spam",
  "everyone-waits",
  "newcomer",
  "known",
  "nobody-waits",
  "doubted",
  "held",
  "put-away",
  "known-despite",
] as const;

export type Why = (typeof whys)[number];

/** What one phase said of one comment, as it is stored with it. `words` and `number` are what the reason is about. */
export type Verdict = {
  phase: (typeof phaseNames)[number];
  says: Saying;
  why: Why;
  words?: string[];
  number?: number;
};
