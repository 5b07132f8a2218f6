import { sql as raw } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { sql } from "./client";
import { countUpTo, pageOf, readPage } from "./count";

afterAll(() => sql.end());

const numbers = (count: number) => raw`(select n from generate_series(1, ${count}::int) n)`;

test("a list is counted up to a bound, and says when there is more", async () => {
  expect(await countUpTo(numbers(0), 3)).toEqual({ total: 0, more: false });
  expect(await countUpTo(numbers(3), 3)).toEqual({ total: 3, more: false });
  expect(await countUpTo(numbers(4), 3)).toEqual({ total: 3, more: true });
});

test("a page too far is the last one, and what is no page is the first", () => {
  const counted = { total: 101 };
  expect(pageOf(counted, 50, 2)).toEqual({ page: 2, pages: 3, offset: 50 });
  expect(pageOf(counted, 50, 99)).toEqual({ page: 3, pages: 3, offset: 100 });
  for (const asked of [0, -1, Number.NaN, undefined]) expect(pageOf(counted, 50, asked).page).toBe(1);
  expect(pageOf({ total: 0 }, 50)).toEqual({ page: 1, pages: 1, offset: 0 });
});

test("a page is read beside the count, and once more only when it is too far", async () => {
  const offsets: number[] = [];
  const rowsAt = async (offset: number) => {
    offsets.push(offset);
    return [offset];
  };
  const page = (asked?: number) => readPage(countUpTo(numbers(101)), 50, asked, rowsAt);
  expect(await page(2)).toEqual({ total: 101, more: false, page: 2, pages: 3, rows: [50] });
  expect(offsets).toEqual([50]);
  expect(await page(9)).toMatchObject({ page: 3, rows: [100] });
  expect(await page(1_000_000)).toMatchObject({ page: 3, rows: [100] });
  expect(offsets).toEqual([50, 400, 100, 4950, 100]);
});
