import { and, eq, isNull } from "drizzle-orm";
import { redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { readSession } from "@/lib/auth/cookie";
import type { SessionContent } from "@/lib/auth/token";
import type { Role } from "@/lib/role";

/** Who is logged in. `authorId` is the byline that belongs to the account. */
export type CurrentEditor = { id: number; name: string; email: string; role: Role; authorId: number | null };

/** For a page of the dashboard: who is logged in, or off to the login and, after it, back to `path`. */
export async function requireEditor(path?: string): Promise<CurrentEditor> {
  const editor = await currentEditor();
  if (!editor) redirect(path ? `/redactie/inloggen?verder=${encodeURIComponent(path)}` : "/redactie/inloggen");
  return editor;
}

/** Who is logged in, asked of the database on each request: a session ends at once when it must. */
export const currentEditor = cache(async (): Promise<CurrentEditor | null> => {
  const session = await readSession();
  return session ? findSessionEditor(session) : null;
});

/** The account of a session that still counts: not removed, and of the same session version. */
export async function findSessionEditor(session: SessionContent): Promise<CurrentEditor | null> {
  const [editor] = await db
    .select({ id: editors.id, name: editors.name, email: editors.email, role: editors.role, authorId: authors.id })
    .from(editors)
    .leftJoin(authors, eq(authors.editorId, editors.id))
    .where(
      and(
        eq(editors.id, session.editorId),
        eq(editors.sessionVersion, session.sessionVersion),
        isNull(editors.removedAt),
      ),
    );
  return editor ?? null;
}
