import { eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { mails } from "@/db/schema/mails";
import { settings } from "@/db/schema/settings";
import { cleanText } from "@/lib/clean";
import { env } from "@/lib/env";
import { defineJob } from "@/lib/jobs/define";
import { type LetterContent, writeLetter } from "@/lib/mail/letter";
import { post } from "@/lib/mail/post";

/** A day of trying, with pauses up to an hour: mail servers are away for a while now and then. */
export const sendMail = defineJob("mail.send", z.object({ mailId: z.number().int().positive() }), {
  retries: 30,
  pauseSeconds: 5,
  patienceSeconds: 60,
});

/** Writes a letter in the transaction of the change that it is about: it goes out when that has been committed. */
export async function queueLetter(tx: Tx, to: string, content: LetterContent): Promise<void> {
  const letter = writeLetter({ ...content, subject: cleanText(content.subject, 200) });
  const [mail] = await tx
    .insert(mails)
    .values({ to: z.email().parse(to), ...letter })
    .returning({ id: mails.id });
  if (mail) await enqueue(tx, sendMail, { mailId: mail.id });
}

/** Sends a letter once. Throws when that does not succeed, to be tried again. */
export async function deliverMail(mailId: number, smtpUrl = env.SMTP_URL): Promise<void> {
  const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
  if (!mail || mail.sentAt) return;
  const host = new URL(env.SITE_URL).hostname;
  const messageId = `${mail.messageId}@${host}`;
  const delivery = await post({ ...mail, from: await sender(host), messageId }, smtpUrl);
  const emptied = delivery === "smtp" ? { text: "", html: "" } : {};
  await db
    .update(mails)
    .set({ sentAt: sql`now()`, delivery, ...emptied })
    .where(eq(mails.id, mailId));
}

async function sender(host: string): Promise<string> {
  if (env.MAIL_FROM) return env.MAIL_FROM;
  const [magazine] = await db.select({ name: settings.name, email: settings.email }).from(settings);
  const name = (magazine?.name ?? "").replace(/["\\<>]/g, "");
  return `"${name}" <${magazine?.email || `redactie@${host}`}>`;
}

/** Throws away mail older than thirty days; answers how much that was. */
export async function forgetMails(): Promise<number> {
  const gone = await db
    .delete(mails)
    .where(lt(mails.createdAt, sql`now() - interval '30 days'`))
    .returning({ id: mails.id });
  return gone.length;
}
