import { desc, sql as raw } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "./schema/articles";

afterAll(() => sql.end());

const planOf = (rows: { "QUERY PLAN": string }[]) => rows.map((row) => row["QUERY PLAN"]).join("\n");

test("what there still is to go to is found by when it begins and ends, not by reading every event that was", async () => {
  const undo = new Error("only to look");
  const looking = db.transaction(async (tx) => {
    await tx.execute(raw`insert into issues (year, week) values (2020, 1) on conflict do nothing`);
    await tx.execute(raw`
      insert into articles (title, body, status, published_at, issue_id, event_starts_at, event_ends_at)
      select 'x', '{}', 'published', now(), (select min(id) from issues), at, case when n % 2 = 0 then at end
      from generate_series(1, 2000) n, lateral (select now() - n * interval '1 day' as at) past`);
    await tx.execute(raw`analyze articles`);
    const rows = await tx.execute<{ "QUERY PLAN": string }>(raw`explain
      select id from articles where status = 'published' and trashed_at is null and event_starts_at is not null
        and ((event_ends_at is null and event_starts_at > now() - interval '26 hours') or event_ends_at > now())
      order by event_starts_at, id limit 500`);
    expect(planOf(rows)).toContain("articles_event_starts");
    expect(planOf(rows)).toContain("articles_event_ends");
    throw undo;
  });
  await expect(looking).rejects.toBe(undo);
});

test("the lists that an article stands in are found by an index", async () => {
  const rows = await db.transaction(async (tx) => {
    await tx.execute(raw`set local enable_seqscan = off`);
    return tx.execute<{ "QUERY PLAN": string }>(
      raw`explain select article_id from article_related where related_ids && array[1, 2]`,
    );
  });
  expect(planOf(rows)).toContain("article_related_ids");
});

test("the newest articles are read in the order of an index, not sorted", async () => {
  const plan = await db.transaction(async (tx) => {
    await tx.execute(raw`set local enable_seqscan = off`);
    await tx.execute(raw`set local enable_bitmapscan = off`);
    // A table that was just counted to hold one row is cheaper sorted.
    await tx.execute(raw`set local enable_sort = off`);
    const query = tx
      .select({ id: articles.id })
      .from(articles)
      .where(raw`status = 'published' and trashed_at is null`)
      .orderBy(desc(articles.publishedAt), desc(articles.id))
      .limit(20);
    return tx.execute<{ "QUERY PLAN": string }>(raw`explain ${query}`);
  });
  const lines = planOf(plan);
  expect(lines).toContain("articles_newest_published");
  expect(lines).not.toContain("Sort");
});
