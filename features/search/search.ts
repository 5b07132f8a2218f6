import { inArray, sql as sqlOf } from "drizzle-orm";
import { heavyReads, type Reads } from "@/db/replica";
import { articles } from "@/db/schema/articles";
import { type ArticleCard, selectCards } from "@/features/articles/card";
import { hasHit, type Marked, readMarks } from "./marked";
import {
  exactQuestion,
  type Filters,
  findMatches,
  findPassages,
  findUnknownWords,
  isSearchable,
  type Matches,
  pageSize,
  prefixQuestion,
  type Question,
} from "./match";
import { findNearestWord } from "./nearest";
import type { SearchInput } from "./schema";
import { readTerms } from "./terms";

/** An article that was found; `passage` is null when its body does not hold what was looked for. */
export type Hit = { card: ArticleCard; title: Marked; lede: Marked; passage: Marked | null };

export type Found = {
  kind: "found";
  hits: Hit[];
  total: number;
  /** There are more, which are not weighed nor shown. */
  more: boolean;
  page: number;
  pages: number;
  /** When the question itself found nothing: that its last word was taken as a beginning, or the question that was meant. */
  instead: { kind: "beginning"; word: string } | { kind: "meant"; q: string } | null;
};

/** `empty`: nothing was asked. `short`: too little to go by. `common`: no word in it that tells articles apart. */
export type SearchResult = Found | { kind: "empty" | "short" | "common" };

/** How many of a question's words may have been mistyped. */
const maxMistyped = 6;

/**
 * Answers a reader's question: as it was typed; when that finds nothing with its last word as a beginning; and else with the
 * magazine's own words that are nearest to those that no article holds. Throws when the database is away.
 */
export async function search(input: SearchInput): Promise<SearchResult> {
  if (input.q === "") return { kind: "empty" };
  if ((input.q.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < 2) return { kind: "short" };
  const question = exactQuestion(input.q);
  const reads = await heavyReads();
  const [searchable, filters] = await Promise.all([isSearchable(reads, question), findFilters(reads, input)]);
  if (!searchable) return { kind: "common" };

  const exact = await findMatches(reads, question, filters, input.page);
  if (exact.total > 0) return show(reads, question, exact, null);
  const { last, words } = readTerms(input.q);
  if (last) {
    const beginning = prefixQuestion(last);
    const begun = await findMatches(reads, beginning, filters, input.page);
    if (begun.total > 0) return show(reads, beginning, begun, { kind: "beginning", word: last.word });
  }
  const meant = await findMeant(reads, input.q, words.slice(0, maxMistyped));
  if (meant === null) return show(reads, question, exact, null);
  const corrected = exactQuestion(meant);
  const found = await findMatches(reads, corrected, filters, input.page);
  return show(reads, corrected, found, found.total > 0 ? { kind: "meant", q: meant } : null);
}

/** A filter on something that is not there is no filter. */
async function findFilters(reads: Reads, { year, section, author }: SearchInput): Promise<Filters> {
  const [found] = await reads.sql<{ sectionId: number | null; authorId: number | null }[]>`
    select (select id from sections where slug = ${section}) as "sectionId",
      (select id from authors where slug = ${author}) as "authorId"`;
  return { year, sectionId: found?.sectionId ?? null, authorId: found?.authorId ?? null };
}

/** The question with each unknown word replaced by the nearest of the magazine's; null when none is near. */
async function findMeant(reads: Reads, q: string, words: string[]): Promise<string | null> {
  let meant = q;
  for (const word of await findUnknownWords(reads, words)) {
    const nearest = await findNearestWord(reads, word);
    if (nearest !== null) meant = meant.replace(word, () => nearest);
  }
  return meant === q ? null : meant;
}

async function show(reads: Reads, question: Question, matches: Matches, instead: Found["instead"]): Promise<Found> {
  const { total, more, page } = matches;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  return { kind: "found", hits: await readHits(reads, question, matches.ids), total, more, page, pages, instead };
}

async function readHits(reads: Reads, question: Question, ids: number[]): Promise<Hit[]> {
  if (ids.length === 0) return [];
  const order = sqlOf`array_position(array[${sqlOf.join(ids, sqlOf`, `)}]::int[], ${articles.id})`;
  const [cards, found] = await Promise.all([
    selectCards(reads.db, { where: inArray(articles.id, ids), orderBy: [order] }),
    findPassages(reads, question, ids),
  ]);
  const passages = new Map(found.map((row) => [row.id, row]));
  return cards.map((card) => {
    const marked = passages.get(card.id);
    const passage = readMarks(marked?.passage ?? "");
    return {
      card,
      title: readMarks(marked?.title ?? card.title),
      lede: readMarks(marked?.lede ?? card.lede),
      passage: hasHit(passage) ? passage : null,
    };
  });
}
