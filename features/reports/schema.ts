import { z } from "zod";
import { longestBan } from "@/features/bans/schema";
import { emailPattern, idField, visible } from "@/features/comments/schema";
import { cleanText } from "@/lib/clean";
import { banKinds } from "@/lib/comment-status";
import type { FormState } from "@/lib/form-state";
import {
  automatedMeans,
  type DecisionAction,
  decisionGrounds,
  isIllegal,
  mayBeAnonymous,
  objectionOutcomes,
  reportReasons,
} from "@/lib/report-kinds";
import { banFieldText } from "@/lib/text.nl/bans";
import { commentFieldText } from "@/lib/text.nl/comments";
import { deskEditText } from "@/lib/text.nl/inbox";
import { reportFieldText as message } from "@/lib/text.nl/reports";

/** A form of a reader; `failure` is the number in our log of what went wrong on our side. */
export type ReaderForm = FormState & { failure?: string };

const line = (max: number, long: string) =>
  z.preprocess((value) => cleanText(value, 10_000).replace(/\s+/g, " "), z.string().max(max, long));

const lines = (max: number, long: string) =>
  z.preprocess((value) => cleanText(value, max * 2, { lines: true }), z.string().max(max, long));

const said = (max: number, long: string, missing: string) =>
  z.preprocess(
    (value) => cleanText(value, max * 2, { lines: true }),
    z.string().regex(visible, missing).min(10, missing).max(max, long),
  );

/** The report form. What the law wants of a notice (art. 16(2) of the DSA) is asked where the reason is one of law, and nowhere else. */
export const reportInput = z
  .object({
    commentId: idField,
    reason: z.enum(reportReasons, { error: message.reasonMissing }),
    explanation: lines(3_000, message.explanationLong),
    place: line(500, message.placeLong),
    name: line(120, message.nameLong),
    email: line(254, message.emailLong),
    goodFaith: z.preprocess((value) => value === "ja", z.boolean()),
    website: line(10_000, ""),
  })
  .superRefine((typed, context) => {
    const wrong = (path: string, text: string) => context.addIssue({ code: "custom", path: [path], message: text });
    const { reason, explanation, email } = typed;
    if (email !== "" && !mailable(email)) wrong("email", message.emailWrong);
    if (!isIllegal(reason)) return;
    if (explanation.length < 10 || !visible.test(explanation)) wrong("explanation", message.explanationMissing);
    if (!typed.goodFaith) wrong("goodFaith", message.goodFaithMissing);
    if (mayBeAnonymous(reason)) return;
    if (!visible.test(typed.name)) wrong("name", message.nameMissing);
    if (email === "") wrong("email", message.emailMissing);
  });

export type ReportInput = z.infer<typeof reportInput>;

/** Whether mail can go there. */
export function mailable(email: string): boolean {
  return emailPattern.test(email) && z.email().safeParse(email).success;
}

/** What a moderator can decide by hand. */
export const decidedActions = ["none", "edit", "remove", "ban", "spam"] as const;

/** Whether readers do not see a comment after this any more. */
export function takesAway(action: DecisionAction): boolean {
  return action !== "none" && action !== "edit";
}

const ticked = z.preprocess((value) => value === "ja", z.boolean());

export const decisionInput = z
  .object({
    commentId: idField,
    version: idField,
    action: z.enum(decidedActions, { error: message.actionMissing }),
    ground: z.enum(decisionGrounds).nullable().catch(null),
    reference: line(300, message.referenceLong),
    facts: lines(3_000, message.factsLong),
    automated: z.enum(automatedMeans).catch("none"),
    /** Of an edit: what stands there from now on, and the note that readers see. */
    text: lines(5_000, commentFieldText.textLong),
    note: line(200, deskEditText.reasonLong),
    /** Of a ban: on what, and for how long. */
    banAddress: ticked,
    banName: ticked,
    banDomain: ticked,
    days: z.coerce.number().int().catch(0),
  })
  .transform(({ banAddress, banName, banDomain, ...typed }) => {
    const on = { address: banAddress, name: banName, domain: banDomain };
    return { ...typed, kinds: banKinds.filter((kind) => on[kind]) };
  })
  .superRefine(({ action, ground, reference, facts, text: words, note, kinds, days }, context) => {
    const wrong = (path: string, text: string) => context.addIssue({ code: "custom", path: [path], message: text });
    if (action === "none") return;
    if (action === "edit" && (words.length < 2 || !visible.test(words))) wrong("text", commentFieldText.textMissing);
    if (action === "edit" && note === "") wrong("note", deskEditText.reasonMissing);
    if (action === "ban" && kinds.length === 0) wrong("kinds", banFieldText.kindMissing);
    if (action === "ban" && (days < 1 || days > longestBan)) wrong("days", banFieldText.daysWrong);
    if (ground === null) wrong("ground", message.groundMissing);
    // Of misleading mass advertising nobody is owed a statement (art. 17(2)).
    if (action === "spam") return;
    if (!visible.test(reference)) wrong("reference", message.referenceMissing);
    if (facts.length < 10 || !visible.test(facts)) wrong("facts", message.factsMissing);
  });

export type DecisionInput = z.infer<typeof decisionInput>;

export const tokenPattern = /^[0-9a-f]{64}$/;

export const objectionInput = z.object({
  token: z.string().regex(tokenPattern, message.linkWrong),
  text: said(3_000, message.objectionLong, message.objectionMissing),
  website: line(10_000, ""),
});

export const settlementInput = z.object({
  objectionId: idField,
  outcome: z.enum(objectionOutcomes, { error: message.outcomeMissing }),
  answer: said(3_000, message.answerLong, message.answerMissing),
});

export type SettlementInput = z.infer<typeof settlementInput>;
