import type { Judgement } from "@/features/spam/bayes";
import type { CommentReview, CommentStatus } from "@/lib/comment-status";

type Standing = {
  /** Whose comments wait, by the rules of the magazine. */
  review: CommentReview;
  /** Something of this commenter was approved, and nothing was spam. */
  known: boolean;
  /** Null while the filter is silent. */
  verdict: Judgement["verdict"] | null;
};

/**
 * Where a new comment goes. What the filter calls spam is put away, unless it comes from someone known: then people look at it. What it is
 * unsure of people look at too, also where nobody's comments wait.
 */
export function placeComment({ review, known, verdict }: Standing): CommentStatus {
  if (verdict === "spam") return known ? "pending" : "spam";
  if (review === "everyone") return "pending";
  if (known) return "approved";
  return review === "nobody" && verdict !== "unsure" ? "approved" : "pending";
}
