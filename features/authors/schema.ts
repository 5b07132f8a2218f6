import { z } from "zod";
import { fediverseAddress } from "@/features/fediverse/schema";
import { line, name, rowId, slug } from "@/features/lists/schema";
import { cleanText } from "@/lib/clean";
import { arrangeFieldText as text } from "@/lib/text.nl/arrange";

/** Without an id and version it is a new one. */
export const authorInput = z.object({
  id: rowId.optional(),
  version: rowId.optional(),
  name,
  slug,
  short: line(160, text.shortLong).default(""),
  bio: z
    .string(text.bioLong)
    .max(4000, text.bioLong)
    .transform((value) => cleanText(value, 2000, { lines: true }))
    .default(""),
  // A form that does not ask for it leaves it as it is.
  fediverse: fediverseAddress.optional(),
  portraitId: z.union([z.literal("").transform(() => null), rowId]).default(null),
});

export type AuthorInput = z.output<typeof authorInput>;
