import { z } from "zod";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { defineJob } from "@/lib/jobs/define";

/** Somebody took a comment away, put it back or changed its words. What follows from that is looked at when the time for second thoughts is over. */
export const commentDecided = defineJob("comment.decided", z.object({ commentId: z.number().int().positive() }), {
  keepSeconds: 3600,
});

/** Long enough to undo a slip of the finger before it is told to whoever wrote the comment. */
const secondThoughtsMinutes = 10;

/** Whoever wrote a comment is told of what was just decided when that time is over (features/reports/follow). */
export async function followLater(tx: Tx, commentId: number): Promise<void> {
  const at = new Date(Date.now() + secondThoughtsMinutes * 60_000);
  await enqueue(tx, commentDecided, { commentId }, { at, key: String(commentId) });
}
