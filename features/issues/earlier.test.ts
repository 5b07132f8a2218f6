import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { issues } from "@/db/schema/issues";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { listEarlierLeads } from "./earlier";

const cache = vi.hoisted(() => ({ tags: new Set<string>() }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

beforeEach(async () => {
  await emptyTables();
  cache.tags.clear();
});
afterAll(() => sql.end());

async function inWeek(year: number, week: number, title: string, changes = {}): Promise<void> {
  await db.insert(issues).values({ year, week }).onConflictDoNothing();
  const issue = await db.query.issues.findFirst({
    where: (row, { and, eq }) => and(eq(row.year, year), eq(row.week, week)),
  });
  await makeArticle({ title, issueId: issue?.id, ...changes });
}

const leads = async (year: number, week: number) =>
  (await listEarlierLeads(year, week)).map((lead) => `${lead.week.year}: ${lead.title}`);

test("each earlier year with its lead, newest first; years without are left out", async () => {
  await inWeek(2020, 46, "eerste");
  await inWeek(2022, 47, "tweede stuk", { position: 2 });
  await inWeek(2022, 47, "de opening", { position: 1 });
  await inWeek(2023, 47, "ingetrokken", { status: "withdrawn" });
  await inWeek(2024, 47, "vorig", { position: 5 });
  await inWeek(2024, 48, "andere week");
  expect(await leads(2025, 47)).toEqual(["2024: vorig", "2022: de opening"]);
});

test("week 53 looks at week 52 in years that have no 53", async () => {
  await inWeek(2020, 53, "drieënvijftig");
  await inWeek(2021, 52, "tweeënvijftig");
  expect(await leads(2026, 53)).toEqual(["2021: tweeënvijftig", "2020: drieënvijftig"]);
});

test("it carries the tags of exactly those weeks, so that a first article there appears", async () => {
  await inWeek(2023, 10, "eerste");
  expect(await leads(2025, 47)).toEqual([]);
  expect([...cache.tags].sort()).toEqual(["all", "first-week", "issue:2023-47", "issue:2024-47"]);
});
