import { eq, sql } from "drizzle-orm";
import { replySubscriptions } from "@/db/schema/reply-mail";
import type { Place } from "../place";

/** Which threads somebody wants mail about; what was told of which goes with it. */
export const replyMailPlace: Place = {
  name: "replyMail",
  collect: async (reader, { commenterId }) =>
    commenterId === null
      ? []
      : reader
          .select({ row: sql<unknown>`to_jsonb(${replySubscriptions}) - 'commenter_id'` })
          .from(replySubscriptions)
          .where(eq(replySubscriptions.commenterId, commenterId))
          .then((rows) => rows.map(({ row }) => row)),
  async erase(tx, { commenterId }) {
    if (commenterId !== null) {
      await tx.delete(replySubscriptions).where(eq(replySubscriptions.commenterId, commenterId));
    }
    return [];
  },
};
