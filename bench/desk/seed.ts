import type { Sql } from "postgres";
import { drawnWord, makeWords } from "../words";
import { seedArticles } from "./seed-articles";
import { seedComments } from "./seed-comments";

const texts = 20_000;

/**
 * Fills an empty, migrated database with a large magazine of nineteen years: 100,000 articles, 200,000 media, 1,000,000 comments, and what
 * belongs to them. `sql` is one connection of the cluster's own account: the rules between tables are not checked row by row, because what is
 * made here keeps them. Words and proportions are those of `bench/words`.
 */
export async function seedMagazine(sql: Sql, say: (what: string) => void): Promise<void> {
  await sql`set session_replication_role = replica`;
  await sql`set synchronous_commit = off`;
  await sql`set maintenance_work_mem = '256MB'`;
  say("words");
  await makeTexts(sql);
  await seedPeople(sql);
  say("media");
  await seedMedia(sql);
  await seedArticles(sql, say);
  await seedComments(sql, say);
  say("log");
  await seedRecords(sql);
  await sql`insert into settings (name, set_up_at) values ('Antenne Rotterdam', now())`;
  say("analyze");
  await sql`drop table bench_texts, bench_words`;
  await sql`vacuum analyze`;
}

/** Texts of twelve words, which titles, paragraphs and comments are put together from, and their first five words. */
async function makeTexts(sql: Sql): Promise<void> {
  await makeWords(sql);
  await sql`create table bench_texts (n integer primary key, words text not null, short text not null)`;
  await sql`insert into bench_texts
    select text, string_agg(word, ' '), initcap(string_agg(word, ' ') filter (where place <= 5))
    from (select text, place, ${drawnWord(sql)} as at
      from generate_series(1, ${texts}::int) text, generate_series(1, 12) place offset 0) drawn
    join bench_words on n = at group by text`;
}

async function seedPeople(sql: Sql): Promise<void> {
  await sql`insert into editors (email, name, role)
    select 'redactie-' || n || '@antenne.example', 'Redacteur ' || n,
      case when n <= 3 then 'admin' when n <= 15 then 'editor' when n <= 20 then 'moderator' else 'author' end
    from generate_series(1, 80) n`;
  await sql`insert into authors (slug, name, editor_id)
    select 'auteur-' || g, initcap(w.word) || ' ' || initcap(v.word), case when g <= 80 then g end
    from generate_series(1, 1500) g join bench_words w on w.n = 5000 + g join bench_words v on v.n = 9000 + g`;
  await sql`insert into sections (slug, name, position) select 'rubriek-' || n, 'Rubriek ' || n, n from generate_series(1, 12) n`;
  await sql`insert into series (slug, title) select 'serie-' || n, short from generate_series(1, 200) n join bench_texts using (n)`;
  await sql`insert into tags (slug, name) select 'trefwoord-' || n, word || ' ' || n
    from generate_series(1, 5000) n join bench_words using (n)`;
  await sql`insert into redirects (from_path, to_path) select '/oud/' || n, '/artikel/artikel-' || n from generate_series(1, 5000) n`;
  await sql`insert into pages (slug, title, body)
    select slug, initcap(slug), '{"type":"doc","content":[]}' from unnest(array['over', 'colofon', 'privacy', 'huisregels']) slug`;
}

async function seedMedia(sql: Sql): Promise<void> {
  await sql`insert into media (kind, key, hash, name, mime, bytes, width, height, widths, alt, caption, maker, licence, created_by, created_at)
    select 'image', md5('key' || g), md5('hash' || g), replace(a.short, ' ', '-') || '-' || g || '.jpg', 'image/jpeg', 400000 + g, 1600, 1067,
      '{320,640,960,1600}', case when g % 12 = 0 then '' else a.words end, case when g % 3 = 0 then c.words else '' end,
      'Foto ' || initcap(m.word), case when g % 5 = 0 then 'CC BY 4.0' else '' end, 1 + g % 80, now() - (200000 - g) * interval '50 minutes'
    from generate_series(1, 200000) g
    join bench_texts a on a.n = 1 + (g * 7919) % ${texts}::int join bench_texts c on c.n = 1 + (g * 104729::bigint) % ${texts}::int
    join bench_words m on m.n = 4000 + g % 300 order by g`;
}

/** The log, the mails, and the sessions of the people. */
async function seedRecords(sql: Sql): Promise<void> {
  await sql`insert into audit_log (created_at, editor_id, editor_name, action, subject_type, subject_id, from_state, to_state)
    select now() - (400000 - n) * interval '25 minutes', 1 + n % 80, 'Redacteur ' || 1 + n % 80,
      (array['article.save', 'article.publish', 'article.create', 'comment.approve', 'editor.login'])[1 + n % 5],
      (array['article', 'article', 'article', 'comment', 'editor'])[1 + n % 5], 1 + n % 100000, 'draft', 'review'
    from generate_series(1, 400000) n`;
  await sql`insert into mails (to_address, subject, text, html, created_at, sent_at, delivery)
    select 'lezer-' || n || '@voorbeeld.example', short, words, '', now() - n * interval '5 minutes', now(), 'mailbox'
    from generate_series(1, 5000) n join bench_texts using (n)`;
}
