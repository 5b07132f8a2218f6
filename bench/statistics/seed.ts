import type { Sql } from "postgres";

const articles = 4_300;

/** Fills an empty, migrated database with 100 million views of 4,300 articles over ten years, and all that is counted of them. */
export async function seedViews(sql: Sql, say: (what: string) => void): Promise<void> {
  await sql`set session_replication_role = replica`;
  await sql`set synchronous_commit = off`;
  await sql`select setseed(0.5)`;
  await seedMagazine(sql);
  say("days");
  await sql`select make_view_months((current_date - interval '10 years 1 month')::date, (current_date + interval '2 months')::date)`;
  await sql`insert into view_days (day, kind, page_id, views, bots)
    select day, 'article', id, greatest(1, round((4200 * exp(-age / 2.5) + 150 * exp(-age / 60.0)) * (0.5 + random())))::integer, (random() * 3)::integer
    from articles, lateral (select published_at::date as born) as b,
      lateral (select day::date, day::date - born as age from generate_series(born, current_date, '1 day') as day) as d
    where age < 300 or random() < 0.35`;
  say("pages and site");
  await sql`insert into view_days (day, kind, page_id, views, bots)
    select day::date, kind, id, (20 + random() * 200)::integer, 3
    from generate_series(current_date - 3650, current_date, '1 day') as day,
      (select 'front' as kind, 0 as id union all select 'section', id from sections union all select 'list', n from generate_series(1, 4) as n) as pages`;
  await sql`insert into view_days (day, kind, page_id, views, bots)
    select day::date, 'issue', year * 100 + week, (5 + random() * 60)::integer, 1 from issues,
      lateral (select to_date(year || '-' || week, 'IYYY-IW') as monday) as m, generate_series(monday, least(monday + 60, current_date), '1 day') as day`;
  await sql`insert into view_days (day, kind, page_id, views, bots) select day, 'site', 0, sum(views), sum(bots) from view_days group by day`;
  say("months, years, hours");
  await sql`insert into view_months (month, kind, page_id, views, bots)
    select date_trunc('month', day)::date, kind, page_id, sum(views), sum(bots) from view_days group by 1, 2, 3`;
  await sql`insert into view_years (year, kind, page_id, views, bots)
    select date_trunc('year', month)::date, kind, page_id, sum(views), sum(bots) from view_months group by 1, 2, 3`;
  await sql`insert into view_hours (hour, kind, page_id, views, bots)
    select day + hour * interval '1 hour', kind, page_id, 1 + views / 12, bots / 12
    from view_days, generate_series(8, 22, 2) as hour where day >= current_date - 70 and (views > 8 or hour = 12)`;
  await seedMinutes(sql);
  say("details");
  await seedDetails(sql);
  say("analyze");
  await sql`vacuum analyze`;
}

async function seedMagazine(sql: Sql): Promise<void> {
  await sql`insert into settings (name, set_up_at) values ('Antenne Rotterdam', now())`;
  await sql`insert into editors (email, name, role)
    select 'redactie-' || n || '@antenne.example', 'Redacteur ' || n, case when n <= 3 then 'admin' else 'author' end from generate_series(1, 60) as n`;
  await sql`insert into authors (slug, name, editor_id) select 'auteur-' || n, 'Auteur ' || n, case when n <= 60 then n end from generate_series(1, 300) as n`;
  await sql`insert into sections (slug, name, position) select 'rubriek-' || n, 'Rubriek ' || n, n from generate_series(1, 8) as n`;
  await sql`insert into issues (year, week, released_at) select distinct extract(isoyear from day)::integer, extract(week from day)::integer, now()
    from generate_series(current_date - 3660, current_date, '1 day') as day`;
  await sql`insert into articles (title, body, status, published_at, section_id, issue_id, created_by)
    select 'Artikel ' || n, '{"type":"doc","content":[]}', 'published', moment, 1 + n % 8, i.id, 1 + n % 60
    from generate_series(1, ${articles}::integer) as n, lateral (select now() - (${articles} - n) * interval '3650 days' / ${articles}::integer as moment) as m
    join issues i on i.year = extract(isoyear from moment) and i.week = extract(week from moment)`;
  await sql`insert into article_slugs (slug, article_id, current) select 'artikel-' || id, id, true from articles`;
  await sql`insert into article_authors (article_id, position, author_id) select id, 1, 1 + id % 300 from articles`;
}

async function seedMinutes(sql: Sql): Promise<void> {
  await sql`insert into view_minutes (minute, kind, page_id, views, bots)
    select date_trunc('minute', now()) - n * interval '1 minute', 'article', ${articles}::integer - p, 1 + p % 3, 0
    from generate_series(0, 58) as n, generate_series(0, 200) as p`;
  await sql`insert into view_minutes (minute, kind, page_id, views, bots) select minute, 'site', 0, sum(views), 0 from view_minutes group by minute`;
  await sql`insert into visitors (visitor_hash, address_hash, seen_at, kind, page_id)
    select decode(md5('v' || n), 'hex'), decode(md5('a' || n), 'hex'), now() + interval '1 hour', 'article', ${articles}::integer - n % 200
    from generate_series(1, 2000) as n`;
}

/** Of each article in its first month, and of the site for ever. */
async function seedDetails(sql: Sql): Promise<void> {
  await sql`create temporary table traits as
    select 'source' as trait, case when n <= 6 then (array['Google', 'Facebook', 'Instagram', 'nrc.nl', 'mastodon.nl', 'Bing'])[n] else 'site-' || n || '.example' end as value,
      0.3 / n as part, n > 6 as rare from generate_series(1, 60) as n
    union all select 'campaign', 'actie-' || n, 0.02, n > 3 from generate_series(1, 20) as n
    union all select 'depth', n::text, 0.18, false from generate_series(0, 4) as n
    union all select 'time', n::text, 0.22, false from generate_series(0, 3) as n`;
  await sql`insert into view_detail_days (day, kind, page_id, trait, value, views)
    select day, kind, page_id, trait, value, greatest(1, (views * part)::integer) from view_days
    join articles on kind = 'article' and articles.id = page_id and day < published_at::date + 30, traits
    where not rare and views * part > 0.5`;
  await sql`insert into view_detail_days (day, kind, page_id, trait, value, views)
    select day, 'site', 0, trait, value, greatest(1, (views * part)::integer) from view_days, traits where kind = 'site'`;
  await sql`insert into view_detail_months (month, kind, page_id, trait, value, views)
    select date_trunc('month', day)::date, kind, page_id, trait, value, sum(views) from view_detail_days group by 1, 2, 3, 4, 5`;
}
