import type { Judgement } from "@/features/spam/bayes";
import type { CommentReview } from "@/lib/comment-status";
import type { Verdict } from "@/lib/comment-verdict";
import type { Refusal } from "@/lib/result";
import type { CommentInput } from "../schema";

/** The rules for a comment: those of the magazine, and of the article where it has its own. */
export type Rules = {
  review: CommentReview;
  bannedWords: string[];
  suspectWords: string[];
  /** Null is as many as you like. */
  mostLinks: number | null;
  longest: number;
  /** 0 is no trap. */
  leastSeconds: number;
};

/** What the database knows around a new comment (look-around.ts). */
export type Around = {
  rules: Rules;
  /** More comments came under this article, just now, than people write. */
  busy: boolean;
  ban: { until: Date } | null;
  /** How long ago the sender began to write; null when that was not seen. */
  secondsWriting: number | null;
  /** The same text within ten minutes under this article, and within a day under how many others. */
  twins: { here: boolean; elsewhere: number };
  /** Null while the filter is silent. */
  judgement: Judgement | null;
  /** How many comments of this commenter people let through, and how many they called spam. */
  approved: number;
  spam: number;
  /** Sent by someone with an account of the desk. */
  fromDesk: boolean;
};

export type Finding = Omit<Verdict, "phase">;

/** A phase looks at one thing, and says what it found and why, or refuses: then nothing is stored and the sender reads why. */
export type Phase = (comment: CommentInput, around: Around) => Finding | Refusal;
