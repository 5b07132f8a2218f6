import { desc, sql as raw } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "./schema/articles";

afterAll(() => sql.end());

test("the newest articles are read in the order of an index, not sorted", async () => {
  const plan = await db.transaction(async (tx) => {
    await tx.execute(raw`set local enable_seqscan = off`);
    await tx.execute(raw`set local enable_bitmapscan = off`);
    const query = tx
      .select({ id: articles.id })
      .from(articles)
      .where(raw`status = 'published' and trashed_at is null`)
      .orderBy(desc(articles.publishedAt), desc(articles.id))
      .limit(20);
    return tx.execute<{ "QUERY PLAN": string }>(raw`explain ${query}`);
  });
  const lines = plan.map((row) => row["QUERY PLAN"]).join("\n");
  expect(lines).toContain("articles_newest_published");
  expect(lines).not.toContain("Sort");
});
