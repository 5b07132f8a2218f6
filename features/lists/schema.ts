import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { hexColour } from "@/lib/colour";
import { listKinds } from "@/lib/list-paths";
import { slugify, slugPattern } from "@/lib/slug";
import { arrangeFieldText as text } from "@/lib/text.nl/arrange";

export const rowId = z.coerce.number().int().min(1).max(2_147_483_647);

export const line = (max: number, tooLong: string) =>
  z
    .string(tooLong)
    .max(max, tooLong)
    .transform((value) => cleanText(value, max));

export const name = line(80, text.nameLong).refine((value) => value !== "", text.nameMissing);

/** An address's last part; empty is made from the name. */
export const slug = z
  .string(text.slugWrong)
  .max(100, text.slugWrong)
  .refine((value) => value === "" || slugPattern.test(value), text.slugWrong);

/** The address of something named so. Null when the name has no letter that an address can have. */
export function slugOf(input: { slug: string; name: string }): string | null {
  return input.slug || slugify(input.name) || null;
}

/** Without an id and version it is a new one. A colour counts only with its box ticked: a colour field of a browser is never empty. */
export const listInput = z
  .object({
    of: z.enum(listKinds),
    id: rowId.optional(),
    version: rowId.optional(),
    name,
    slug,
    description: line(500, text.descriptionLong).default(""),
    position: z.coerce
      .number(text.positionWrong)
      .int(text.positionWrong)
      .min(0)
      .max(999, text.positionWrong)
      .default(0),
    ownInk: z.string().optional(),
    ink: z.string().toLowerCase().regex(hexColour, text.inkWrong).default("#000000"),
  })
  .transform(({ ownInk, ink, ...rest }) => ({ ...rest, ink: ownInk === undefined ? "" : ink }));

export type ListInput = z.output<typeof listInput>;

export const listTarget = z.object({ of: z.enum(listKinds), id: rowId, version: rowId });

export const mergeInput = z.object({
  id: rowId,
  version: rowId,
  into: line(80, text.mergeMissing).refine((value) => value !== "", text.mergeMissing),
});
