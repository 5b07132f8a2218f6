import { inArray } from "drizzle-orm";
import { spamLessons } from "@/db/schema/spam";
import { learn } from "@/features/spam/learn";
import type { Place } from "../place";

/** What the filter learned from somebody's comments goes from its counts too (docs/decisions/0022). */
export const spamPlace: Place = {
  name: "spamFilter",
  collect: async (reader, { commentIds }) =>
    commentIds.length === 0
      ? []
      : reader
          .select({
            commentId: spamLessons.commentId,
            learnedAsSpam: spamLessons.spam,
            createdAt: spamLessons.createdAt,
          })
          .from(spamLessons)
          .where(inArray(spamLessons.commentId, commentIds)),
  async erase(tx, { commentIds }) {
    if (commentIds.length === 0) return [];
    const learned = await tx
      .select({ id: spamLessons.commentId })
      .from(spamLessons)
      .where(inArray(spamLessons.commentId, commentIds));
    for (const { id } of learned) await learn(tx, id, null);
    return [];
  },
};
