import { z } from "zod";
import { firstYear, isWeek, lastYear } from "@/lib/iso-week";
import { previewLinkText as text } from "@/lib/text.nl/preview";

/** How many days a link may open what it shows. */
export const previewTerms = [1, 7, 30] as const;

const id = z.number().int().min(1).max(2_147_483_647);

/** What a link shows: one article, or one week's issue. */
export const previewSubject = z.union([
  z.object({ articleId: id }),
  z.object({
    week: z
      .object({ year: z.number().int().min(firstYear).max(lastYear), week: z.number().int() })
      .refine(isWeek, text.weekWrong),
  }),
]);

export type PreviewSubject = z.output<typeof previewSubject>;

export const shareInput = z.object({
  of: previewSubject,
  days: z.union(
    previewTerms.map((days) => z.literal(days)),
    text.termWrong,
  ),
});

export const linkId = id;
