import type { PendingQuery, Row } from "postgres";
import { sql } from "@/db/client";
import type { Reads } from "@/db/replica";
import { weekOf } from "@/lib/dates";
import { passageEnd, passageStart } from "./marked";
import { readTerms, type Terms } from "./terms";

/** Results on one page. */
export const pageSize = 20;

/** So many of the newest articles that hold the words are weighed against each other; of titles and ledes so many again. */
const weighed = 350;

/** A phrase is looked for in so many of the newest articles that hold its words. */
const weighedForPhrase = 400;

/** Of so many of the newest articles it is counted how many hold the words; words in a quarter of them are common. */
const sampled = 400;
const common = sampled / 4;

/** Common words are not looked up but read for, in so many of the newest articles. */
const newest = 1_600;

export type Filters = { year: number | null; sectionId: number | null; authorId: number | null };

type Fragment = PendingQuery<Row[]>;

/** What the database is asked: two queries in its own notation, `wide` without the order of words. */
export type Question = { exact: Fragment; wide: Fragment; ordered: boolean };

/** The question as it was typed. */
export function exactQuestion(q: string): Question {
  const terms = readTerms(q);
  return { exact: websearch(terms.exact), wide: websearch(terms.wide), ordered: terms.ordered };
}

/** The question with its last word as the beginning of words. */
export function prefixQuestion(last: NonNullable<Terms["last"]>): Question {
  const prefix = sql`to_tsquery('simple', ${`${last.word}:*`})`;
  const before = readTerms(last.before);
  return {
    exact: sql`(${websearch(before.exact)} && ${prefix})`,
    wide: sql`(${websearch(before.wide)} && ${prefix})`,
    ordered: before.ordered,
  };
}

function websearch(q: string) {
  return sql`websearch_to_tsquery('antenne_nl', ${q})`;
}

/** Whether there is a word to look for: not when all are as common as "de", and not when the question only says what to leave out. */
export async function isSearchable(reads: Reads, { exact }: Question): Promise<boolean> {
  const [row] = await reads.sql<{ tree: string }[]>`select querytree(${exact}) as tree`;
  return row !== undefined && row.tree !== "" && row.tree !== "T";
}

export type Matches = {
  ids: number[];
  page: number;
  total: number;
  /** There are more than were weighed. */
  more: boolean;
};

/**
 * The articles that answer a question, best first: those with all of it in title, lede, authors and tags before the others, then by
 * rank, then the newest. Only what readers may see. Bounded: however common the words are, it weighs the newest articles. A page
 * beyond the last is the first.
 */
export async function findMatches(reads: Reads, question: Question, filters: Filters, page: number): Promise<Matches> {
  const limit = question.ordered ? weighedForPhrase : weighed;
  const asked = filtered(question, filters);
  const isCommon = await findCommon(reads, asked, filters);
  // Who holds the words holds the question, unless their order matters.
  const holds = question.ordered
    ? sql`s.head @@ asked.exact as at_head, s.document @@ asked.exact as holds`
    : sql`s.article_id in (select article_id from in_head) as at_head, true as holds`;
  const rows = await reads.sql<{ id: number; total: number; more: boolean }[]>`
    with ${asked},
    in_head as (${candidates("head", sql`wide`, isCommon.head, limit)}),
    in_document as (${candidates("document", sql`wide`, isCommon.document, limit)}),
    found as materialized (
      select s.article_id, s.published_at, ts_rank('{0.05, 0.2, 0.4, 1}', s.document, asked.words) as rank, ${holds}
      from (select article_id from in_head union select article_id from in_document) candidates
      join article_search s using (article_id), asked)
    select article_id as id, (count(*) over ())::integer as total, (select count(*) = ${limit} from in_document) as more
    from found where holds order by at_head desc, rank desc, published_at desc, article_id desc
    limit ${pageSize} offset ${(page - 1) * pageSize}`;
  const [first] = rows;
  if (!first && page > 1) return findMatches(reads, question, filters, 1);
  return { ids: rows.map((row) => row.id), page, total: first?.total ?? 0, more: first?.more ?? false };
}

/** The question as a table of one row: `words` to rank by; `exact` and `wide` to match with, filters included. */
function filtered({ exact, wide }: Question, { year, sectionId, authorId }: Filters): Fragment {
  const lexemes = [
    ...(year === null ? [] : [`year=${year}`]),
    ...(sectionId === null ? [] : [`section=${sectionId}`]),
    ...(authorId === null ? [] : [`author=${authorId}`]),
  ];
  const filter = sql`${lexemes.map((lexeme) => `'${lexeme}'`).join(" & ")}::tsquery`;
  return sql`asked as (
    select words, words && filter as exact,
      (case when querytree(wide) in ('', 'T') then words else wide end) && filter as wide
    from (select ${exact} as words, ${wide} as wide, ${filter} as filter) given)`;
}

/** Whether the words are common: looking those up would bring in most of the magazine. With filters there is less to bring in. */
async function findCommon(
  reads: Reads,
  asked: Fragment,
  filters: Filters,
): Promise<{ head: boolean; document: boolean }> {
  if (Object.values(filters).some((filter) => filter !== null)) return { head: false, document: false };
  const [row] = await reads.sql<{ head: boolean; document: boolean }[]>`
    with ${asked}
    select count(*) filter (where s.head @@ asked.wide) >= ${common} as head,
      count(*) filter (where s.document @@ asked.wide) >= ${common} as document
    from asked, (select head, document from article_search order by published_at desc, article_id desc limit ${sampled}) s`;
  return row ?? { head: false, document: false };
}

/** The newest articles that hold the words in a column, at most `limit`, and that readers may see. */
function candidates(column: "head" | "document", query: Fragment, isCommon: boolean, limit: number): Fragment {
  const source = isCommon
    ? sql`(select * from article_search order by published_at desc, article_id desc limit ${newest})`
    : sql`article_search`;
  const now = weekOf(new Date());
  // First all that match, then the newest of them: else PostgreSQL may walk through the whole magazine by date.
  return sql`
    with matching as materialized (
      select s.article_id, s.published_at from asked, ${source} s
      where s.${sql(column)} @@ asked.${query} and s.issue_id not in (
        select id from issues where (year, week) > (${now.year}::int, ${now.week}::int) and released_at is null))
    select article_id from matching order by published_at desc, article_id desc limit ${limit}`;
}

export type Passages = { id: number; title: string; lede: string; passage: string };

/** So much of a body is read for a passage. */
const read = 6_000;

/** The titles and ledes of articles with what was found marked, and the passage of each body that holds most of it. */
export async function findPassages(reads: Reads, { exact }: Question, ids: number[]): Promise<Passages[]> {
  const marks = `StartSel=${passageStart},StopSel=${passageEnd}`;
  return reads.sql<Passages[]>`
    with asked as materialized (select ${exact} as exact)
    select a.id,
      ts_headline('antenne_nl', ${unmarked("title")}, asked.exact, ${`${marks},HighlightAll=true`}) as title,
      ts_headline('antenne_nl', ${unmarked("lede")}, asked.exact, ${`${marks},HighlightAll=true`}) as lede,
      ts_headline('antenne_nl', left(${unmarked("body_text")}, ${read}), asked.exact,
        ${`${marks},MaxFragments=1,MinWords=12,MaxWords=32`}) as passage
    from asked, articles a where a.id = any (${ids}::int[])`;
}

function unmarked(column: string) {
  return sql`translate(a.${sql(column)}, ${passageStart + passageEnd}, '')`;
}

/** The words of a question that no article holds. */
export async function findUnknownWords(reads: Reads, words: string[]): Promise<string[]> {
  const rows = await reads.sql<{ word: string }[]>`
    select word from unnest(${words}::text[]) word, plainto_tsquery('antenne_nl', word) asked
    where numnode(asked) > 0 and not exists (select 1 from article_search s where s.document @@ asked)`;
  return rows.map((row) => row.word);
}
