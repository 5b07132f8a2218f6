import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { articles } from "@/db/schema/articles";
import { auditLog } from "@/db/schema/editors";
import { articleStatuses } from "@/lib/article-status";
import { ok, type Result, refuse } from "@/lib/result";
import { type Changed, change, type Editor, type Patch } from "./change";
import { canPublish, canWriteArticle } from "./policy";
import { bringOut } from "./publish";
import { clockJob } from "./schedule";

/**
 * Takes back that this editor just put an article in the trash: it is again what it was, with readers too. Errors: forbidden, not-found,
 * stale (it was not this editor who did that last, or something happened since `version`), incomplete (it lacks by now what readers need).
 */
export function undoTrash(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.undo-trash", async (tx, locked) => {
    const { article } = locked;
    if (!canWriteArticle(editor, locked)) return refuse("forbidden");
    const was = article.trashedAt === null ? null : await findTrashing(tx, editor.id, id);
    if (!was) return refuse("stale");
    const unpublishAt = future(was.unpublishAt);
    if (unpublishAt) await enqueue(tx, clockJob, { id }, { at: unpublishAt });
    if (was.status === "published") {
      if (!canPublish(editor)) return refuse("forbidden");
      // What is in the trash lacks everything: it is looked at as it will be.
      await tx.update(articles).set({ trashedAt: null }).where(eq(articles.id, id));
      const out = await bringOut(tx, article);
      return out.ok ? ok({ ...out.data, trashedAt: null, unpublishAt }) : out;
    }
    const publishAt = was.status === "scheduled" ? future(was.publishAt) : null;
    if (publishAt) await enqueue(tx, clockJob, { id }, { at: publishAt });
    const back: Patch = { trashedAt: null, publishAt, unpublishAt };
    return ok(publishAt ? { ...back, status: "scheduled" } : back);
  });
}

const moment = z.coerce.date().nullable().catch(null);
const trashing = z.object({ status: z.enum(articleStatuses), publishAt: moment, unpublishAt: moment });

/** What the article was when this editor put it in the trash, if that was the last that was done with it. */
async function findTrashing(tx: Tx, editorId: number, id: number): Promise<z.output<typeof trashing> | null> {
  const [last] = await tx
    .select()
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, "article"), eq(auditLog.subjectId, id)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(1);
  if (last?.action !== "article.trash" || last.editorId !== editorId) return null;
  const was = trashing.safeParse({ ...last.detail, status: last.from });
  return was.success ? was.data : null;
}

function future(at: Date | null): Date | null {
  return at !== null && at.getTime() > Date.now() ? at : null;
}
