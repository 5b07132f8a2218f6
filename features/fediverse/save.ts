import { eq, sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { authors } from "@/db/schema/authors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";

/** Says where in the fediverse the byline of an account is found; answers the cache tags that expired. Refuses `not-found` without a byline. */
export function saveOwnFediverse(editor: { id: number; name: string }, fediverse: string): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const [author] = await tx.select().from(authors).where(eq(authors.editorId, editor.id)).for("update");
    if (!author) return refuse("not-found");
    if (author.fediverse === fediverse) return ok([]);
    await tx
      .update(authors)
      .set({ fediverse, version: sql`${authors.version} + 1` })
      .where(eq(authors.id, author.id));
    await recordAudit(tx, editor, {
      action: "author.save-fediverse",
      subjectType: "author",
      subjectId: author.id,
      from: author.fediverse,
      to: fediverse,
    });
    return ok(await recordExpiry(tx, [tags.author(author.id)]));
  });
}
