import type { Sql } from "postgres";
import { drawnWord, makeWords } from "../words";

const batch = 2_000;
const firstYear = 2007;

/**
 * Fills an empty, migrated database with this many published articles of 300 words, a hundred in each issue. The words are made up,
 * 40,000 of them, and as unevenly used as those of a language (Zipf); the same seed gives the same words.
 */
export async function seedArticles(sql: Sql, articles: number, progress: (done: number) => void): Promise<void> {
  await makeWords(sql);
  await sql`insert into sections (slug, name, position) select 'rubriek-' || n, 'Rubriek ' || n, n from generate_series(1, 8) n`;
  await sql`insert into authors (slug, name) select 'auteur-' || n, initcap(word) || ' ' || initcap(reverse(word))
    from bench_words where n between 5001 and 5200`;
  await sql`insert into tags (slug, name) select 'trefwoord-' || n, word from bench_words where n between 6001 and 6400`;
  await sql`insert into issues (year, week) select y, w from generate_series(${firstYear}::int, 2025) y, generate_series(1, 52) w`;
  for (const table of ["articles", "article_authors", "article_tags"]) {
    await sql`alter table ${sql(table)} disable trigger user`;
  }
  for (let done = 0; done < articles; done += batch) {
    const upTo = Math.min(done + batch, articles);
    await seedBatch(sql, done, upTo);
    progress(upTo);
  }
  for (const table of ["articles", "article_authors", "article_tags"]) {
    await sql`alter table ${sql(table)} enable trigger user`;
  }
  for (const table of [
    "articles",
    "article_search",
    "search_words",
    "article_authors",
    "article_slugs",
    "article_tags",
    "issues",
  ]) {
    await sql`vacuum analyze ${sql(table)}`;
  }
}

async function seedBatch(sql: Sql, done: number, upTo: number): Promise<void> {
  const text = (words: number) => sql`(
    select string_agg(w.word, ' ') from (
      select ${drawnWord(sql)} as n from generate_series(1, ${words}::int) where g > 0
    ) drawn join bench_words w on w.n = drawn.n)`;
  const ids = await sql<{ id: number }[]>`
    insert into articles (title, lede, body, body_text, word_count, section_id, issue_id, status, published_at)
    select initcap(${text(5)}), ${text(25)}, '{"type":"doc","content":[]}', ${text(300)}, 300, 1 + g % 8, 1 + least((g - 1) / 100, 52 * 19 - 1),
      'published', timestamptz '2007-01-01' + g * interval '95 minutes'
    from generate_series(${done + 1}::int, ${upTo}::int) g
    returning id`;
  const list = ids.map(({ id }) => id);
  await sql`insert into article_slugs (slug, article_id, current) select 'artikel-' || id, id, true from unnest(${list}::int[]) id`;
  await sql`insert into article_authors (article_id, position, author_id) select id, 1, 1 + id % 200 from unnest(${list}::int[]) id`;
  await sql`insert into article_tags (article_id, tag_id) select id, 1 + (id + n * 7) % 400 from unnest(${list}::int[]) id, generate_series(1, 3) n`;
  await sql`select index_articles(${list}::int[])`;
}
