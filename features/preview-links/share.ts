import { randomBytes } from "node:crypto";
import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { previewLinks } from "@/db/schema/preview-links";
import { transact } from "@/db/transact";
import { lockIssue } from "@/features/articles/lock";
import { recordAudit } from "@/features/audit/record";
import { env } from "@/lib/env";
import { ok, type Result, refuse } from "@/lib/result";
import type { Role } from "@/lib/role";
import { canShare } from "./policy";
import type { PreviewSubject } from "./schema";
import { hashOf } from "./token";

type Actor = { id: number; name: string; role: Role };

/** More open links than this for one thing are no longer a secret. */
const mostOpen = 20;

/**
 * Makes an address by which someone without an account reads this article or issue for so many days. It is told once: only its hash is
 * kept. Errors: forbidden, not-found (also in the trash), rate-limited (twenty are open already).
 */
export function share(actor: Actor, of: PreviewSubject, days: number): Promise<Result<{ address: string }>> {
  return transact<{ address: string }>(async (tx) => {
    if (!canShare(actor)) return refuse("forbidden");
    const subject = await findSubject(tx, of);
    if (!subject) return refuse("not-found");
    const open = sql`${previewLinks.endsAt} > now()`;
    const same =
      subject.articleId === null
        ? eq(previewLinks.issueId, subject.issueId ?? 0)
        : eq(previewLinks.articleId, subject.articleId);
    if ((await tx.$count(previewLinks, and(same, open))) >= mostOpen) return refuse("rate-limited");

    const token = randomBytes(32).toString("base64url");
    await tx.insert(previewLinks).values({
      ...subject,
      tokenHash: hashOf(token),
      createdBy: actor.id,
      endsAt: sql`now() + make_interval(days => ${days})`,
    });
    await recordAudit(tx, actor, { action: "preview.share", ...auditOf(subject), to: `${days}` });
    return ok({ address: `${env.SITE_URL}/redactie/inkijk/${token}` });
  });
}

/** Ends a link at once. Errors: forbidden, not-found (it has ended by itself). */
export function endShare(actor: Actor, id: number): Promise<Result> {
  return transact(async (tx) => {
    if (!canShare(actor)) return refuse("forbidden");
    const [gone] = await tx.delete(previewLinks).where(eq(previewLinks.id, id)).returning();
    if (!gone) return refuse("not-found");
    await recordAudit(tx, actor, { action: "preview.end", ...auditOf(gone) });
    return ok();
  });
}

/** Throws away links that open nothing any more; answers how many. */
export async function forgetPreviewLinks(): Promise<number> {
  const gone = await db
    .delete(previewLinks)
    .where(lt(previewLinks.endsAt, sql`now()`))
    .returning({ id: previewLinks.id });
  return gone.length;
}

type Subject = { articleId: number | null; issueId: number | null };

/** Holds what is shared, so that of two who share at once both are counted. */
async function findSubject(tx: Tx, of: PreviewSubject): Promise<Subject | null> {
  if ("week" in of) return { articleId: null, issueId: await lockIssue(tx, of.week) };
  const [article] = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(eq(articles.id, of.articleId), isNull(articles.trashedAt)))
    .for("update");
  return article ? { articleId: article.id, issueId: null } : null;
}

function auditOf({ articleId, issueId }: Subject) {
  return articleId === null
    ? { subjectType: "issue", subjectId: issueId }
    : { subjectType: "article", subjectId: articleId };
}
