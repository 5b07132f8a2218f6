import { z } from "zod";
import { cleanText } from "@/lib/clean";
import type { FormState } from "@/lib/form-state";
import { commentFieldText as message } from "@/lib/text.nl/comments";
import { deskEditText } from "@/lib/text.nl/inbox";
import { inboxFilter } from "./filter";
import { cleanEmail, cleanLines, cleanName } from "./phases/clean";

export const moderationVerbs = ["approve", "markSpam", "remove", "reopen", "undo"] as const;

export type ModerationVerb = (typeof moderationVerbs)[number];

/**
 * What the comment form shows; `shown`: readers see it already; `change` is where its writer can change it; `failure` is the number in our log
 * of what went wrong on our side.
 */
export type CommentForm = FormState & { shown?: boolean; change?: string; failure?: string };

/** Something that ink can be seen of: no space, mark, or character that shows nothing. */
export const visible = /[^\p{Z}\p{C}\p{M}\p{Default_Ignorable_Code_Point}]/u;

/** A local part and a dotted domain, also in other scripts (RFC 6531). Whether it exists only a mail can tell. */
export const emailPattern = /^[^\s@"(),:;<>[\\\]]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/u;

export const idField = z
  .string({ error: message.articleWrong })
  .regex(/^[1-9]\d{0,9}$/, message.articleWrong)
  .transform(Number)
  .pipe(z.number().max(2_147_483_647, message.articleWrong));

/** The comment form as a browser, or anything else, sends it. Longer text than may be stored is refused, never cut. */
export const commentInput = z.object({
  articleId: idField,
  parentId: idField.nullable().catch(null),
  name: z.preprocess(cleanName, z.string().regex(visible, message.nameMissing).max(80, message.nameLong)),
  email: z.preprocess(
    cleanEmail,
    z.string().min(1, message.emailMissing).max(254, message.emailLong).regex(emailPattern, message.emailWrong),
  ),
  text: z.preprocess(
    cleanLines,
    z.string().min(2, message.textMissing).regex(visible, message.textMissing).max(5_000, message.textLong),
  ),
  /** A box that is not ticked is not sent. */
  notify: z.literal("on").optional().catch(undefined),
  website: z.preprocess((value) => cleanText(value, 100), z.string()),
});

export type CommentInput = z.infer<typeof commentInput>;

const rowNumber = z.number().int().min(1).max(2_147_483_647);

/** So many are named one by one; more is what `sweep` is for. */
const mostNamed = 500;

export const moderationTarget = z.object({ id: rowNumber, version: rowNumber });

export const moderationInput = z.object({
  verb: z.enum(moderationVerbs),
  targets: z.array(moderationTarget).min(1).max(mostNamed),
});

export const sweepInput = z.object({
  verb: z.enum(["approve", "markSpam", "remove", "reopen"]),
  filter: inboxFilter,
  upTo: rowNumber,
  batch: z.uuid().nullable(),
});

export const batchInput = z.uuid();

/** What the desk makes of a comment's words, and why: readers see the reason. */
export const deskEditInput = z.object({
  id: rowNumber,
  version: rowNumber,
  text: z.preprocess(
    cleanLines,
    z.string().min(2, message.textMissing).regex(visible, message.textMissing).max(5_000, message.textLong),
  ),
  reason: z.preprocess(cleanName, z.string().min(1, deskEditText.reasonMissing).max(200, deskEditText.reasonLong)),
});

export type DeskEdit = z.output<typeof deskEditInput>;
