import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonLine, textLine } from "./log-line";

const at = new Date("2026-11-30T12:00:00Z");
const anyText = fc.string({ unit: "binary", maxLength: 200 });

test("a line for people says when, how bad, what, and in which request", () => {
  expect(textLine({ at, level: "warn", message: "Traag", request: "ab12", facts: { ms: 900 } })).toBe(
    "2026-11-30T12:00:00.000Z warn Traag ms=900 (ab12)",
  );
});

test("whatever comes from outside, it is one entry, and nothing steers a terminal", () => {
  fc.assert(
    fc.property(anyText, anyText, (message, error) => {
      const [first = "", ...more] = textLine({ at, level: "error", message, error }).split("\n");
      expect(first.startsWith(at.toISOString())).toBe(true);
      expect(more.filter((line) => !line.startsWith("    "))).toEqual([]);
      expect([first, ...more].join("").replaceAll("\t", "")).not.toMatch(/\p{Cc}/u);
    }),
  );
});

test("a line for machines is one line, and reads back as it was", () => {
  fc.assert(
    fc.property(anyText, (message) => {
      const line = jsonLine({ at, level: "info", message, request: "ab12", facts: { status: 200 } });
      expect(line).not.toContain("\n");
      expect(JSON.parse(line)).toMatchObject({ time: at.toISOString(), level: "info", request: "ab12", status: 200 });
    }),
  );
});
