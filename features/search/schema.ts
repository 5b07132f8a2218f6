import { cleanText } from "@/lib/clean";
import { single, wholeNumber } from "@/lib/search-params";
import { slugPattern } from "@/lib/slug";
import { passageEnd, passageStart } from "./marked";

/** As much of a question as is looked at. */
export const maxQuery = 200;

/** No reader pages further than this; there is never more to page through. */
const maxPage = 100;

/** A reader's question. The filters are what addresses carry: a year, and the slugs of a section and an author. */
export type SearchInput = {
  q: string;
  year: number | null;
  section: string | null;
  author: string | null;
  page: number;
};

/** Reads a question from an address, whatever stands there: what makes no sense is left out. */
export function parseSearch(params: Record<string, string | string[] | undefined>): SearchInput {
  return {
    q: cleanText(single(params.q), maxQuery).replaceAll(passageStart, "").replaceAll(passageEnd, ""),
    year: readYear(single(params.jaar)),
    section: readSlug(single(params.rubriek)),
    author: readSlug(single(params.auteur)),
    page: Math.min(wholeNumber(single(params.pagina)) ?? 1, maxPage),
  };
}

function readYear(text: string): number | null {
  return /^(19[7-9]\d|20\d\d|2100)$/.test(text) ? Number(text) : null;
}

function readSlug(text: string): string | null {
  return text.length <= 120 && slugPattern.test(text) ? text : null;
}

/** The address of a question. */
export function searchAddress(input: SearchInput): string {
  const params = paramsOf(input).toString();
  return params ? `/zoeken?${params}` : "/zoeken";
}

/** Without what is not asked. */
function paramsOf({ q, year, section, author, page }: SearchInput): URLSearchParams {
  const params = new URLSearchParams();
  if (q) params.set("q", q);
  if (year !== null) params.set("jaar", String(year));
  if (section) params.set("rubriek", section);
  if (author) params.set("auteur", author);
  if (page > 1) params.set("pagina", String(page));
  return params;
}
