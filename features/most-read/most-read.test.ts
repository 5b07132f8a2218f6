import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { addViews } from "@/db/view-counts";
import { withdraw } from "@/features/articles/publish";
import { civilTime, dayOf } from "@/lib/dates";
import { findMostRead } from "./find";
import { getMostRead } from "./queries";

const cache = vi.hoisted(() => ({ tags: new Set<string>(), revalidate: [] as number[] }));
vi.mock("next/cache", () => ({
  cacheLife: (life: { revalidate: number }) => void cache.revalidate.push(life.revalidate),
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

beforeEach(async () => {
  await emptyTables();
  cache.tags.clear();
  cache.revalidate.length = 0;
});
afterAll(() => sql.end());

async function read(title: string, views: Record<string, number>, changes = {}): Promise<number> {
  const articleId = await makeArticle({ title, ...changes });
  const rows = Object.entries(views).map(([day, count]) => ({ articleId, day, views: count }));
  await db.transaction((tx) => addViews(tx, rows));
  return articleId;
}

const titles = async (since: string, limit = 10) => (await findMostRead(db, since, limit)).map(({ title }) => title);

test("the most read since a day goes first, and that day counts", async () => {
  await read("vroeger veel", { "2026-11-15": 900, "2026-11-16": 1 });
  await read("deze week", { "2026-11-16": 20, "2026-11-17": 20 });
  await read("iets minder", { "2026-11-16": 39 });
  await read("alleen vroeger", { "2026-11-15": 500 });
  expect(await titles("2026-11-16")).toEqual(["deze week", "iets minder", "vroeger veel"]);
  expect(await titles("2026-01-01", 2)).toEqual(["vroeger veel", "alleen vroeger"]);
});

test("what readers may not see is not among them", async () => {
  await read("ingetrokken", { "2026-11-16": 100 }, { status: "withdrawn" });
  await read("weggegooid", { "2026-11-16": 100 }, { trashedAt: new Date() });
  await read("te lezen", { "2026-11-16": 1 });
  expect(await titles("2026-11-16")).toEqual(["te lezen"]);
});

test("the year begins on 1 January in Rotterdam, and the list is counted at most every five minutes", async () => {
  const now = new Date();
  await read("vandaag", { [dayOf(now)]: 1 });
  await read("vorig jaar", { [`${civilTime(now).year - 1}-12-31`]: 100 });
  const { week, year } = await getMostRead();
  expect(week.map(({ title }) => title)).toContain("vandaag");
  expect(year.map(({ title }) => title)).toEqual(["vandaag"]);
  expect(cache.revalidate).toEqual([300]);
});

test("withdrawing an article expires the list at once", async () => {
  const id = await read("nog even", { [dayOf(new Date())]: 5 });
  await getMostRead();
  const done = await withdraw(await makeEditor("editor"), id, 1);
  expect(done.ok && done.data.expired.some((tag) => cache.tags.has(tag))).toBe(true);
});
