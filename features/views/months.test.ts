import { afterAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { keepViewMonths } from "./months";
import { storeViews } from "./store";

beforeEach(emptyTables);
afterAll(() => sql.end());

async function monthsOf(table: string): Promise<string[]> {
  const rows = await sql<{ name: string }[]>`
    select inhrelid::regclass::text as name from pg_inherits where inhparent = ${table}::regclass order by 1`;
  return rows.map(({ name }) => name.slice(table.length + 1));
}

test("the months to come are there before they begin; hours go when they are past their time, days stay", async () => {
  const id = await makeArticle();
  const at = new Date();
  const month = at.toISOString().slice(0, 7).replace("-", "_");
  await storeViews([
    {
      at,
      day: at.toISOString().slice(0, 10),
      kind: "article",
      pageId: id,
      readerHash: Buffer.alloc(16),
      begins: true,
      bot: false,
      source: "",
      campaign: "",
      end: null,
    },
  ]);
  const later = new Date(at.getTime() + 200 * 86_400_000);
  const afterThat = later.toISOString().slice(0, 7).replace("-", "_");
  expect(await monthsOf("view_days")).not.toContain(afterThat);
  await keepViewMonths(later);
  await keepViewMonths(later);
  expect(await monthsOf("view_days")).toContain(afterThat);
  expect(await monthsOf("view_detail_days")).toContain(afterThat);
  expect(await monthsOf("view_hours")).toContain(afterThat);
  expect(await monthsOf("view_hours")).not.toContain(month);
  expect((await sql`select sum(views)::integer as views from view_days where kind = 'article'`)[0]?.views).toBe(1);
  await sql`select make_view_months(current_date, current_date)`;
});
