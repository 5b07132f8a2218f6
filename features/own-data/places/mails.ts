import { desc, inArray, or, type SQL, sql } from "drizzle-orm";
import { mails } from "@/db/schema/mails";
import type { Person, Place } from "../place";
import { saidWords } from "../said-words";

/** Mail to somebody; and mail to others that has what this person wrote in it, or the address, while it is kept. */
export const mailPlace: Place = {
  name: "mails",
  collect: (reader, { email }) =>
    reader
      .select({ subject: mails.subject, text: mails.text, createdAt: mails.createdAt, sentAt: mails.sentAt })
      .from(mails)
      .where(to(email))
      .orderBy(desc(mails.id)),
  async erase(tx, person) {
    const said = await saidWords(tx, person);
    const holds = said.map((words) => sql`position(${words} in ${content}) > 0`);
    await tx.delete(mails).where(or(to(person.email), about(person), ...holds));
    return [];
  },
};

const content = sql`regexp_replace(lower(${mails.subject} || ' ' || ${mails.text}), '\\s+', ' ', 'g')`;

const to = (email: string): SQL => sql`lower(${mails.to}) = ${email.toLowerCase()}`;

function about({ commentIds }: Person): SQL | undefined {
  return commentIds.length === 0 ? undefined : inArray(mails.commentId, commentIds);
}
