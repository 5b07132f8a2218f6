import { inArray } from "drizzle-orm";
import { db } from "@/db/client";
import { mails } from "@/db/schema/mails";
import { listKept, throwAwayKept } from "@/lib/mail/kept";

/**
 * Throws away the files of mail in this server's mailbox on disk that the database no longer knows, because it is old or was erased. Answers how
 * many.
 */
export async function forgetKeptMail(): Promise<number> {
  const kept = await listKept();
  if (kept.length === 0) return 0;
  const rows = await db.select({ messageId: mails.messageId }).from(mails).where(inArray(mails.messageId, kept));
  const known = new Set(rows.map(({ messageId }) => messageId));
  return throwAwayKept(kept.filter((messageId) => !known.has(messageId)));
}
