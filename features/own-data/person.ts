import { asc, eq } from "drizzle-orm";
import type { Reader, Tx } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import type { Person } from "./place";

/** Who comments with this address, as far as we know; somebody unknown has a person without comments. */
export async function findPerson(reader: Reader, email: string): Promise<Person> {
  const [commenter] = await reader.select({ id: commenters.id }).from(commenters).where(eq(commenters.email, email));
  return withComments(reader, email, commenter?.id ?? null);
}

/** The same, held until the transaction ends: a comment that is being posted with this address comes before or after, not in between. */
export async function holdPerson(tx: Tx, email: string): Promise<Person> {
  const [commenter] = await tx
    .select({ id: commenters.id })
    .from(commenters)
    .where(eq(commenters.email, email))
    .for("update");
  return withComments(tx, email, commenter?.id ?? null);
}

async function withComments(reader: Reader, email: string, commenterId: number | null): Promise<Person> {
  if (commenterId === null) return { email, commenterId, commentIds: [] };
  const rows = await reader
    .select({ id: comments.id })
    .from(comments)
    .where(eq(comments.commenterId, commenterId))
    .orderBy(asc(comments.id));
  return { email, commenterId, commentIds: rows.map(({ id }) => id) };
}
