import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanText } from "./clean";

const anyText = fc.string({ unit: "binary", maxLength: 300 });
const halves = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const max = fc.integer({ min: 1, max: 200 });

describe("whatever is typed, what comes out", () => {
  test("fits, is well formed and composed, and has nothing around it", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, halves), max, fc.boolean(), (typed, limit, lines) => {
        const clean = cleanText(typed, limit, { lines });
        expect(clean.length).toBeLessThanOrEqual(limit);
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.normalize("NFC")).toBe(clean);
        expect(clean.trim()).toBe(clean);
        expect(clean).not.toMatch(lines ? /[^\P{Cc}\n]/u : /\p{Cc}/u);
        expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
      }),
    );
  });

  test("does not change when it is cleaned again", () => {
    fc.assert(
      fc.property(fc.oneof(anyText, halves), max, fc.boolean(), (typed, limit, lines) => {
        const clean = cleanText(typed, limit, { lines });
        expect(cleanText(clean, limit, { lines })).toBe(clean);
      }),
    );
  });

  test("is a string, also when it was something else", () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        if (typeof value !== "string") expect(cleanText(value, 10)).toBe("");
      }),
    );
  });
});

test("ordinary Dutch stays as it is", () => {
  expect(cleanText("Één café, “mooi” – ’s avonds 👩‍👩‍👧!", 100)).toBe("Één café, “mooi” – ’s avonds 👩‍👩‍👧!");
});

test("line ends become \\n where lines are asked for, and spaces elsewhere", () => {
  expect(cleanText("een\r\ntwee\rdrie\u2028vier\tvijf", 100, { lines: true })).toBe("een\ntwee\ndrie\nvier vijf");
  expect(cleanText("een\r\ntwee", 100)).toBe("een twee");
});

test("an e and its accent become one letter, also when something stood between them", () => {
  expect(cleanText("cafe\u0301", 100)).toBe("café");
  expect(cleanText("cafe\u202E\u0301", 100)).toBe("café");
});

test("a NUL, half an emoji and a direction override go", () => {
  expect(cleanText("a\u0000b\ud83dc\u202Ed", 100)).toBe("abcd");
});

test("an emoji is never cut in two", () => {
  expect(cleanText("abc👍", 4)).toBe("abc");
  expect(cleanText("abc👍", 5)).toBe("abc👍");
});
