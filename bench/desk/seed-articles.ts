import type { Sql } from "postgres";

const texts = 20_000;
const bodies = 1_000;

/**
 * 100,000 articles of some 400 words, the older 98,400 of them published or withdrawn, the newest on their way. Each has its addresses, bylines,
 * tags and two revisions.
 */
export async function seedArticles(sql: Sql, say: (what: string) => void): Promise<void> {
  say("articles");
  await makeBodies(sql);
  await sql`insert into issues (year, week)
    select distinct extract(isoyear from day), extract(week from day)
    from generate_series(now() - interval '19.1 years', now() + interval '5 weeks', interval '7 days') day`;
  await insertArticles(sql);
  await sql`drop table bench_bodies`;
  await sql`insert into media_uses (place, subject_id, media_id) select 'article', id, hero_id from articles`;
  await sql`update media set uses = 1 where id % 2 = 0`;
  say("addresses, bylines, tags");
  await sql`insert into article_slugs (slug, article_id, current) select 'artikel-' || n, n, true from generate_series(1, 100000) n`;
  await sql`insert into article_slugs (slug, article_id, current) select 'vroeger-' || n, n, false from generate_series(10, 100000, 10) n`;
  await sql`insert into article_authors (article_id, position, author_id)
    select n, 1, 1 + (n * 31) % 1500 from generate_series(1, 100000) n`;
  await sql`insert into article_authors (article_id, position, guest_name) select n, 2, 'Gast ' || n from generate_series(6, 100000, 6) n`;
  await sql`insert into article_tags (article_id, tag_id)
    select n, 1 + (n * 17 + k * 1301) % 5000 from generate_series(1, 100000) n, generate_series(1, 3) k`;
  say("revisions");
  await sql`insert into revisions (article_id, article_version, editor_id, title, lede, body, created_at)
    select a.id, v, 1 + a.id % 80, a.title, a.lede, a.body, a.updated_at - (2 - v) * interval '1 hour'
    from articles a, generate_series(1, 2) v`;
}

async function makeBodies(sql: Sql): Promise<void> {
  await sql`create table bench_bodies (n integer primary key, body jsonb not null, body_text text not null)`;
  await sql`insert into bench_bodies
    select body_n, jsonb_build_object('type', 'doc', 'content', jsonb_agg(block order by place)), string_agg(text, ' ' order by place)
    from (
      select body_n, place, text, case
        when place = 3 then jsonb_build_object('type', 'heading', 'attrs', jsonb_build_object('level', 2), 'content', line)
        when place = 6 then jsonb_build_object('type', 'image', 'attrs', jsonb_build_object('mediaId', 1 + body_n * 7, 'alt', '', 'caption', ''))
        else jsonb_build_object('type', 'paragraph', 'content', line) end as block
      from (
        select b as body_n, place, string_agg(words, ' ') as text,
          jsonb_build_array(jsonb_build_object('type', 'text', 'text', string_agg(words, ' '))) as line
        from generate_series(1, ${bodies}::int) b cross join generate_series(1, 9) place cross join generate_series(1, 4) part
        join bench_texts on bench_texts.n = 1 + (b * 7919 + place * 613 + part * 104729) % ${texts}::int
        group by b, place
      ) lines
    ) blocks group by body_n`;
}

async function insertArticles(sql: Sql): Promise<void> {
  await sql`insert into articles (title, lede, body, body_text, word_count, section_id, series_id, issue_id, position, status, credits, hero_id,
      publish_at, published_at, comment_mode, created_by, created_at, updated_at, trashed_at, version)
    select t.short || ' ' || g, l.words || ' ' || t.words, b.body, b.body_text, 400, 1 + g % 12, case when g % 9 = 0 then 1 + g % 200 end, i.id,
      1 + g % 30, plan.status, '', 2 * g, case when plan.status = 'scheduled' then now() + interval '3 days' end,
      case when plan.status in ('published', 'withdrawn') then plan.moment end, 'open', 1 + g % 80, plan.moment,
      plan.moment + (g % 7) * interval '1 hour', case when g % 150 = 7 then now() - interval '2 days' end, 2
    from generate_series(1, 100000) g
    cross join lateral (select
      case when g <= 98400 then case when g % 97 = 0 then 'withdrawn' else 'published' end
        when g <= 99400 then 'draft' when g <= 99600 then 'review' when g <= 99800 then 'ready' when g <= 99850 then 'scheduled'
        else 'planned' end as status,
      now() - greatest(98400 - g, 0) * interval '100 minutes' - interval '8 hours' as moment,
      now() + case when g > 98400 then (g % 5) * interval '7 days' else greatest(98400 - g, 0) * interval '-100 minutes' - interval '8 hours' end as day
    ) plan
    join bench_texts t on t.n = 1 + (g * 7919) % ${texts}::int
    join bench_texts l on l.n = 1 + (g * 104729::bigint) % ${texts}::int
    join bench_bodies b on b.n = 1 + g % ${bodies}::int
    left join issues i on (plan.status in ('published', 'withdrawn', 'scheduled') or g % 2 = 0)
      and i.year = extract(isoyear from plan.day) and i.week = extract(week from plan.day)
    order by g`;
}
