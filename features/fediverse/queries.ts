import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";

/** The fediverse address of an account's own byline, fresh; null for an account that writes under no name. */
export async function readOwnFediverse(editor: { id: number }): Promise<string | null> {
  const [author] = await db
    .select({ fediverse: authors.fediverse })
    .from(authors)
    .where(eq(authors.editorId, editor.id));
  return author?.fediverse ?? null;
}
