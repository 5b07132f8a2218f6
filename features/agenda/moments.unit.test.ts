import { describe, expect, test } from "vitest";
import { endOf, isRunning, nextMidnight, nextTurn } from "./moments";

const at = (text: string) => new Date(text);

describe("midnight in Rotterdam", () => {
  test.each([
    ["an ordinary winter evening", "2026-11-22T20:00:00Z", "2026-11-22T23:00:00Z"],
    ["just after midnight", "2026-11-22T23:00:00Z", "2026-11-23T23:00:00Z"],
    ["the day the clock goes forward", "2026-03-29T00:30:00Z", "2026-03-29T22:00:00Z"],
    ["the day the clock goes back", "2026-10-24T22:30:00Z", "2026-10-25T23:00:00Z"],
    ["the last day of a year", "2026-12-31T12:00:00Z", "2026-12-31T23:00:00Z"],
  ])("%s", (_, now, midnight) => {
    expect(nextMidnight(at(now))).toEqual(at(midnight));
  });
});

const evening = { startsAt: at("2026-11-24T19:00:00Z"), endsAt: null };
const show = { startsAt: at("2026-11-20T10:00:00Z"), endsAt: at("2026-11-22T16:00:00Z") };

test("what has no end is over when its day is", () => {
  expect(endOf(evening)).toEqual(at("2026-11-24T23:00:00Z"));
  expect(endOf(show)).toEqual(show.endsAt);
});

test("it runs from its beginning until, and not at, its end", () => {
  expect(isRunning(show, at("2026-11-20T09:59:59Z"))).toBe(false);
  expect(isRunning(show, at("2026-11-20T10:00:00Z"))).toBe(true);
  expect(isRunning(show, at("2026-11-22T15:59:59Z"))).toBe(true);
  expect(isRunning(show, at("2026-11-22T16:00:00Z"))).toBe(false);
});

test("an agenda turns over at the first beginning or end to come, and at midnight", () => {
  expect(nextTurn([evening, show], at("2026-11-22T12:00:00Z"))).toEqual(show.endsAt);
  expect(nextTurn([evening, show], at("2026-11-22T16:00:00Z"))).toEqual(at("2026-11-22T23:00:00Z"));
  expect(nextTurn([evening, show], at("2026-11-24T12:00:00Z"))).toEqual(evening.startsAt);
  expect(nextTurn([], at("2026-11-24T12:00:00Z"))).toEqual(at("2026-11-24T23:00:00Z"));
});
