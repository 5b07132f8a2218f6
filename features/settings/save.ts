import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { media } from "@/db/schema/media";
import { settings } from "@/db/schema/settings";
import { transact } from "@/db/transact";
import { type AuditEntry, recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Refusal, type Result, refuse } from "@/lib/result";
import { settingsFieldText } from "@/lib/text.nl/settings";
import type { CommentLimitsInput, CommentRulesInput, LookInput, MailInput, SettingsInput } from "./schema";

type Actor = { id: number; name: string };

type Row = typeof settings.$inferSelect;

/** Names the magazine, for the first time or anew; answers the cache tags that expired. Errors of this and the next three: stale. */
export function saveMagazine(actor: Actor, { version, ...input }: SettingsInput): Promise<Result<string[]>> {
  return change(actor, version, (before) => ({
    set: { ...input, setUpAt: before.setUpAt ?? new Date() },
    log: { action: "settings.save", from: before.name, to: input.name },
    expired: [tags.settings],
  }));
}

/** The logo and the colour that readers see. Also refuses, as invalid, a logo that is no picture of the library. */
export function saveLook(actor: Actor, { version, accent, logoId }: LookInput): Promise<Result<string[]>> {
  return change(actor, version, async (before, tx) => {
    if (logoId !== null && !(await isPicture(tx, logoId))) {
      return refuse("invalid", { logoId: settingsFieldText.logoWrong });
    }
    return {
      set: { accent, logoId },
      log: { action: "settings.save-look", from: before.accent, to: accent },
      expired: [tags.settings],
    };
  });
}

/** Whose comments wait, when a thread closes by itself, and what stands above the form. */
export function saveCommentRules(actor: Actor, input: CommentRulesInput): Promise<Result<string[]>> {
  return change(actor, input.version, (before) => ({
    set: { commentReview: input.review, commentDays: input.days, commentRules: input.rules },
    log: { action: "settings.save-comments", from: before.commentReview, to: input.review },
    expired: [tags.commentRules],
  }));
}

/** Which words put a comment away or have people look at it, and how many links, how long, and how quick is too much. */
export function saveCommentLimits(actor: Actor, input: CommentLimitsInput): Promise<Result<string[]>> {
  return change(actor, input.version, (before) => ({
    set: {
      commentBannedWords: input.bannedWords,
      commentSuspectWords: input.suspectWords,
      commentLinks: input.links,
      commentLength: input.length,
      commentSeconds: input.seconds,
    },
    log: {
      action: "settings.save-comment-limits",
      from: String(before.commentBannedWords.length),
      to: String(input.bannedWords.length),
    },
    expired: [],
  }));
}

/** What mail is from, and where its answers go. */
export function saveMailSender(actor: Actor, { version, mailName, mailReplyTo }: MailInput): Promise<Result<string[]>> {
  return change(actor, version, (before) => ({
    set: { mailName, mailReplyTo },
    log: { action: "settings.save-mail", from: before.mailReplyTo, to: mailReplyTo },
    expired: [],
  }));
}

type Change = {
  set: Partial<Row>;
  log: Pick<AuditEntry, "action" | "from" | "to">;
  expired: string[];
};

/** One change of the settings as someone saw them, in one transaction with its line in the log. */
function change(
  actor: Actor,
  version: number,
  compose: (before: Row, tx: Tx) => Change | Refusal | Promise<Change | Refusal>,
): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const [before] = await tx.select().from(settings).for("update");
    if (!before || before.version !== version) return refuse("stale");
    const composed = await compose(before, tx);
    if ("ok" in composed) return composed;
    await tx
      .update(settings)
      .set({ ...composed.set, version: sql`${settings.version} + 1` })
      .where(eq(settings.id, before.id));
    await recordAudit(tx, actor, { ...composed.log, subjectType: "settings" });
    return ok(await recordExpiry(tx, composed.expired));
  });
}

async function isPicture(tx: Tx, id: number): Promise<boolean> {
  return (await tx.$count(media, and(eq(media.id, id), eq(media.kind, "image"), isNull(media.trashedAt)))) > 0;
}
