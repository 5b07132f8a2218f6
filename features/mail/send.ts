import { eq, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { type Db, db, type Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { mails } from "@/db/schema/mails";
import { settings } from "@/db/schema/settings";
import { cleanText } from "@/lib/clean";
import { env } from "@/lib/env";
import { defineJob } from "@/lib/jobs/define";
import { type LetterContent, writeLetter } from "@/lib/mail/letter";
import { type Delivery, post } from "@/lib/mail/post";

/** A day of trying, with pauses up to an hour: mail servers are away for a while now and then. */
export const sendMail = defineJob("mail.send", z.object({ mailId: z.number().int().positive() }), {
  retries: 30,
  pauseSeconds: 5,
  patienceSeconds: 60,
});

const address = z.email();

/** Whether we can write to an address: not every one that may exist is one that mail servers take. */
export function isMailable(to: string): boolean {
  return address.safeParse(to).success;
}

/** What more is known of a letter: the comment whose words stand in it, and where one POST stops such mail (RFC 8058). */
type About = { commentId?: number; unsubscribe?: string };

/** Writes a letter in the transaction of the change that it is about: it goes out when that has been committed. */
export async function queueLetter(tx: Tx, to: string, content: LetterContent, about: About = {}): Promise<void> {
  await enqueue(tx, sendMail, { mailId: await writeDown(tx, to, content, about) });
}

/** Sends a letter now, once. Throws when that does not succeed; then nothing is left of it. */
export async function sendNow(to: string, content: LetterContent, smtpUrl = env.SMTP_URL): Promise<Delivery | null> {
  const mailId = await writeDown(db, to, content);
  try {
    return await deliverMail(mailId, smtpUrl);
  } catch (error) {
    await db.delete(mails).where(eq(mails.id, mailId));
    throw error;
  }
}

async function writeDown(writer: Tx | Db, to: string, content: LetterContent, about: About = {}): Promise<number> {
  const letter = writeLetter({ ...content, subject: cleanText(content.subject, 200) });
  const [mail] = await writer
    .insert(mails)
    .values({ to: address.parse(to), ...letter, ...about })
    .returning({ id: mails.id });
  if (!mail) throw new Error("A letter that was just written is gone");
  return mail.id;
}

/** Sends a letter once; answers where it went, null when it is gone or went before. Throws when that does not succeed, to be tried again. */
export async function deliverMail(mailId: number, smtpUrl = env.SMTP_URL): Promise<Delivery | null> {
  const [mail] = await db.select().from(mails).where(eq(mails.id, mailId));
  if (!mail || mail.sentAt) return null;
  const host = new URL(env.SITE_URL).hostname;
  const messageId = `${mail.messageId}@${host}`;
  const delivery = await post({ ...mail, ...(await sender(host)), messageId }, smtpUrl);
  const emptied = delivery === "smtp" ? { text: "", html: "", unsubscribe: null } : {};
  await db
    .update(mails)
    .set({ sentAt: sql`now()`, delivery, ...emptied })
    .where(eq(mails.id, mailId));
  return delivery;
}

/** Who mail is from and where answers go. Its address is that of MAIL_FROM, which the mail server may know; its name is what editors chose. */
export async function sender(host = new URL(env.SITE_URL).hostname): Promise<{ from: string; replyTo: string }> {
  const [magazine] = await db.select().from(settings);
  const { name = "", email = "", mailName = "", mailReplyTo = "" } = magazine ?? {};
  const [, own = "", address = env.MAIL_FROM ?? ""] = /^(.*)<([^<>]+)>$/.exec(env.MAIL_FROM ?? "") ?? [];
  const shown = (mailName || own.trim() || name).replace(/["\\<>]/g, "");
  return { from: `"${shown}" <${address || email || `redactie@${host}`}>`, replyTo: mailReplyTo };
}

/** Throws away mail from before a moment; answers how much that was. */
export async function forgetMails(before: Date): Promise<number> {
  const gone = await db.delete(mails).where(lt(mails.createdAt, before)).returning({ id: mails.id });
  return gone.length;
}
