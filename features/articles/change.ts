import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import type { ArticleStatus } from "@/lib/article-status";
import { ok, type Result } from "@/lib/result";
import { expireChange } from "./expire-change";
import { type LockedArticle, lockArticle, lockIssue } from "./lock";
import { getPlacement } from "./placement";
import type { Actor } from "./policy";

export type Editor = Actor & { name: string };

export type Changed = { version: number; status: ArticleStatus; expired: string[] };

export type Patch = Partial<
  Pick<
    typeof articles.$inferInsert,
    "status" | "sentBackAt" | "publishedAt" | "publishAt" | "unpublishAt" | "trashedAt"
  >
>;

/** One change of state in one transaction, with its line in the audit log and exactly the cache tags it expires. */
export function change(
  editor: Editor | null,
  id: number,
  version: number | null,
  action: string,
  decide: (tx: Tx, locked: LockedArticle) => Promise<Result<Patch>>,
  more?: (locked: LockedArticle) => Record<string, unknown>,
): Promise<Result<Changed>> {
  return transact<Changed>(async (tx) => {
    const locked = await lockArticle(tx, id, version);
    if (!locked.ok) return locked;
    const { article, week } = locked.data;
    if (week) await lockIssue(tx, week);

    const decided = await decide(tx, locked.data);
    if (!decided.ok) return decided;
    const before = await getPlacement(tx, id);
    const [changed] = await tx
      .update(articles)
      .set({ ...decided.data, version: sql`${articles.version} + 1` })
      .where(eq(articles.id, id))
      .returning({ version: articles.version, status: articles.status });
    if (!changed) throw new Error(`Article ${id} is gone while it is being held`);

    const to = decided.data.trashedAt ? "trash" : changed.status;
    const from = article.trashedAt ? "trash" : article.status;
    const detail = { name: article.title, ...more?.(locked.data) };
    await recordAudit(tx, editor, { action, subjectType: "article", subjectId: id, from, to, detail });
    return ok({ ...changed, expired: await expireChange(tx, id, before, await getPlacement(tx, id)) });
  });
}
