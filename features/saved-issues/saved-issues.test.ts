import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { weekOf } from "@/lib/dates";
import { addWeeks } from "@/lib/iso-week";
import { getContents } from "./queries";

const cache = vi.hoisted(() => ({ tags: new Set<string>() }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

const thisWeek = weekOf(new Date());
const nextWeek = addWeeks(thisWeek, 1);

beforeEach(async () => {
  await emptyTables();
  cache.tags.clear();
});
afterAll(() => sql.end());

async function makeIssue({ year, week } = thisWeek): Promise<number> {
  const [issue] = await db.insert(issues).values({ year, week, title: "Regen" }).returning();
  if (!issue) throw new Error("No issue was made");
  return issue.id;
}

test("een nummer bevat zijn verschenen artikelen, in zijn eigen volgorde", async () => {
  const issueId = await makeIssue();
  const second = await makeArticle({ issueId, position: 2 });
  const first = await makeArticle({ issueId, position: 1 });
  await makeArticle({ issueId, position: 3, status: "ready" });
  await makeArticle({ issueId, position: 4, trashedAt: new Date() });
  const contents = await getContents(thisWeek);
  const slugs = await db.query.articleSlugs.findMany();
  const slugOf = (id: number) => slugs.find(({ articleId }) => articleId === id)?.slug;
  expect(contents).toMatchObject({ title: "Regen", articles: [slugOf(first), slugOf(second)] });
});

test("een week zonder artikelen, of een die nog moet komen, is er niet om te bewaren", async () => {
  await makeIssue();
  expect(await getContents(thisWeek)).toBeNull();
  await makeArticle({ issueId: await makeIssue(nextWeek) });
  expect(await getContents(nextWeek)).toBeNull();
});

test("verandert er een artikel of het nummer zelf, dan is het een andere versie; anders niet", async () => {
  const issueId = await makeIssue();
  const id = await makeArticle({ issueId });
  const version = async () => (await getContents(thisWeek))?.version;
  const before = await version();
  expect(await version()).toBe(before);
  await db.update(articles).set({ version: 2 }).where(eq(articles.id, id));
  const corrected = await version();
  expect(corrected).not.toBe(before);
  await db.update(issues).set({ version: 2 }).where(eq(issues.id, issueId));
  expect(await version()).not.toBe(corrected);
});

test("het hangt aan het nummer en aan elk artikel ervan", async () => {
  const id = await makeArticle({ issueId: await makeIssue() });
  await getContents(thisWeek);
  expect([...cache.tags]).toEqual(
    expect.arrayContaining([`issue:${thisWeek.year}-${thisWeek.week}`, `article:${id}`, "all"]),
  );
});
