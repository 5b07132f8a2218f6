import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { issues } from "@/db/schema/issues";
import { sections } from "@/db/schema/sections";
import { viewMarks } from "@/db/schema/views";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { dayOf } from "@/lib/dates";
import { runShutdownHooks } from "@/lib/shutdown";
import { ViewBuffer } from "./buffer";
import { count } from "./count";
import { otherName } from "./names";
import { getShownViews, getShownYear } from "./queries";
import { storeViews, type View } from "./store";
import type { Visit } from "./visit";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

const today = dayOf(new Date());
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

beforeEach(async () => {
  await emptyTables();
  for (const name of ["antenneDayKey", "antenneViews", "antennePace", "antenneMarksForgottenOn"])
    Reflect.deleteProperty(globalThis, name);
});
afterAll(() => sql.end());

function view(reader: number, pageId: number, changes: Partial<View> = {}): View {
  const readerHash = Buffer.alloc(16);
  readerHash.writeUInt32BE(reader);
  const at = new Date();
  const rest = { begins: true, bot: false, source: "", campaign: "", end: null };
  return { at, day: today, kind: "article", pageId, readerHash, ...rest, ...changes };
}

function visit(articleId: number, changes: Partial<Visit> = {}): Visit {
  const page = { kind: "article", id: articleId } as const;
  return { page, address: "203.0.113.7", agent: firefox, machine: false, source: "", via: "", end: null, ...changes };
}

/** What each table says of a page; they must agree. */
async function counted(pageId: number, kind = "article") {
  const [row] = await sql<{ tables: string[] }[]>`
    select array_agg(coalesce(views, 0) || '/' || coalesce(bots, 0)) as tables from (
      select sum(views) as views, sum(bots) as bots from view_minutes where kind = ${kind} and page_id = ${pageId} union all
      select sum(views), sum(bots) from view_hours where kind = ${kind} and page_id = ${pageId} union all
      select sum(views), sum(bots) from view_days where kind = ${kind} and page_id = ${pageId} union all
      select sum(views), sum(bots) from view_months where kind = ${kind} and page_id = ${pageId} union all
      select sum(views), sum(bots) from view_years where kind = ${kind} and page_id = ${pageId}) as each`;
  const said = new Set(row?.tables);
  expect(said.size).toBe(1);
  const [views = 0, bots = 0] = (row?.tables[0] ?? "0/0").split("/").map(Number);
  return { views, bots };
}

async function details(pageId: number, trait: string, kind = "article") {
  const rows = await sql<{ value: string; views: number }[]>`
    select value, sum(views)::integer as views from view_detail_days
    where kind = ${kind} and page_id = ${pageId} and trait = ${trait} group by value having sum(views) <> 0 order by value`;
  const months = await sql`
    select value, sum(views)::integer as views from view_detail_months
    where kind = ${kind} and page_id = ${pageId} and trait = ${trait} group by value having sum(views) <> 0 order by value`;
  expect([...months]).toEqual([...rows]);
  return Object.fromEntries(rows.map(({ value, views }) => [value, views]));
}

describe("storing", () => {
  test("counts a reader once per page and day, for the page and for the site", async () => {
    const one = await makeArticle();
    const other = await makeArticle();
    await storeViews([view(1, one), view(2, one), view(1, other)]);
    await storeViews([view(1, one), view(3, one), view(1, one)]);
    expect(await counted(one)).toEqual({ views: 3, bots: 0 });
    expect(await counted(other)).toEqual({ views: 1, bots: 0 });
    expect(await counted(0, "site")).toEqual({ views: 4, bots: 0 });
  });

  test("a view of before midnight counts for that day, in a month of long ago too", async () => {
    const id = await makeArticle();
    await storeViews([view(1, id, { day: "2019-12-31" }), view(1, id)]);
    const days = await sql`select day::text, views from view_days where kind = 'article' order by day`;
    expect([...days]).toEqual([
      { day: "2019-12-31", views: 1 },
      { day: today, views: 1 },
    ]);
  });

  test("counts nothing of what readers cannot see", async () => {
    const draft = await makeArticle({ status: "draft" });
    const trashed = await makeArticle({ trashedAt: new Date() });
    const unseen = [
      view(1, draft),
      view(1, trashed),
      view(1, 2_000_000_000),
      view(1, 209913, { kind: "issue" }),
      view(1, 1999, { kind: "year" }),
      view(1, 77, { kind: "list" }),
      view(1, 5, { kind: "section" }),
    ];
    await storeViews(unseen);
    expect(await db.select().from(viewMarks)).toEqual([]);
    expect(await counted(0, "site")).toEqual({ views: 0, bots: 0 });
  });

  test("counts the front, issues, years and lists", async () => {
    await makeArticle();
    await sql`update issues set released_at = now()`;
    const [section] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
    await storeViews([
      view(1, 0, { kind: "front" }),
      view(1, 202647, { kind: "issue" }),
      view(1, 2026, { kind: "year" }),
      view(1, 2, { kind: "list" }),
      view(1, section?.id ?? 0, { kind: "section" }),
    ]);
    expect(await counted(202647, "issue")).toEqual({ views: 1, bots: 0 });
    expect(await counted(0, "site")).toEqual({ views: 5, bots: 0 });
  });

  test("machines stand apart, once a day like everyone, and say nothing else", async () => {
    const id = await makeArticle();
    await storeViews([view(1, id, { bot: true, source: "Google" }), view(1, id, { bot: true }), view(2, id)]);
    await storeViews([view(1, id, { begins: false, end: { depth: 4, time: 3 } })]);
    expect(await counted(id)).toEqual({ views: 1, bots: 1 });
    expect(await details(id, "source")).toEqual({});
    expect(await details(id, "depth")).toEqual({});
  });

  test("an editor who holds the article keeps nobody waiting", async () => {
    const id = await makeArticle();
    await db.transaction(async (tx) => {
      await tx.execute(`update articles set title = 'Wordt bewaard' where id = ${id}`);
      await storeViews([view(1, id)]);
      expect(await counted(id)).toEqual({ views: 1, bots: 0 });
    });
  });

  test("where readers came from, with the first view alone", async () => {
    const id = await makeArticle();
    await storeViews([
      view(1, id, { source: "Google", campaign: "poster" }),
      view(2, id, { source: "Google" }),
      view(3, id),
    ]);
    await storeViews([view(1, id, { source: "Bing" })]);
    expect(await details(id, "source")).toEqual({ Google: 2 });
    expect(await details(id, "campaign")).toEqual({ poster: 1 });
    expect(await details(0, "source", "site")).toEqual({ Google: 2 });
  });

  test("made-up sites do not fill the tables", async () => {
    const id = await makeArticle();
    const crowd = (from: number) =>
      Array.from({ length: 250 }, (_, reader) => view(from + reader, id, { source: `site-${from + reader}.example` }));
    await storeViews(crowd(0));
    await storeViews(crowd(1_000));
    await storeViews([view(9_999, id, { source: "site-1.example" })]);
    const said = await details(id, "source");
    expect(Object.keys(said)).toHaveLength(301);
    expect(said[otherName]).toBe(200);
    expect(said["site-1.example"]).toBe(2);
  });

  test("a reader stands in one step: the furthest", async () => {
    const id = await makeArticle();
    const end = (reader: number, depth: number, time: number) =>
      view(reader, id, { begins: false, end: { depth, time } });
    await storeViews([view(1, id), { ...view(2, id), end: { depth: 1, time: 0 } }]);
    await storeViews([end(1, 2, 0), end(1, 1, 1), end(3, 4, 3)]);
    await storeViews([end(1, 2, 0), end(2, 4, 2)]);
    await storeViews([end(2, 0, 0)]);
    expect(await details(id, "depth")).toEqual({ 2: 1, 4: 1 });
    expect(await details(id, "time")).toEqual({ 1: 1, 2: 1 });
    expect(await details(0, "depth", "site")).toEqual({ 2: 1, 4: 1 });
  });

  test("the marks of earlier days go, today's stay", async () => {
    const id = await makeArticle();
    await storeViews([view(1, id, { day: "2020-01-01" }), view(2, id)]);
    Reflect.deleteProperty(globalThis, "antenneMarksForgottenOn");
    await storeViews([view(3, id)]);
    expect((await db.select().from(viewMarks)).map((mark) => mark.day)).toEqual([today, today]);
  });
});

test("two servers that write the same readers at the same time, and one that starts again, count exactly", async () => {
  const ids = [await makeArticle(), await makeArticle(), await makeArticle()];
  const servers = [new ViewBuffer(storeViews), new ViewBuffer(storeViews)];
  for (let reader = 0; reader < 1_200; reader += 1) {
    for (const id of ids)
      for (const server of servers) if (reader % 3 !== id % 3 || server === servers[0]) server.add(view(reader, id));
  }
  await Promise.all([...servers.map((server) => server.flush()), ...servers.map((server) => server.drain())]);
  const restarted = new ViewBuffer(storeViews);
  for (let reader = 0; reader < 1_200; reader += 1) for (const id of ids) restarted.add(view(reader, id));
  await restarted.drain();
  for (const id of ids) expect(await counted(id)).toEqual({ views: 1_200, bots: 0 });
});

describe("counting a request", () => {
  test("a reader is counted once, and what waits is written when the process ends", async () => {
    const id = await makeArticle();
    await count(visit(id));
    await count(visit(id));
    expect((await counted(id)).views).toBe(0);
    await runShutdownHooks();
    expect((await counted(id)).views).toBe(1);
  });

  test("another browser or another address is another reader; nothing of either is stored", async () => {
    const id = await makeArticle();
    await count(visit(id));
    await count(visit(id, { agent: firefox.replaceAll("145", "144") }));
    await count(visit(id, { address: "203.0.113.8" }));
    await runShutdownHooks();
    expect((await counted(id)).views).toBe(3);
    for (const mark of await db.select().from(viewMarks)) expect(mark.readerHash).toHaveLength(16);
  });

  test("made-up browsers behind one address do not become a crowd, all at once or one after the other", async () => {
    const id = await makeArticle();
    for (let made = 0; made < 300; made += 1) {
      await count(visit(id, { agent: `Mozilla/5.0 (X11; rv:${made}.0) Firefox/145.0` }));
    }
    await runShutdownHooks();
    for (let made = 300; made < 303; made += 1) {
      await count(visit(id, { agent: `Mozilla/5.0 (X11; rv:${made}.0) Firefox/145.0` }));
      await runShutdownHooks();
    }
    expect((await counted(id)).views).toBe(10);
  });

  test.each(["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.5.0"])(
    "a bot is counted apart: %j",
    async (agent) => {
      const id = await makeArticle();
      await count(visit(id, { agent }));
      await runShutdownHooks();
      expect(await counted(id)).toEqual({ views: 0, bots: 1 });
    },
  );

  test("what behaves as no reader does is counted apart: no language, and more pages than anyone reads", async () => {
    const ids: number[] = [];
    while (ids.length < 45) ids.push(await makeArticle());
    for (const id of ids) await count(visit(id));
    await count(visit(ids[0] ?? 0, { address: "203.0.113.9", machine: true }));
    await runShutdownHooks();
    expect(await counted(0, "site")).toEqual({ views: 40, bots: 6 });
  });

  test("of the site and the campaign a word is kept, and nothing of what looks like a person", async () => {
    const id = await makeArticle();
    await count(visit(id, { source: "www.nrc.nl", via: "Nieuwsbrief 12" }));
    await count(visit(id, { address: "203.0.113.8", source: "192.168.1.7", via: "jan@voorbeeld.nl" }));
    await runShutdownHooks();
    expect(await details(id, "source")).toEqual({ "nrc.nl": 1 });
    expect(await details(id, "campaign")).toEqual({ "nieuwsbrief-12": 1 });
  });

  test("a database that is away is the server's problem: what it did not keep, it says", async () => {
    vi.spyOn(db, "insert").mockImplementationOnce(() => {
      throw new Error("away");
    });
    await expect(count(visit(1))).rejects.toThrow("away");
    vi.restoreAllMocks();
  });
});

test("readers are told how often an article was read only where the magazine wants that", async () => {
  const id = await makeArticle();
  await storeViews([view(1, id), view(2, id, { day: "2024-05-01" })]);
  await sql`insert into settings (id) values (1) on conflict do nothing`;
  await sql`update settings set views_shown = false`;
  expect(await getShownViews(id)).toBeNull();
  expect(await getShownYear(2024)).toEqual([]);
  await sql`update settings set views_shown = true`;
  expect(await getShownViews(id)).toBe(2);
  await sql`update settings set views_shown = false`;
});

test("a year tells how often what stands in each of its weeks was read, whenever that was", async () => {
  await sql`insert into settings (id) values (1) on conflict do nothing`;
  await sql`update settings set views_shown = true`;
  const [week13, week14, lastYear] = await db
    .insert(issues)
    .values([
      { year: 2024, week: 13 },
      { year: 2024, week: 14 },
      { year: 2023, week: 13 },
    ])
    .returning({ issueId: issues.id });
  const [busy, alsoBusy] = [await makeArticle(week13), await makeArticle(week13)];
  const [quiet, withdrawn] = [await makeArticle(week14), await makeArticle({ ...week14, status: "withdrawn" })];
  const other = await makeArticle(lastYear);
  await storeViews([view(1, busy), view(2, busy, { day: "2024-05-01" }), view(1, alsoBusy), view(3, quiet)]);
  await storeViews([view(4, withdrawn), view(5, other)]);
  expect(await getShownYear(2024)).toEqual([
    { week: 13, views: 3, shade: 3 },
    { week: 14, views: 1, shade: 1 },
  ]);
  await sql`update settings set views_shown = false`;
});
