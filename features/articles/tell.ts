import { and, eq, inArray, isNotNull, isNull, ne, or, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { queueLetter } from "@/features/mail/send";
import { env } from "@/lib/env";
import type { LetterContent } from "@/lib/mail/letter";
import { workflowMail } from "@/lib/text.nl/workflow";
import type { LockedArticle } from "./lock";

type Who = { id: number; name: string };

/* The letters of the desk are written in the transaction of the decision: they go out when it has been committed. */

/** Tells those who may approve that a piece was handed in. */
export async function tellHandedIn(tx: Tx, by: Who, { article }: LockedArticle): Promise<void> {
  await tell(tx, by, isApprover(), (name) =>
    workflowMail.handedIn(name, by.name, article.title, addressOf(article.id)),
  );
}

/** Tells a piece's writers that it was approved. */
export async function tellApproved(tx: Tx, by: Who, locked: LockedArticle): Promise<void> {
  const { id, title } = locked.article;
  await tell(tx, by, isWriterOf(tx, locked), (name) => workflowMail.approved(name, by.name, title, addressOf(id)));
}

/** Tells a piece's writers that it came back, and why. */
export async function tellSentBack(tx: Tx, by: Who, locked: LockedArticle, note: string): Promise<void> {
  const { id, title } = locked.article;
  await tell(tx, by, isWriterOf(tx, locked), (name) =>
    workflowMail.sentBack(name, by.name, title, note, addressOf(id)),
  );
}

/** Tells everyone who may publish, of what no person did. */
export async function tellDesk(tx: Tx, write: (name: string) => LetterContent): Promise<void> {
  await tell(tx, null, isApprover(), write);
}

/** One letter each; none to whoever did it, and none to who has not taken the invitation. */
async function tell(
  tx: Tx,
  by: Who | null,
  who: SQL | undefined,
  write: (name: string) => LetterContent,
): Promise<void> {
  const people = await tx
    .select({ name: editors.name, email: editors.email })
    .from(editors)
    .where(
      and(who, by ? ne(editors.id, by.id) : undefined, isNull(editors.removedAt), isNotNull(editors.passwordHash)),
    );
  for (const { name, email } of people) await queueLetter(tx, email, write(name));
}

/** The rule of `canPublish`, for a query. */
function isApprover(): SQL {
  return inArray(editors.role, ["editor", "admin"]);
}

/** Who made it or stands on it as a byline, the rule of `isOwn`. */
function isWriterOf(tx: Tx, { createdBy, authorIds }: LockedArticle): SQL | undefined {
  const bylines = tx
    .select({ id: authors.editorId })
    .from(authors)
    .where(and(inArray(authors.id, authorIds), isNotNull(authors.editorId)));
  return or(
    createdBy === null ? undefined : eq(editors.id, createdBy),
    authorIds.length === 0 ? undefined : inArray(editors.id, bylines),
    // A piece of nobody has nobody to tell.
    createdBy === null && authorIds.length === 0 ? isNull(editors.id) : undefined,
  );
}

/** Where an article is written: on our own address, whatever a request said. */
export function addressOf(id: number): string {
  return `${env.SITE_URL}/redactie/artikelen/${id}`;
}
