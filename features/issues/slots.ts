import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articleSlugs, articles } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { issues } from "@/db/schema/issues";
import { sections } from "@/db/schema/sections";
import { transact } from "@/db/transact";
import { lockIssue } from "@/features/articles/lock";
import { recordAudit } from "@/features/audit/record";
import type { IsoWeek } from "@/lib/iso-week";
import { ok, type Result, refuse } from "@/lib/result";
import { emptyRichText } from "@/lib/rich-text/schema";
import { planFieldText as text } from "@/lib/text.nl/plan";
import type { SlotInput } from "./schema";

type Editor = { id: number; name: string };

/** Plans a piece before a word is written: a place in a week, who writes it, and until when. Answers its id. Errors: invalid. */
export function planSlot(editor: Editor, input: SlotInput): Promise<Result<{ id: number }>> {
  return transact<{ id: number }>(async (tx) => {
    const problems = await findProblems(tx, input);
    if (Object.keys(problems).length > 0) return refuse("invalid", problems);
    const issueId = input.week ? await lockIssue(tx, input.week) : null;
    const id = await insertSlot(tx, editor, { ...input, issueId, position: await nextPosition(tx, issueId) });
    if (input.assigneeId !== null) await addByline(tx, id, input.assigneeId);
    return ok({ id });
  });
}

/**
 * Plans in one week as many pieces as another week holds, in the same sections and order, without text: the structure of an earlier
 * issue. Answers how many. Errors: invalid (there is nothing to copy, or the target holds pieces already).
 */
export function copyStructure(editor: Editor, from: IsoWeek, to: IsoWeek): Promise<Result<{ slots: number }>> {
  return transact<{ slots: number }>(async (tx) => {
    const issueId = await lockIssue(tx, to);
    if ((await tx.$count(articles, and(eq(articles.issueId, issueId), isNull(articles.trashedAt)))) > 0) {
      return refuse("invalid", { from: text.copyNotEmpty });
    }
    const model = await tx
      .select({ sectionId: articles.sectionId, section: sections.name, position: articles.position })
      .from(articles)
      .innerJoin(issues, eq(issues.id, articles.issueId))
      .leftJoin(sections, eq(sections.id, articles.sectionId))
      .where(and(eq(issues.year, from.year), eq(issues.week, from.week), isNull(articles.trashedAt)))
      .orderBy(asc(articles.position), asc(articles.id));
    if (model.length === 0) return refuse("invalid", { from: text.copyEmpty });
    for (const { sectionId, section, position } of model) {
      const title = text.slotTitle(section);
      await insertSlot(tx, editor, { title, sectionId, issueId, position, assigneeId: null, deadlineAt: null });
    }
    return ok({ slots: model.length });
  });
}

async function findProblems(tx: Tx, input: SlotInput): Promise<Record<string, string>> {
  const problems: Record<string, string> = {};
  if (input.sectionId !== null && (await tx.$count(sections, eq(sections.id, input.sectionId))) === 0) {
    problems.sectionId = text.choiceWrong;
  }
  const active = and(eq(editors.id, input.assigneeId ?? 0), isNull(editors.removedAt));
  if (input.assigneeId !== null && (await tx.$count(editors, active)) === 0) problems.assigneeId = text.choiceWrong;
  return problems;
}

async function nextPosition(tx: Tx, issueId: number | null): Promise<number> {
  if (issueId === null) return 100;
  const [row] = await tx
    .select({ last: sql<number>`coalesce(max(${articles.position}), 0)::integer` })
    .from(articles)
    .where(eq(articles.issueId, issueId));
  return Math.min(999, (row?.last ?? 0) + 1);
}

type Slot = Pick<SlotInput, "title" | "sectionId" | "assigneeId" | "deadlineAt"> & {
  issueId: number | null;
  position: number;
};

async function insertSlot(tx: Tx, editor: Editor, slot: Slot): Promise<number> {
  const [made] = await tx
    .insert(articles)
    .values({ ...slot, body: emptyRichText, status: "planned", createdBy: editor.id })
    .returning({ id: articles.id });
  if (!made) throw new Error("An inserted article did not come back");
  await tx.insert(articleSlugs).values({ slug: `nieuw-artikel-${made.id}`, articleId: made.id, current: true });
  await recordAudit(tx, editor, {
    action: "article.plan",
    subjectType: "article",
    subjectId: made.id,
    to: "planned",
    detail: { name: slot.title },
  });
  return made.id;
}

/** Whoever is to write it, writes under an own name, and may. */
async function addByline(tx: Tx, articleId: number, editorId: number): Promise<void> {
  const [author] = await tx.select({ id: authors.id }).from(authors).where(eq(authors.editorId, editorId));
  if (author) await tx.insert(articleAuthors).values({ articleId, position: 1, authorId: author.id });
}
