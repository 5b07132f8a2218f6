import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { suggestions } from "@/db/schema/suggestions";
import { transact } from "@/db/transact";
import { ok, type Result, refuse } from "@/lib/result";
import { findOwned } from "../owned";
import { type Actor, canSuggest, canWriteArticle } from "../policy";
import { type Changed, type Decision, mostOpen } from "./schema";

const now = sql`now()`;

/**
 * Keeps what someone proposes for an article, and takes back what they propose no longer. Of others only who writes the article changes
 * an open one: its words move along with the text. What was decided about meanwhile is passed over. Errors: forbidden, rate-limited
 * (the article has as many as it takes).
 */
export function keepSuggestions(
  editor: Actor,
  articleId: number,
  changes: readonly Changed[],
  gone: readonly string[],
): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    const article = await findOwned(tx, articleId);
    if (!article || article.trashed || !canSuggest(editor, article)) return refuse("forbidden");
    const known = await lockSuggestions(tx, articleId, [...changes.map(({ id }) => id), ...gone]);
    const mayChange = (id: string) => {
      const row = known.get(id);
      return row?.open && (row.editorId === editor.id || canWriteArticle(editor, article));
    };

    const fresh = changes.filter(({ id }) => !known.has(id));
    const open = await tx.$count(suggestions, and(eq(suggestions.articleId, articleId), isNull(suggestions.accepted)));
    if (open + fresh.length > mostOpen) return refuse("rate-limited");
    if (fresh.length > 0) {
      // An id of another article is passed over, not taken away from it.
      const rows = fresh.map(({ id, change }) => ({ id, change, articleId, editorId: editor.id }));
      await tx.insert(suggestions).values(rows).onConflictDoNothing();
    }
    for (const { id, change } of changes.filter((one) => mayChange(one.id))) {
      await tx.update(suggestions).set({ change, changedAt: now }).where(eq(suggestions.id, id));
    }
    const dropped = gone.filter((id) => known.get(id)?.open && known.get(id)?.editorId === editor.id);
    if (dropped.length > 0) await tx.delete(suggestions).where(inArray(suggestions.id, dropped));
    return ok(null);
  });
}

/**
 * Accepts or refuses suggestions, or opens them again (`null`): for who writes the article. Their words come into the text by a save, as all
 * words do. Errors: forbidden, and then nothing was decided.
 */
export function settleSuggestions(
  editor: Actor,
  articleId: number,
  decisions: readonly Decision[],
): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    const article = await findOwned(tx, articleId);
    if (!article || article.trashed || !canWriteArticle(editor, article)) return refuse("forbidden");
    const known = await lockSuggestions(
      tx,
      articleId,
      decisions.map(({ id }) => id),
    );
    for (const { id, accepted } of decisions.filter((one) => known.has(one.id))) {
      const settled =
        accepted === null ? { settledAt: null, settledBy: null } : { settledAt: now, settledBy: editor.id };
      await tx
        .update(suggestions)
        .set({ accepted, ...settled, changedAt: now })
        .where(eq(suggestions.id, id));
    }
    return ok(null);
  });
}

type Known = Map<string, { editorId: number | null; open: boolean }>;

/** Those of this article, held in one order, so that two people who decide do not wait for each other. */
async function lockSuggestions(tx: Tx, articleId: number, ids: string[]): Promise<Known> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ id: suggestions.id, editorId: suggestions.editorId, accepted: suggestions.accepted })
    .from(suggestions)
    .where(and(eq(suggestions.articleId, articleId), inArray(suggestions.id, ids)))
    .orderBy(asc(suggestions.id))
    .for("update");
  return new Map(rows.map(({ id, editorId, accepted }) => [id, { editorId, open: accepted === null }]));
}
