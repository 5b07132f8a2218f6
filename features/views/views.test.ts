import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articles, articleViews } from "@/db/schema/articles";
import { viewMarks } from "@/db/schema/visitors";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { dayOf } from "@/lib/dates";
import { runShutdownHooks } from "@/lib/shutdown";
import { ViewBuffer } from "./buffer";
import { count } from "./count";
import { storeViews, type View } from "./store";
import type { Visit } from "./visit";

const today = dayOf(new Date());
const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

beforeEach(async () => {
  await emptyTables();
  for (const name of ["antenneDayKey", "antenneViews", "antenneMarksForgottenOn"])
    Reflect.deleteProperty(globalThis, name);
});
afterAll(() => sql.end());

function view(reader: number, articleId: number, day = today): View {
  const readerHash = Buffer.alloc(16);
  readerHash.writeUInt32BE(reader);
  return { day, articleId, readerHash };
}

function visit(articleId: number, changes: Partial<Visit> = {}): Visit {
  const page = { kind: "article", id: articleId } as const;
  return { page, address: "203.0.113.7", agent: firefox, machine: false, source: "", via: "", end: null, ...changes };
}

async function counted(articleId: number) {
  const [article] = await db.select({ total: articles.viewCount }).from(articles).where(eq(articles.id, articleId));
  const days = await db
    .select({ day: articleViews.day, views: articleViews.views })
    .from(articleViews)
    .where(eq(articleViews.articleId, articleId));
  return { total: article?.total, days };
}

describe("storing", () => {
  test("counts a reader once per article and day", async () => {
    const one = await makeArticle();
    const other = await makeArticle();
    await storeViews([view(1, one), view(2, one), view(1, other)]);
    await storeViews([view(1, one), view(3, one)]);
    await storeViews([view(1, one, "2026-11-01")]);
    const { total, days } = await counted(one);
    expect(total).toBe(4);
    expect(days).toContainEqual({ day: today, views: 3 });
    expect(days).toContainEqual({ day: "2026-11-01", views: 1 });
    expect(await counted(other)).toEqual({ total: 1, days: [{ day: today, views: 1 }] });
  });

  test("counts nothing of what readers cannot see, and does not keep it for later", async () => {
    const draft = await makeArticle({ status: "draft" });
    const trashed = await makeArticle({ trashedAt: new Date() });
    expect(await storeViews([view(1, draft), view(1, trashed), view(1, 2_000_000_000)])).toEqual([]);
    expect(await db.select().from(viewMarks)).toEqual([]);
    expect((await counted(draft)).total).toBe(0);
  });

  test("does not wait for an article that an editor holds, and brings its views back", async () => {
    const busy = await makeArticle();
    const free = await makeArticle();
    await db.transaction(async (tx) => {
      await tx.update(articles).set({ title: "Wordt bewaard" }).where(eq(articles.id, busy));
      expect(await storeViews([view(1, busy), view(1, free)])).toEqual([view(1, busy)]);
      expect((await counted(free)).total).toBe(1);
    });
    expect(await storeViews([view(1, busy)])).toEqual([]);
    expect((await counted(busy)).total).toBe(1);
  });

  test("the marks of earlier days go, today's stay", async () => {
    const id = await makeArticle();
    await db.insert(viewMarks).values([view(1, id, "2020-01-01"), view(2, id)]);
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
  for (const id of ids) expect(await counted(id)).toEqual({ total: 1_200, days: [{ day: today, views: 1_200 }] });
});

describe("counting a request", () => {
  test("a reader is counted once, and what waits is written when the process ends", async () => {
    const id = await makeArticle();
    await count(visit(id));
    await count(visit(id));
    expect((await counted(id)).total).toBe(0);
    await runShutdownHooks();
    expect((await counted(id)).total).toBe(1);
  });

  test("another browser or another address is another reader; nothing of either is stored", async () => {
    const id = await makeArticle();
    await count(visit(id));
    await count(visit(id, { agent: firefox.replaceAll("145", "144") }));
    await count(visit(id, { address: "203.0.113.8" }));
    await runShutdownHooks();
    expect((await counted(id)).total).toBe(3);
    for (const mark of await db.select().from(viewMarks)) expect(mark.readerHash).toHaveLength(16);
  });

  test("made-up browsers behind one address do not become a crowd", async () => {
    const id = await makeArticle();
    for (let made = 0; made < 300; made += 1)
      await count(visit(id, { agent: `Mozilla/5.0 (X11; rv:${made}.0) Firefox/145.0` }));
    await runShutdownHooks();
    expect((await counted(id)).total).toBe(10);
  });

  test("ten browsers behind one address are ten readers, also when they come one after the other", async () => {
    const articleId = await makeArticle();
    const day = dayOf(new Date());
    const view = (address: number, browser: number) => ({
      day,
      articleId,
      readerHash: Buffer.concat([Buffer.alloc(8, address), Buffer.alloc(8, browser)]),
    });
    for (let browser = 1; browser <= 12; browser += 1) await storeViews([view(7, browser), view(7, browser)], true);
    expect((await counted(articleId)).total).toBe(10);
    await storeViews([view(8, 1), view(7, 1), view(7, 255)], true);
    expect((await counted(articleId)).total).toBe(11);
  });

  test.each(["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", "curl/8.5.0"])(
    "a bot is not counted: %j",
    async (agent) => {
      const id = await makeArticle();
      await count(visit(id, { agent }));
      await runShutdownHooks();
      expect((await counted(id)).total).toBe(0);
    },
  );
});
