import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { weekOf } from "@/lib/dates";
import { weeksInYear } from "@/lib/iso-week";
import { nodesOf } from "@/lib/rich-text/walk";

// What pictures become is tested beside lib/images; here it would only take time.
vi.mock("@/lib/images/process", () => ({
  processDrawing: async () => ({
    ok: true,
    image: {
      width: 1600,
      height: 1067,
      widths: [320],
      color: "#ff4d17",
      files: (["avif", "webp"] as const).map((format) => ({ width: 320, format, data: Buffer.from(format) })),
    },
  }),
}));

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antenne-seed-"));
  vi.stubEnv("DATA_DIR", folder);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
  const { sql } = await import("@/db/client");
  await sql.end();
});

const quiet = () => undefined;

async function load() {
  const { sql, db } = await import("@/db/client");
  const { seedIfEmpty } = await import("./seed");
  const empty = () =>
    sql`truncate editors, authors, sections, tags, series, media, issues, articles, settings, pages, commenters,
      view_marks, view_minutes, view_hours, view_days, view_months, view_years, view_detail_days, view_detail_months restart identity cascade`;
  return { sql, db, seedIfEmpty, empty };
}

const storedFiles = async () =>
  (await readdir(join(folder, "media"), { recursive: true })).filter((file) => file.includes("."));

test("an empty magazine has sections and pages, and waits for its name", async () => {
  const { sql, seedIfEmpty, empty } = await load();
  await empty();
  await seedIfEmpty(quiet, { demo: false });
  const [row] = await sql`
    select set_up_at as "setUpAt", demo, (select count(*) from sections)::int as sections,
      (select array_agg(slug order by position) from pages) as pages, (select count(*) from articles)::int as articles,
      (select count(*) from authors)::int + (select count(*) from media)::int + (select count(*) from issues)::int as others
    from settings`;
  const pages = ["over", "colofon", "huisregels", "privacy"];
  expect(row).toEqual({ setUpAt: null, demo: false, sections: 8, pages, articles: 0, others: 0 });

  await seedIfEmpty(quiet, { demo: true });
  expect(await sql`select 1 from articles`).toHaveLength(0);
});

test("a seed that breaks off leaves nothing, and two servers at once fill it once", async () => {
  const { sql, seedIfEmpty, empty } = await load();
  await empty();
  await sql`alter table comments add constraint broken check (text = '') not valid`;
  await expect(seedIfEmpty(quiet)).rejects.toThrow();
  await sql`alter table comments drop constraint broken`;
  for (const table of ["settings", "sections", "articles", "media", "authors", "issues", "pages"]) {
    expect(await sql`select 1 from ${sql(table)}`).toHaveLength(0);
  }

  const lines: string[] = [];
  await Promise.all([seedIfEmpty((line) => lines.push(line)), seedIfEmpty(quiet)]);
  expect(await sql`select 1 from settings`).toHaveLength(1);
  expect(lines[0]).toMatch(/^Beelden 1\/2\d$/);
}, 60_000);

describe("the demo", () => {
  test("is a whole magazine, up to this week and never later", async () => {
    const { sql } = await load();
    const [counts] = await sql<Record<string, number>[]>`
      select
        (select count(*) from articles where status = 'published')::int as published,
        (select count(distinct issue_id) from articles where status = 'published')::int as weeks,
        (select count(distinct i.year) from articles a join issues i on i.id = a.issue_id where a.status = 'published')::int as years,
        (select count(*) from articles where published_at > now())::int as future,
        (select count(*) from articles a join issues i on i.id = a.issue_id
          where a.published_at < now() - interval '8 days'
            and to_char(a.published_at at time zone 'Europe/Amsterdam', 'IYYY-IW') <> i.year || '-' || lpad(i.week::text, 2, '0'))::int as "outsideWeek",
        (select count(*) from comments where created_at > now())::int as "futureComments",
        (select count(*) from comments c join articles a on a.id = c.article_id where c.created_at < a.published_at)::int as "earlyComments",
        (select count(*) from comments c join comments p on p.id = c.parent_id where c.created_at <= p.created_at)::int as "earlyReplies",
        (select count(*) from comments where parent_id is not null)::int as replies,
        (select count(*) from sections)::int as sections,
        (select count(*) from media where kind = 'image' and alt <> '')::int as pictures,
        (select count(*) from pages)::int as pages,
        (select count(*) from comments where status = 'approved')::int as comments,
        (select count(*) from articles where coalesce((select sum(views) from view_years v where kind = 'article' and v.page_id = articles.id), 0)
          <> coalesce((select sum(views) from view_days v where kind = 'article' and v.page_id = articles.id), 0))::int as "wrongCounts",
        (select count(*) from articles where status = 'published' and word_count not between 230 and 950)::int as "wrongLength",
        (select count(*) from articles where legacy_id is not null)::int as legacy,
        (select count(*) from article_slugs where not current)::int as moved,
        (select count(*) from articles a where not exists (select 1 from revisions r where r.article_id = a.id))::int as "withoutRevision",
        (select count(*) from articles a where status = 'published' and not exists (select 1 from article_authors w where w.article_id = a.id))::int as "withoutAuthor"`;
    expect(counts).toMatchObject({
      sections: 8,
      pages: 4,
      future: 0,
      outsideWeek: 0,
      futureComments: 0,
      earlyComments: 0,
      earlyReplies: 0,
      wrongCounts: 0,
      wrongLength: 0,
      legacy: 10,
      moved: 2,
      withoutRevision: 0,
      withoutAuthor: 0,
    });
    expect(counts?.published).toBeGreaterThanOrEqual(40);
    expect(counts?.weeks).toBeGreaterThanOrEqual(30);
    expect(counts?.years).toBeGreaterThanOrEqual(3);
    expect(counts?.pictures).toBeGreaterThanOrEqual(24);
    expect(counts?.comments).toBeGreaterThanOrEqual(50);
    expect(counts?.replies).toBeGreaterThan(5);
  });

  test("plans the last week of the year", async () => {
    const { sql } = await load();
    const { year } = weekOf(new Date());
    const [planned] = await sql`
      select i.year, i.week, count(*)::int as pieces from articles a join issues i on i.id = a.issue_id
      where a.status = 'planned' group by 1, 2`;
    expect(planned).toMatchObject({ week: weeksInYear(planned?.year), pieces: 4 });
    expect([year, year + 1]).toContain(planned?.year);
  });

  test("uses every block, and every picture in it is in the storage", async () => {
    const { db, sql } = await load();
    const { articles } = await import("@/db/schema/articles");
    const used = new Set<string>();
    const shown = new Set<number>();
    for (const { body } of await db.select({ body: articles.body }).from(articles)) {
      for (const node of nodesOf(body)) {
        used.add(node.type);
        if (node.type === "image") shown.add(node.attrs.mediaId);
      }
    }
    for (const block of [
      "heading",
      "bulletList",
      "orderedList",
      "blockquote",
      "pullQuote",
      "image",
      "gallery",
      "video",
      "audio",
      "embedCard",
      "infoBox",
      "horizontalRule",
      "footnote",
    ]) {
      expect([...used]).toContain(block);
    }
    const { fileNames } = await import("@/lib/images/address");
    const { storage } = await import("@/lib/storage");
    const { media } = await import("@/db/schema/media");
    const rows = await db.select().from(media);
    expect(rows.filter((row) => shown.has(row.id))).toHaveLength(shown.size);
    for (const name of rows.flatMap(fileNames)) expect(await storage.stat(name), name).not.toBeNull();
    expect(await sql`select 1 from articles where status = 'published' and hero_id is null`).toHaveLength(0);
  });

  test("never touches a magazine that is there", async () => {
    const { sql, seedIfEmpty } = await load();
    await sql`update settings set name = 'Ons blad'`;
    await seedIfEmpty(quiet);
    expect(await sql`select name from settings`).toEqual([{ name: "Ons blad" }]);
  });

  test("goes away whole, and leaves what editors made or use", async () => {
    const { sql, db } = await load();
    const { clearDemo } = await import("./clear-demo");
    const { storage } = await import("@/lib/storage");
    const before = await storedFiles();
    await sql`insert into issues (year, week, title) values (2030, 1, 'Van onszelf')`;
    await sql`insert into tags (slug, name) values ('eigen', 'Eigen')`;
    await sql`insert into series (slug, title) values ('eigen', 'Eigen')`;
    await sql`insert into authors (slug, name) values ('eigen', 'Eigen pen')`;
    await sql`insert into media (kind, key, hash, name, mime, bytes, width, height, widths) values ('image', 'eigen', 'x', 'x', 'image/webp', 1, 1, 1, '{1}')`;
    const [hero, inBody] = await sql`select id from media where kind = 'image' and key <> 'eigen' order by id limit 2`;
    const [own] = await sql`
      insert into articles (title, body, section_id, hero_id, demo)
      select 'Van onszelf', jsonb_build_object('type', 'doc', 'content', jsonb_build_array(
          jsonb_build_object('type', 'image', 'attrs', jsonb_build_object('mediaId', ${inBody?.id}::int)),
          jsonb_build_object('type', 'video', 'attrs', jsonb_build_object('mediaId', null, 'url', 'https://vimeo.com/1')))),
        min(id), ${hero?.id}::int, false from sections returning id`;
    const [tag] = await sql`select tag_id as id from article_tags limit 1`;
    await sql`insert into article_tags (article_id, tag_id) values (${own?.id}, ${tag?.id})`;

    const gone = await db.transaction(clearDemo);

    expect(await sql`select title from articles`).toEqual([{ title: "Van onszelf" }]);
    const [left] = await sql`
      select (select count(*) from comments)::int as comments, (select count(*) from commenters)::int as commenters,
        (select coalesce(sum(views), 0) from view_days)::int as views, (select coalesce(sum(views), 0) from view_hours)::int as hours,
        (select coalesce(sum(views), 0) from view_detail_days)::int + (select coalesce(sum(views), 0) from view_detail_months)::int as details,
        (select count(*) from article_slugs)::int as slugs, (select array_agg(title) from issues) as issues, (select array_agg(name) from authors) as authors,
        (select count(*) from tags)::int as tags, (select array_agg(title) from series) as series,
        (select array_agg(id order by id) from media where key <> 'eigen') as media,
        (select count(*) from media where key = 'eigen')::int as "ownMedia",
        (select count(*) from sections)::int as sections, (select count(*) from pages)::int as pages,
        (select demo from settings) as demo`;
    expect(left).toEqual({
      comments: 0,
      commenters: 0,
      views: 0,
      hours: 0,
      details: 0,
      slugs: 0,
      issues: ["Van onszelf"],
      authors: ["Eigen pen"],
      tags: 2,
      series: ["Eigen"],
      media: [hero?.id, inBody?.id],
      ownMedia: 1,
      sections: 8,
      pages: 4,
      demo: false,
    });
    for (const name of gone.flatMap(({ files }) => files)) await storage.delete(name);
    expect(await storedFiles()).toHaveLength(4);
    expect(before.length).toBe(gone.flatMap(({ files }) => files).length + 4);
  });
});
