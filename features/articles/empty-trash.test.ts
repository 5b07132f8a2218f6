import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { auditLog } from "@/db/schema/editors";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { emptyTrash } from "./empty-trash";

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

beforeEach(emptyTables);
afterAll(() => sql.end());

test("alleen wat langer dan dertig dagen in de prullenbak ligt, gaat voorgoed weg", async () => {
  const kept = await makeArticle();
  const fresh = await makeArticle({ status: "withdrawn", trashedAt: daysAgo(29) });
  const old = await makeArticle({ title: "Oud", status: "draft", trashedAt: daysAgo(31) });
  expect(await emptyTrash()).toBe(1);
  expect((await db.select({ id: articles.id }).from(articles)).map(({ id }) => id).sort()).toEqual(
    [kept, fresh].sort(),
  );
  const [line] = await db.select().from(auditLog);
  expect(line).toMatchObject({ action: "article.erase", subjectId: old, editorId: null, detail: { name: "Oud" } });
  expect(await emptyTrash()).toBe(0);
});

test("hoeveel het er ook zijn", async () => {
  for (let number = 0; number < 101; number += 1) await makeArticle({ status: "draft", trashedAt: daysAgo(40) });
  expect(await emptyTrash()).toBe(101);
});
