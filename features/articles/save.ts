import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { countWords, plainText } from "@/lib/rich-text/plain-text";
import { slugify } from "@/lib/slug";
import { articleFieldText } from "@/lib/text.nl/articles";
import { findReferenceProblems, findShortcomings } from "./checks";
import { expireChange } from "./expire-change";
import { type LockedArticle, lockArticle, lockIssue } from "./lock";
import { isNotable } from "./notable";
import { recogniseCorrections, setBylines, setCorrections, setSlug, setTags } from "./parts";
import { getPlacement } from "./placement";
import { type Actor, canWriteArticle } from "./policy";
import { recordOrigin, recordRevision } from "./record-revision";
import type { CleanArticle } from "./schema";
import { dropWorkingCopy } from "./working-copy";

/**
 * How a save is meant: `auto` when the form made it by itself; `stamp` is that of the editor's own working copy that is in the
 * text now and can go, empty for none, null to leave what there is.
 */
export type SaveKind = { auto: boolean; stamp: string | null };

export type Saved = { version: number; savedAt: string; slug: string; expired: string[] };

/**
 * Saves an article whole, in one transaction, with a revision. Refuses `forbidden`, `not-found`, `stale` (someone saved since
 * `version`, or the editor in another window: nothing is overwritten), `invalid` with fields, and `incomplete` when a published
 * piece would lack what readers need. Nothing goes to readers by itself: an `auto` save of a published piece is `stale`.
 */
export function save(
  editor: Actor & { name: string },
  id: number,
  version: number,
  input: CleanArticle,
  kind: SaveKind = { auto: false, stamp: null },
): Promise<Result<Saved>> {
  return transact<Saved>(async (tx) => {
    const locked = await lockArticle(tx, id, version);
    if (!locked.ok) return locked;
    const { article, week: oldWeek } = locked.data;
    if (!canWriteArticle(editor, locked.data)) return refuse("forbidden");

    const slug = input.slug || slugify(input.title) || `artikel-${id}`;
    const problems = await findReferenceProblems(tx, id, { ...input, slug });
    if (Object.keys(problems).length > 0) return refuse("invalid", problems);

    const published = article.status === "published";
    if (published && kind.auto) return refuse("stale");
    if (!(await dropWorkingCopy(tx, editor.id, id, kind.stamp))) return refuse("stale");
    const issueId = input.week ? await lockIssue(tx, input.week) : null;
    if (published && !issueId) return refuse("incomplete", { week: articleFieldText.weekMissing });
    const before = await getPlacement(tx, id, input.week ? [input.week] : []);

    await recordOrigin(tx, article);
    await setSlug(tx, id, slug, article.publishedAt !== null);
    await setBylines(tx, id, input.bylines);
    await setTags(tx, id, input.tags);
    const corrections = await recogniseCorrections(tx, id, input.corrections);
    await setCorrections(tx, id, corrections);
    const told = isTold(article, { ...input, corrections });
    const saved = await update(tx, id, issueId, input, told ? new Date() : article.changedAt);
    await recordRevision(tx, editor.id, saved, kind.auto);

    if (published) {
      const shortcomings = await findShortcomings(tx, id);
      if (Object.keys(shortcomings).length > 0) return refuse("incomplete", shortcomings);
      await recordAudit(tx, editor, { action: "article.edit-published", subjectType: "article", subjectId: id });
    }

    const after = await getPlacement(tx, id, oldWeek ? [oldWeek] : []);
    const expired = published ? await expireChange(tx, id, before, after) : [];
    return ok({ version: saved.version, savedAt: saved.updatedAt.toISOString(), slug, expired });
  });
}

/** Whether readers who read it before are told that it changed: they are of every new correction. */
function isTold(article: LockedArticle["article"], input: CleanArticle): boolean {
  const corrected = input.corrections.some(({ id }) => id === undefined);
  return article.publishedAt !== null && (corrected || isNotable(article, input));
}

async function update(tx: Tx, id: number, issueId: number | null, input: CleanArticle, changedAt: Date | null) {
  const [saved] = await tx
    .update(articles)
    .set({
      title: input.title,
      lede: input.lede,
      body: input.body,
      bodyText: plainText(input.body),
      wordCount: countWords(input.body),
      sectionId: input.sectionId,
      seriesId: input.seriesId,
      issueId,
      position: input.position,
      credits: input.credits,
      heroId: input.heroId,
      heroCaption: input.heroCaption,
      seoTitle: input.seoTitle,
      seoDescription: input.seoDescription,
      commentMode: input.commentMode,
      commentsUntil: input.commentsUntil,
      legacyId: input.legacyId,
      eventStartsAt: input.event?.startsAt ?? null,
      eventEndsAt: input.event?.endsAt ?? null,
      eventPlace: input.event?.place ?? "",
      changedAt,
      updatedAt: new Date(),
      version: sql`${articles.version} + 1`,
    })
    .where(eq(articles.id, id))
    .returning();
  if (!saved) throw new Error(`Article ${id} is gone while it is being held`);
  return saved;
}
