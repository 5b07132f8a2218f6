import { desc } from "drizzle-orm";
import { db } from "@/db/client";
import { mails } from "@/db/schema/mails";
import { canReadMail } from "@/features/editors/policy";
import type { Role } from "@/lib/role";

/** A mail as an admin sees it. `text` is only there for what was kept in the mailbox on disk. */
export type MailLine = {
  id: number;
  to: string;
  subject: string;
  createdAt: string;
  state: "waiting" | "sent" | "kept";
  text: string | null;
};

export const mailPageSize = 100;

/** The newest mails; none for who may not read them. What waits for the mail server is not shown: it is for whoever gets it. */
export async function listMails(editor: { role: Role }): Promise<MailLine[]> {
  if (!canReadMail(editor)) return [];
  const rows = await db.select().from(mails).orderBy(desc(mails.createdAt), desc(mails.id)).limit(mailPageSize);
  return rows.map(({ id, to, subject, createdAt, delivery, text }) => ({
    id,
    to,
    subject,
    createdAt: createdAt.toISOString(),
    state: delivery === null ? "waiting" : delivery === "smtp" ? "sent" : "kept",
    text: delivery === "mailbox" ? text : null,
  }));
}
