import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { atEachNewWeek } from "./housekeeping";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test.each([
  ["in de winter", "2026-11-22T22:30:00Z", "2026-11-22T23:00:00Z"],
  ["in de zomer", "2026-07-05T21:30:00Z", "2026-07-05T22:00:00Z"],
  ["met Nieuwjaar", "2025-12-28T22:30:00Z", "2025-12-28T23:00:00Z"],
])("een nieuwe week begint maandag om 00:00 in Rotterdam, %s", (_, start, monday) => {
  vi.setSystemTime(start);
  const work = vi.fn();
  const stop = atEachNewWeek(work);
  vi.advanceTimersByTime(new Date(monday).getTime() - new Date(start).getTime() - 1);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(100);
  expect(work).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(6 * 86_400_000);
  expect(work).toHaveBeenCalledTimes(1);
  stop();
});
