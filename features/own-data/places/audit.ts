import { and, asc, eq, inArray, or, sql } from "drizzle-orm";
import { auditLog } from "@/db/schema/editors";
import type { Person, Place } from "../place";

/** The log keeps what was done to somebody's comments, and when; not what it says of the person. */
export const auditPlace: Place = {
  name: "log",
  collect: (reader, person) =>
    reader
      .select({
        at: auditLog.at,
        action: auditLog.action,
        commentId: auditLog.subjectId,
        from: auditLog.from,
        to: auditLog.to,
        detail: auditLog.detail,
      })
      .from(auditLog)
      .where(aboutComments(person))
      .orderBy(asc(auditLog.id)),
  async erase(tx, person) {
    const named = sql`position(${person.email.toLowerCase()} in lower(concat_ws(' ', ${auditLog.from}, ${auditLog.to}, ${auditLog.detail}))) > 0`;
    await tx
      .update(auditLog)
      .set({ detail: null })
      .where(or(aboutComments(person), named));
    await tx
      .update(auditLog)
      .set({ from: withoutText(auditLog.from), to: withoutText(auditLog.to) })
      .where(or(aboutComments(person), named));
    return [];

    /** A state is one word; anything longer, or with an address in it, is somebody's text. */
    function withoutText(column: typeof auditLog.from | typeof auditLog.to) {
      return sql`case when ${column} ~ '^[a-z-]{1,40}$' then ${column} end`;
    }
  },
};

function aboutComments({ commentIds }: Person) {
  return commentIds.length === 0
    ? sql`false`
    : and(eq(auditLog.subjectType, "comment"), inArray(auditLog.subjectId, commentIds));
}
