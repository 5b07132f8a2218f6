import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { rateLimits } from "@/db/schema/visitors";
import { emptyTables } from "@/db/test-factory";
import { allow, allowAll } from "./limit";

beforeEach(async () => {
  await emptyTables();
  Reflect.deleteProperty(globalThis, "antenneDayKey");
  Reflect.deleteProperty(globalThis, "antenneLimitsCleanedAt");
  forgetShut();
});
afterAll(() => sql.end());

/** As if half a second went by. */
const forgetShut = () => Reflect.deleteProperty(globalThis, "antenneShut");

test("allows as often as it says, then refuses", async () => {
  const answers = [];
  for (let time = 0; time < 5; time += 1) answers.push(await allow("login", "203.0.113.7", 3, 60));
  expect(answers).toEqual([true, true, true, false, false]);
});

test("is exact when all come at once", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => allow("login", "203.0.113.7", 7, 60)));
  expect(answers.filter(Boolean)).toHaveLength(7);
});

test("counts each scope and each subject apart", async () => {
  expect(await allow("login", "a", 1, 60)).toBe(true);
  expect(await allow("login", "b", 1, 60)).toBe(true);
  expect(await allow("comment", "a", 1, 60)).toBe(true);
  expect(await allow("login", "a", 1, 60)).toBe(false);
});

test("opens again when the window has ended, which refused tries do not put off", async () => {
  await allow("login", "a", 1, 60);
  const [before] = await db.select().from(rateLimits);
  expect(await allow("login", "a", 1, 60)).toBe(false);
  const [after] = await db.select().from(rateLimits);
  expect(after?.windowEndsAt).toEqual(before?.windowEndsAt);

  await sql`update rate_limits set window_ends_at = now() - interval '1 second'`;
  forgetShut();
  expect(await allow("login", "a", 1, 60)).toBe(true);
  expect(await allow("login", "a", 1, 60)).toBe(false);
});

test("several at once are all counted, and one that is over refuses", async () => {
  const both = (subject: string) =>
    allowAll([
      { scope: "short", subject, max: 1, windowSeconds: 60 },
      { scope: "long", subject, max: 3, windowSeconds: 600 },
    ]);
  expect(await both("a")).toBe(true);
  expect(await both("a")).toBe(false);
  expect(await both("b")).toBe(true);
  expect((await db.select().from(rateLimits)).map(({ count }) => count).sort()).toEqual([1, 1, 1, 2]);
});

test("who was refused is refused again without a question, for a moment", async () => {
  await allow("login", "a", 1, 60);
  await allow("login", "a", 1, 60);
  const asked = vi.spyOn(sql, "unsafe");
  expect(await allow("login", "a", 1, 60)).toBe(false);
  expect(asked).not.toHaveBeenCalled();
  forgetShut();
  expect(await allow("login", "a", 1, 60)).toBe(false);
  expect(asked).toHaveBeenCalledOnce();
  asked.mockRestore();
});

test("keeps no address, and forgets windows that have ended", async () => {
  await allow("login", "203.0.113.7", 1, 60);
  const [row] = await db.select().from(rateLimits);
  expect(row?.key).toHaveLength(16);
  await sql`update rate_limits set window_ends_at = now() - interval '1 second'`;
  Reflect.deleteProperty(globalThis, "antenneLimitsCleanedAt");
  await allow("login", "b", 1, 60);
  expect(await db.select().from(rateLimits)).toHaveLength(1);
});
