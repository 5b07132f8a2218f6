import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { weekOf } from "@/lib/dates";
import { weeksInYear } from "@/lib/iso-week";
import { nodesOf } from "@/lib/rich-text/walk";

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

test("the demo is a whole magazine, up to this week and never later, and is seeded only once", async () => {
  const { sql, db } = await import("@/db/client");
  const { seedIfEmpty } = await import("./seed");
  await sql`truncate editors, authors, sections, tags, series, media, issues, articles, settings, pages, commenters restart identity cascade`;
  await seedIfEmpty(() => undefined);

  const [counts] = await sql<Record<string, number>[]>`
    select
      (select count(*) from articles where status = 'published')::int as published,
      (select count(distinct issue_id) from articles where status = 'published')::int as weeks,
      (select count(distinct i.year) from articles a join issues i on i.id = a.issue_id where a.status = 'published')::int as years,
      (select count(*) from articles where published_at > now())::int as future,
      (select count(*) from comments where created_at > now())::int as "futureComments",
      (select count(*) from sections)::int as sections,
      (select count(*) from media where kind = 'image' and alt <> '')::int as pictures,
      (select count(*) from pages)::int as pages,
      (select count(*) from comments where status = 'approved')::int as comments,
      (select count(*) from articles where view_count <> coalesce((select sum(views) from article_views v where v.article_id = articles.id), 0))::int as "wrongCounts",
      (select count(*) from articles where status = 'published' and word_count not between 230 and 950)::int as "wrongLength"`;
  expect(counts).toMatchObject({ sections: 8, pages: 4, future: 0, futureComments: 0, wrongCounts: 0, wrongLength: 0 });
  expect(counts?.published).toBeGreaterThanOrEqual(40);
  expect(counts?.weeks).toBeGreaterThanOrEqual(30);
  expect(counts?.years).toBeGreaterThanOrEqual(3);
  expect(counts?.pictures).toBeGreaterThanOrEqual(24);
  expect(counts?.comments).toBeGreaterThanOrEqual(50);

  const { year } = weekOf(new Date());
  const [planned] = await sql`
    select i.year, i.week, count(*)::int as pieces from articles a join issues i on i.id = a.issue_id
    where a.status = 'planned' group by 1, 2`;
  expect(planned).toMatchObject({ week: weeksInYear(planned?.year), pieces: 4 });
  expect([year, year + 1]).toContain(planned?.year);

  const { articles } = await import("@/db/schema/articles");
  const used = new Set<string>();
  for (const { body } of await db.select({ body: articles.body }).from(articles)) {
    for (const node of nodesOf(body)) used.add(node.type);
  }
  for (const block of ["heading", "bulletList", "orderedList", "blockquote", "pullQuote", "image", "gallery", "video", "audio", "embedCard", "infoBox", "horizontalRule"]) {
    expect([...used]).toContain(block);
  }
  const notes = await sql`select 1 from articles where body::text like '%"footnote"%'`;
  expect(notes.length).toBeGreaterThan(1);

  await sql`update articles set title = 'Door ons veranderd' where id = 1`;
  await seedIfEmpty(() => undefined);
  expect(await sql`select title from articles where id = 1`).toEqual([{ title: "Door ons veranderd" }]);
}, 300_000);

test("clearing the demo leaves what editors made, and nothing of the demo", async () => {
  const { sql, db } = await import("@/db/client");
  const { clearDemo } = await import("./clear-demo");
  await sql`
    insert into articles (title, body, section_id, demo) select 'Van onszelf', '{"type":"doc","content":[]}', min(id), false from sections`;
  await db.transaction(clearDemo);
  expect(await sql`select title from articles`).toEqual([{ title: "Van onszelf" }]);
  const [left] = await sql`
    select (select count(*) from comments)::int as comments, (select count(*) from article_views)::int as views,
      (select count(*) from issues)::int as issues, (select count(*) from authors)::int as authors,
      (select count(*) from article_slugs)::int as slugs, (select count(*) from sections)::int as sections,
      (select demo from settings) as demo`;
  expect(left).toEqual({ comments: 0, views: 0, issues: 0, authors: 0, slugs: 0, sections: 8, demo: false });
});
