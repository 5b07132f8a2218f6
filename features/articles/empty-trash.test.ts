import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { auditLog } from "@/db/schema/editors";
import { media } from "@/db/schema/media";
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

test("in de prullenbak blijft een adres van het artikel, daarna is het vrij; het beeld en het logboek blijven", async () => {
  const [picture] = await db
    .insert(media)
    .values({ kind: "image", key: "k", hash: "h", name: "x", mime: "image/webp", bytes: 1, width: 1, height: 1 })
    .returning();
  const old = await makeArticle({ status: "withdrawn", heroId: picture?.id, trashedAt: daysAgo(31) });
  await sql`update article_slugs set slug = 'mijn-adres' where article_id = ${old}`;
  await sql`insert into article_slugs (slug, article_id, current) values ('mijn-oude-adres', ${old}, false)`;
  const other = await makeArticle({ status: "draft" });
  const take = (slug: string) => sql`update article_slugs set slug = ${slug} where article_id = ${other}`;
  await expect(take("mijn-oude-adres")).rejects.toThrow();
  expect(await emptyTrash()).toBe(1);
  await take("mijn-oude-adres");
  expect((await sql`select 1 from media`).length).toBe(1);
  expect((await sql`select 1 from audit_log where subject_id = ${old}`).length).toBe(1);
});
