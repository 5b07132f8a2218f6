import { inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { comments } from "@/db/schema/comments";
import { goneText } from "@/lib/text.nl/comments";

/**
 * Puts a name and a text of ours in the place of what a writer took back or had erased: readers see that something stood there, and the answers
 * under it keep their place. What the phases and the desk said of the words goes with them.
 */
export async function takeAway(tx: Tx, ids: number[], gone: keyof typeof goneText): Promise<void> {
  await tx
    .update(comments)
    .set({
      ...goneText[gone],
      textHash: sql`sha256((${gone} || ' ' || ${comments.id})::bytea)`,
      gone,
      verdicts: [],
      before: null,
      editedAt: null,
      deskEditedAt: null,
      deskReason: "",
      former: null,
      version: sql`${comments.version} + 1`,
    })
    .where(inArray(comments.id, ids));
}
