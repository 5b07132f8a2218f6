import { and, eq, exists, isNotNull, isNull, lt, ne, not, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { commentBans } from "@/db/schema/bans";
import { commenters, comments } from "@/db/schema/comments";
import { auditLog, editors } from "@/db/schema/editors";
import { objections, reportDecisions, reports } from "@/db/schema/reports";
import { dayKeys, rateLimits, visitors } from "@/db/schema/visitors";
import { forgetSenders } from "@/features/comments/forget-senders";
import { forgetSessions } from "@/features/editors/end-sessions";
import { forgetLinks } from "@/features/editors/password-link";
import { forgetMails } from "@/features/mail/send";
import { forgetPreviewLinks } from "@/features/preview-links/share";
import { withoutReporter } from "@/features/reports/person";
import { recordStep } from "@/features/reports/trail";
import { dayOf } from "@/lib/dates";
import { log } from "@/lib/log";
import { privacyText } from "@/lib/text.nl/privacy";
import { passed, type TermName, terms } from "./terms";

/** What is erased after which term. */
type Eraser = { what: string; term: TermName | null; erase(now: Date): Promise<unknown> };

const before = (term: TermName, now: Date) => passed(terms[term], now);

/** All that has a term, in one place. Where there is none here, the rows themselves say when they are over. */
export const erasers: Eraser[] = [
  { what: "sessions", term: "session", erase: () => forgetSessions() },
  { what: "password links", term: null, erase: () => forgetLinks() },
  { what: "preview links", term: null, erase: () => forgetPreviewLinks() },
  { what: "mails", term: "mail", erase: (now) => forgetMails(before("mail", now)) },
  { what: "visitors", term: "visitor", erase: eraseVisitors },
  { what: "keys of days", term: "day", erase: eraseDayKeys },
  { what: "limits", term: null, erase: eraseLimits },
  { what: "senders of comments", term: "sender", erase: () => forgetSenders() },
  { what: "comments", term: "removed", erase: eraseComments },
  { what: "former words", term: "former", erase: eraseFormer },
  { what: "bans", term: "ban", erase: eraseBans },
  { what: "commenters", term: "commenter", erase: eraseCommenters },
  { what: "reports", term: "report", erase: eraseReports },
  { what: "decisions", term: "decision", erase: eraseDecisions },
  { what: "audit log", term: "audit", erase: eraseAudit },
  { what: "accounts", term: "account", erase: eraseAccounts },
];

/** Each night: erases what has passed its term. One that fails does not hold up the others, and the job is tried again. */
export async function erasePastTerm(now = new Date()): Promise<void> {
  const failed: unknown[] = [];
  for (const { what, erase } of erasers) {
    try {
      await erase(now);
    } catch (error) {
      failed.push(error);
      log("error", privacyText.failed(what), error);
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} of ${erasers.length} erasers failed`);
}

async function eraseVisitors(now: Date): Promise<number> {
  const gone = await db
    .delete(visitors)
    .where(lt(visitors.seenAt, before("visitor", now)))
    .returning({ at: visitors.seenAt });
  return gone.length;
}

/** Also on a server that nobody asked anything of since midnight. */
async function eraseDayKeys(now: Date): Promise<number> {
  const gone = await db
    .delete(dayKeys)
    .where(lt(dayKeys.day, dayOf(now)))
    .returning({ day: dayKeys.day });
  return gone.length;
}

async function eraseLimits(now: Date): Promise<number> {
  const gone = await db
    .delete(rateLimits)
    .where(lt(rateLimits.windowEndsAt, now))
    .returning({ at: rateLimits.windowEndsAt });
  return gone.length;
}

/** What nobody sees: spam, and what was taken away, unless somebody objects to that. */
async function eraseComments(now: Date): Promise<number> {
  const since = (term: TermName) =>
    sql`coalesce(${comments.decidedAt}, ${comments.createdAt}) < ${before(term, now).toISOString()}`;
  const gone = await db
    .delete(comments)
    .where(
      or(
        and(eq(comments.status, "spam"), since("spam"), not(exists(objected()))),
        and(eq(comments.status, "deleted"), since("removed"), not(exists(objected()))),
      ),
    )
    .returning({ id: comments.id });
  return gone.length;
}

/** Unless somebody objects to what the desk made of them. */
async function eraseFormer(now: Date): Promise<number> {
  const gone = await db
    .update(comments)
    .set({ former: null })
    .where(
      and(
        isNotNull(comments.former),
        sql`(${comments.former} ->> 'at')::timestamptz < ${before("former", now).toISOString()}`,
        not(exists(objected())),
      ),
    )
    .returning({ id: comments.id });
  return gone.length;
}

/** What a comment's decisions are objected to for, while nobody decided on that. */
function objected() {
  return db
    .select({ one: sql`1` })
    .from(objections)
    .innerJoin(reportDecisions, eq(reportDecisions.id, objections.decisionId))
    .where(and(eq(reportDecisions.commentId, comments.id), isNull(objections.outcome)));
}

async function eraseBans(now: Date): Promise<number> {
  const over = sql`least(${commentBans.liftedAt}, ${commentBans.until})`;
  const gone = await db
    .delete(commentBans)
    .where(sql`${over} < ${before("ban", now).toISOString()}`)
    .returning({ id: commentBans.id });
  return gone.length;
}

/** Comments that readers see stay, without the address. */
async function eraseCommenters(now: Date): Promise<number> {
  const recent = db
    .select({ one: sql`1` })
    .from(comments)
    .where(
      and(
        eq(comments.commenterId, commenters.id),
        sql`${comments.createdAt} >= ${before("commenter", now).toISOString()}`,
      ),
    );
  const gone = await db
    .delete(commenters)
    .where(and(lt(commenters.storageConsentAt, before("commenter", now)), not(exists(recent))))
    .returning({ id: commenters.id });
  return gone.length;
}

const anything = or(ne(reports.explanation, ""), ne(reports.name, ""), isNotNull(reports.email), ne(reports.place, ""));

async function eraseReports(now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    await tx
      .update(reports)
      .set({ addressHash: null })
      .where(and(isNotNull(reports.addressHash), lt(reports.createdAt, before("day", now))));
    const old = await tx
      .update(reports)
      .set(withoutReporter)
      .where(and(lt(reports.settledAt, before("report", now)), anything))
      .returning({ id: reports.id });
    return tell(tx, old.length, "report");
  });
}

async function eraseDecisions(now: Date): Promise<number> {
  return db.transaction(async (tx) => {
    const old = await tx
      .update(reportDecisions)
      .set({ facts: "", tokenHash: null })
      .where(
        and(
          lt(reportDecisions.createdAt, before("decision", now)),
          or(ne(reportDecisions.facts, ""), isNotNull(reportDecisions.tokenHash)),
        ),
      )
      .returning({ id: reportDecisions.id });
    await tx
      .update(objections)
      .set({ text: "", answer: "" })
      .where(and(lt(objections.decidedAt, before("decision", now)), ne(objections.text, "")));
    return tell(tx, old.length, "decision");
  });
}

async function tell(tx: Tx, count: number, kind: string): Promise<number> {
  if (count > 0) await recordStep(tx, { step: "texts.erase", by: "magazine", detail: { kind, count } });
  return count;
}

async function eraseAudit(now: Date): Promise<number> {
  const gone = await db
    .delete(auditLog)
    .where(lt(auditLog.at, before("audit", now)))
    .returning({ id: auditLog.id });
  return gone.length;
}

/** The row stays, for what it wrote and decided; the name in it is that of a byline or a line in the log. */
async function eraseAccounts(now: Date): Promise<number> {
  const nobody = sql`'verwijderd-' || ${editors.id} || '@invalid'`;
  const gone = await db
    .update(editors)
    .set({ email: nobody, lastLoginAt: null })
    .where(and(lt(editors.removedAt, before("account", now)), ne(editors.email, nobody)))
    .returning({ id: editors.id });
  return gone.length;
}
