import { expect, test } from "vitest";
import { formatSpan } from "./event-dates";

const span = (starts: string, ends: string | null) =>
  formatSpan(new Date(starts), ends === null ? null : new Date(ends));

test.each([
  ["an evening", "2026-11-27T19:30:00Z", null, "vrijdag 27 november, 20:30 uur"],
  ["an evening with an end", "2026-11-27T19:30:00Z", "2026-11-27T22:00:00Z", "vrijdag 27 november, 20:30-23:00 uur"],
  ["a night", "2026-11-27T22:00:00Z", "2026-11-28T04:00:00Z", "vrijdag 27 november, 23:00-05:00 uur"],
  ["a summer's day", "2026-07-03T08:00:00Z", "2026-07-03T20:30:00Z", "vrijdag 3 juli, 10:00-22:30 uur"],
  ["some days", "2026-11-27T10:00:00Z", "2026-12-06T16:00:00Z", "vrijdag 27 november t/m zondag 6 december"],
  ["an end that is the beginning", "2026-11-27T19:30:00Z", "2026-11-27T19:30:00Z", "vrijdag 27 november, 20:30 uur"],
])("%s", (_, starts, ends, text) => {
  expect(span(starts, ends)).toBe(text);
});
