import fc from "fast-check";
import { expect, test } from "vitest";
import { parseRange } from "./range";

test.each([
  [null, null],
  ["bytes=0-", { start: 0, end: 99 }],
  ["bytes=10-19", { start: 10, end: 19 }],
  ["bytes=10-900", { start: 10, end: 99 }],
  ["bytes=-10", { start: 90, end: 99 }],
  ["bytes=-900", { start: 0, end: 99 }],
  ["bytes=100-", "unsatisfiable"],
  ["bytes=-0", "unsatisfiable"],
  ["bytes=20-10", null],
  ["bytes=-", null],
  ["bytes=0-1,5-6", null],
  ["items=0-1", null],
  ["bytes=0-1\n", null],
])("%j of 100 bytes", (header, part) => {
  expect(parseRange(header, 100)).toEqual(part);
});

test("an empty file has no part", () => {
  expect(parseRange("bytes=0-", 0)).toBe("unsatisfiable");
  expect(parseRange("bytes=-5", 0)).toBe("unsatisfiable");
});

test("never leaves the file", () => {
  const number = fc.oneof(fc.constant(""), fc.nat().map(String));
  fc.assert(
    fc.property(number, number, fc.nat(), (first, last, size) => {
      const part = parseRange(`bytes=${first}-${last}`, size);
      if (part === null || part === "unsatisfiable") return;
      expect(part.start).toBeGreaterThanOrEqual(0);
      expect(part.end).toBeLessThan(size);
      expect(part.end).toBeGreaterThanOrEqual(part.start);
    }),
  );
});
