import type { ModerationVerb } from "@/features/comments/schema";
import type { CommentStatus } from "@/lib/comment-status";

export type Verb = Exclude<ModerationVerb, "undo">;

export const verbKeys: Record<Verb, string> = { approve: "a", markSpam: "s", remove: "d", reopen: "t" };

/** What can be decided about a comment in each state; `alle` is what can be of a list that mixes them. */
export const verbsFor: Record<CommentStatus | "alle", Verb[]> = {
  pending: ["approve", "markSpam", "remove"],
  approved: ["reopen", "markSpam", "remove"],
  spam: ["approve", "reopen", "remove"],
  deleted: ["reopen"],
  alle: ["approve", "markSpam", "remove", "reopen"],
};
