import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { dayKeys } from "@/db/schema/visitors";
import { emptyTables } from "@/db/test-factory";
import { dayKey, hashForDay, hashWith } from "./day-key";

/** What another server, or this one after a restart, remembers: nothing. */
const forget = () => Reflect.deleteProperty(globalThis, "antenneDayKey");

beforeEach(async () => {
  await emptyTables();
  forget();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-11-22T22:59:00Z") });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});
afterAll(() => sql.end());

test("all servers share the key of the day, also when they ask at the same moment", async () => {
  const keys = await Promise.all(
    Array.from({ length: 5 }, () => {
      forget();
      return dayKey();
    }),
  );
  expect(new Set(keys.map((key) => key.toString("hex"))).size).toBe(1);
  expect(keys[0]).toHaveLength(32);
});

test("at midnight in Rotterdam, while running, the key changes and yesterday's is thrown away", async () => {
  const before = await dayKey();
  const hash = await hashForDay("reader", "203.0.113.7");
  vi.setSystemTime(new Date("2026-11-22T23:00:00Z"));
  expect(await dayKey()).not.toEqual(before);
  expect(await hashForDay("reader", "203.0.113.7")).not.toEqual(hash);
  expect((await db.select().from(dayKeys)).map((row) => row.day)).toEqual(["2026-11-23"]);
});

test("the key is asked of the database once a day", async () => {
  await dayKey();
  const asked = vi.spyOn(db, "select");
  await hashForDay("een");
  await hashForDay("twee");
  expect(asked).not.toHaveBeenCalled();
});

test("a database that was away is asked again", async () => {
  vi.spyOn(db, "insert").mockImplementationOnce(() => {
    throw new Error("away");
  });
  await expect(dayKey()).rejects.toThrow("away");
  expect(await dayKey()).toHaveLength(32);
});

test("parts do not run together", () => {
  const key = Buffer.alloc(32, 1);
  expect(hashWith(key, ["ab", "c"])).not.toEqual(hashWith(key, ["a", "bc"]));
  expect(hashWith(key, ["a", ""])).not.toEqual(hashWith(key, ["a"]));
  expect(hashWith(key, ["a"])).toHaveLength(16);
});
