import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { commentReviews } from "@/lib/comment-status";
import { firstYear, isWeek, lastYear } from "@/lib/iso-week";
import { type RichText, richTextSchema } from "@/lib/rich-text/schema";
import { slugPattern } from "@/lib/slug";
import { articleFieldText as text } from "@/lib/text.nl/articles";
import { workflowText } from "@/lib/text.nl/workflow";

const id = z.number().int().min(1).max(2_147_483_647);

/** Drops what no text may hold: NUL and other control characters, lone surrogates, overrides of the writing direction. */
const clean = (value: string) => value.toWellFormed().replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, " ");

const line = (max: number, tooLong: string = text.textLong) =>
  z
    .string()
    .max(max * 4, tooLong)
    .transform((value) => clean(value).replace(/\s+/g, " ").trim())
    .refine((value) => value.length <= max, tooLong);

/** Years of four digits, not 0000: what lies outside them PostgreSQL does not read. */
const instant = z.iso
  .datetime({ offset: true, error: text.dateWrong })
  .transform((value) => new Date(value))
  .refine((value) => value.getUTCFullYear() >= 1 && value.getUTCFullYear() <= 9999, text.dateWrong);

const byline = z.union([z.object({ authorId: id }), z.object({ guestName: line(120).refine((name) => name !== "") })]);

const correction = z.object({
  id: id.optional(),
  text: line(2000).refine((value) => value !== ""),
  correctedAt: instant,
});

const event = z
  .object({ startsAt: instant, endsAt: instant.nullable(), place: line(300) })
  .refine((value) => value.endsAt === null || value.endsAt >= value.startsAt, text.eventWrong);

const body = z.unknown().transform((value, context): RichText => {
  const parsed = richTextSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  context.issues.push({ code: "custom", message: text.bodyWrong, input: value });
  return z.NEVER;
});

/** What the article form sends, on saving: a draft may still lack nearly everything but a title. */
export const articleInput = z.object({
  title: line(200, text.titleLong).refine((value) => value !== "", text.titleMissing),
  slug: z
    .string()
    .max(100, text.slugWrong)
    .refine((value) => value === "" || slugPattern.test(value), text.slugWrong),
  lede: line(1000, text.ledeLong),
  body,
  sectionId: id.nullable(),
  seriesId: id.nullable(),
  tags: z.array(line(60).refine((name) => name !== "")).max(20, text.tagsMany),
  bylines: z.array(byline).max(20),
  week: z
    .object({ year: z.number().int().min(firstYear).max(lastYear), week: z.number().int() })
    .refine(isWeek, text.weekWrong)
    .nullable(),
  position: z.number().int().min(1).max(999),
  credits: line(1000),
  heroId: id.nullable(),
  heroCaption: line(1000),
  seoTitle: line(200),
  seoDescription: line(400),
  socialImageId: id.nullable(),
  commentMode: z.enum(["open", "closed"]),
  commentsUntil: instant.nullable(),
  /** Whose comments wait under this article; null is what the magazine says. */
  commentReview: z.enum(commentReviews).nullable(),
  legacyId: id.nullable(),
  event: event.nullable(),
  corrections: z.array(correction).max(50),
});

export type ArticleInput = Omit<z.input<typeof articleInput>, "body"> & { body: RichText };
export type CleanArticle = z.output<typeof articleInput>;

/** When an article comes and goes by itself. */
export const scheduleInput = z.object({ publishAt: instant.nullable(), unpublishAt: instant.nullable() });

/** When readers see a change that is kept for later. */
export const applyAtInput = instant;

/** What is said to the writers of a piece that goes back to them. */
export const noteInput = z.preprocess(
  (value) => cleanText(value, 10_000, { lines: true }),
  z.string().min(1, workflowText.noteMissing).max(2_000, workflowText.noteLong),
);
