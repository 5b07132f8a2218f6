import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { ok, type Result, refuse } from "@/lib/result";
import { countWords, plainText } from "@/lib/rich-text/plain-text";
import { slugify } from "@/lib/slug";
import { articleFieldText } from "@/lib/text.nl/articles";
import { findReferenceProblems, findShortcomings } from "./checks";
import { expireChange } from "./expire-change";
import { type LockedArticle, lockIssue } from "./lock";
import { isNotable } from "./notable";
import { recogniseCorrections, setBylines, setCorrections, setSlug, setTags } from "./parts";
import { getPlacement } from "./placement";
import { recordOrigin, recordRevision } from "./record-revision";
import type { CleanArticle } from "./schema";

export type Saved = { version: number; savedAt: string; slug: string; expired: string[] };

/** Whose the text is; `auto` when the form saved it by itself. */
export type Saver = { editorId: number | null; auto: boolean };

/**
 * Writes a whole article that the transaction holds, with a revision and, when it is published, the tags that expire. Whoever calls has
 * asked whether it may. Errors: invalid (with fields), incomplete (a published piece would lack what readers need).
 */
export async function store(
  tx: Tx,
  { article, week: oldWeek }: LockedArticle,
  input: CleanArticle,
  { editorId, auto }: Saver,
): Promise<Result<Saved>> {
  const { id } = article;
  const slug = input.slug || slugify(input.title) || `artikel-${id}`;
  const problems = await findReferenceProblems(tx, id, { ...input, slug });
  if (Object.keys(problems).length > 0) return refuse("invalid", problems);

  const published = article.status === "published";
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
  await recordRevision(tx, editorId, saved, auto);

  if (published) {
    const shortcomings = await findShortcomings(tx, id);
    if (Object.keys(shortcomings).length > 0) return refuse("incomplete", shortcomings);
  }
  const after = await getPlacement(tx, id, oldWeek ? [oldWeek] : []);
  const expired = published ? await expireChange(tx, id, before, after) : [];
  return ok({ version: saved.version, savedAt: saved.updatedAt.toISOString(), slug, expired });
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
      socialImageId: input.socialImageId,
      commentMode: input.commentMode,
      commentsUntil: input.commentsUntil,
      commentReview: input.commentReview,
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
