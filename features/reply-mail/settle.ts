import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commenters } from "@/db/schema/comments";
import { replySubscriptions } from "@/db/schema/reply-mail";
import { ok, type Result, refuse } from "@/lib/result";
import { readLink } from "./link";

/** Says yes to mail about a thread. Errors: not-found (not a link of ours, or it was stopped or forgotten). */
export async function confirm(token: string): Promise<Result> {
  const id = readLink(token);
  if (id === null) return refuse("not-found");
  return db.transaction(async (tx) => {
    const [confirmed] = await tx
      .update(replySubscriptions)
      .set({ confirmedAt: sql`coalesce(${replySubscriptions.confirmedAt}, now())` })
      .where(eq(replySubscriptions.id, id))
      .returning({ commenterId: replySubscriptions.commenterId });
    if (!confirmed) return refuse("not-found");
    await tx
      .update(commenters)
      .set({ replyMailConsentAt: sql`now()` })
      .where(and(eq(commenters.id, confirmed.commenterId), isNull(commenters.replyMailConsentAt)));
    return ok();
  });
}

/** Stops mail about a thread; also when it was stopped already. Errors: not-found (not a link of ours). */
export async function stop(token: string): Promise<Result> {
  const id = readLink(token);
  if (id === null) return refuse("not-found");
  await db.delete(replySubscriptions).where(eq(replySubscriptions.id, id));
  return ok();
}
