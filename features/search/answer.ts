import { allow } from "@/features/limits/limit";
import { readerAddress } from "@/lib/request";
import { searchText } from "@/lib/text.nl/search";
import type { SearchInput } from "./schema";
import { type SearchResult, search } from "./search";

/** What a reader who asks is told. */
export type SearchAnswer = { ok: true; data: SearchResult } | { ok: false; message: string };

/** Questions that one address may ask in a minute, those that are asked while typing included. */
const perMinute = 120;

/** Answers a question for the reader of this request, or says to wait when that reader asks without end. */
export async function answerSearch(input: SearchInput): Promise<SearchAnswer> {
  if (input.q !== "" && !(await allow("search", await readerAddress(), perMinute, 60))) {
    return { ok: false, message: searchText.busy };
  }
  return { ok: true, data: await search(input) };
}
