import { z } from "zod";
import { defineJob } from "@/lib/jobs/define";

/** Somebody took a comment away or put it back. What follows from that is looked at when the time for second thoughts is over. */
export const commentDecided = defineJob("comment.decided", z.object({ commentId: z.number().int().positive() }), {
  keepSeconds: 3600,
});

/** Long enough to undo a slip of the finger before it is told to whoever wrote the comment. */
const secondThoughtsMinutes = 10;

/** When that time is over for what is decided now. */
export function secondThoughts(): Date {
  return new Date(Date.now() + secondThoughtsMinutes * 60_000);
}
