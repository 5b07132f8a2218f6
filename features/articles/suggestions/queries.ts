import { asc, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { suggestions } from "@/db/schema/suggestions";
import type { Change } from "@/lib/rich-text/suggestion";
import { findOwned } from "../owned";
import { type Actor, canReadArticle } from "../policy";
import { mostOpen } from "./schema";

/** Those that were decided about stay in sight, the last of them. */
const mostSettled = 100;

/** Who proposes what and when: `by` is null when the account is gone. Instants are ISO strings. */
export type Suggestion = {
  id: string;
  change: Change;
  by: string | null;
  own: boolean;
  createdAt: string;
  settled: { accepted: boolean; by: string | null; at: string } | null;
};

/** The suggestions for an article: all that are open, oldest first, and what was decided last; null for who may not read the article. */
export async function listSuggestions(editor: Actor, articleId: number): Promise<Suggestion[] | null> {
  const article = await findOwned(db, articleId);
  if (!article || !canReadArticle(editor, article)) return null;
  const settler = alias(editors, "settler");
  const rows = await db
    .select({ suggestion: suggestions, by: editors.name, settledBy: settler.name })
    .from(suggestions)
    .leftJoin(editors, eq(editors.id, suggestions.editorId))
    .leftJoin(settler, eq(settler.id, suggestions.settledBy))
    .where(eq(suggestions.articleId, articleId))
    .orderBy(sql`${suggestions.settledAt} desc nulls first`, asc(suggestions.createdAt), desc(suggestions.id))
    .limit(mostOpen + mostSettled);
  return rows.map(({ suggestion: { id, change, editorId, createdAt, accepted, settledAt }, by, settledBy }) => ({
    id,
    change,
    by,
    own: editorId === editor.id,
    createdAt: createdAt.toISOString(),
    settled: accepted === null || !settledAt ? null : { accepted, by: settledBy, at: settledAt.toISOString() },
  }));
}

/** Another text whenever something about an article's suggestions has changed. */
export async function suggestionsStamp(articleId: number): Promise<string> {
  const [row] = await db
    .select({ stamp: sql<string>`count(*) || ' ' || coalesce(max(changed_at)::text, '')` })
    .from(suggestions)
    .where(eq(suggestions.articleId, articleId));
  return row?.stamp ?? "";
}
