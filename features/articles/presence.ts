import { and, asc, eq, gt, lt, ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articlePresence } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { notesStamp } from "./notes/queries";
import { findOwned } from "./owned";
import { type Actor, canReadArticle } from "./policy";
import { suggestionsStamp } from "./suggestions/queries";

/** After two beats that did not come someone is no longer here. */
const lifeSeconds = 25;

/**
 * Who else has the form open, by name, the version that the article is at, and texts that are others when its notes and its suggestions are:
 * what a form that stands open wants to know.
 */
export type Beat = { others: string[]; version: number; notes: string; suggestions: string };

/** Says that this editor has the article's form open, and hears who else. Null when it is not there or not theirs to read. */
export async function beat(editor: Actor, articleId: number): Promise<Beat | null> {
  const article = await findOwned(db, articleId);
  if (!article || !canReadArticle(editor, article)) return null;

  await db
    .insert(articlePresence)
    .values({ articleId, editorId: editor.id })
    .onConflictDoUpdate({
      target: [articlePresence.articleId, articlePresence.editorId],
      set: { seenAt: sql`now()` },
    });
  await db.delete(articlePresence).where(lt(articlePresence.seenAt, since()));
  const others = await db
    .select({ name: editors.name })
    .from(articlePresence)
    .innerJoin(editors, eq(editors.id, articlePresence.editorId))
    .where(
      and(
        eq(articlePresence.articleId, articleId),
        ne(articlePresence.editorId, editor.id),
        gt(articlePresence.seenAt, since()),
      ),
    )
    .orderBy(asc(editors.name));
  return {
    others: others.map(({ name }) => name),
    version: article.version,
    notes: await notesStamp(articleId),
    suggestions: await suggestionsStamp(articleId),
  };
}

function since() {
  return sql`now() - make_interval(secs => ${lifeSeconds})`;
}
