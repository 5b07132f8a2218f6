import { z } from "zod";
import { line, rowId, slug } from "@/features/lists/schema";
import { type RichText, richTextSchema } from "@/lib/rich-text/schema";
import { arrangeFieldText as text } from "@/lib/text.nl/arrange";

/** The magazine itself links to these, and so do other sites: MAGAZINE.md, Addresses. */
export const fixedPages = ["over", "colofon", "privacy", "huisregels"];

/** First parts of addresses that are something else than a page. */
export const reservedSlugs = [
  ...[
    "agenda",
    "api",
    "archief",
    "artikel",
    "auteur",
    "beeld",
    "bewaard",
    "bezwaar",
    "meest-gelezen",
    "mijn-gegevens",
    "read",
    "reactie",
    "redactie",
  ],
  ...["rubriek", "serie", "sitemap", "transparantie", "trefwoord", "zoeken"],
];

const body = z.string(text.bodyWrong).transform((json, context): RichText => {
  const parsed = richTextSchema.safeParse(parse(json));
  if (parsed.success) return parsed.data;
  context.issues.push({ code: "custom", message: text.bodyWrong, input: json });
  return z.NEVER;
});

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Without an id and version it is a new one. */
export const pageInput = z.object({
  id: rowId.optional(),
  version: rowId.optional(),
  title: line(120, text.titleLong).refine((value) => value !== "", text.titleMissing),
  slug: slug.refine((value) => !reservedSlugs.includes(value) && !/^\d+$/.test(value), text.slugReserved),
  description: line(500, text.descriptionLong).default(""),
  position: z.coerce.number(text.positionWrong).int(text.positionWrong).min(0).max(999, text.positionWrong).default(0),
  body,
});

export type PageInput = z.output<typeof pageInput>;
