import fc from "fast-check";
import { expect, test } from "vitest";
import { canonical, isSame, mergeSet, mergeValue } from "./three-way";

test("what one changed is as that one left it, the same change is no clash, and another one is", () => {
  expect(mergeValue("a", "b", "a")).toEqual({ clash: false, value: "b" });
  expect(mergeValue("a", "a", "c")).toEqual({ clash: false, value: "c" });
  expect(mergeValue("a", "b", "b")).toEqual({ clash: false, value: "b" });
  expect(mergeValue("a", "b", "c")).toEqual({ clash: true });
});

test("the order of fields and the spaces around words make no difference, words do", () => {
  expect(isSame({ year: 2026, week: 47 }, { week: 47, year: 2026 })).toBe(true);
  expect(isSame([{ guestName: "Een  lezer " }], [{ guestName: "Een lezer" }])).toBe(true);
  expect(isSame({ a: undefined }, {})).toBe(true);
  expect(isSame(null, "")).toBe(false);
  expect(canonical(["b", "a"])).not.toBe(canonical(["a", "b"]));
});

test("of tags what either added is there, and what either took out is not", () => {
  const anyTags = fc.uniqueArray(fc.constantFrom("haven", "muziek", "nacht", "noord", "zuid"));
  fc.assert(
    fc.property(anyTags, anyTags, anyTags, (base, mine, theirs) => {
      const merged = mergeSet(base, mine, theirs);
      for (const tag of [...base, ...mine, ...theirs]) {
        const wanted = base.includes(tag) ? mine.includes(tag) && theirs.includes(tag) : true;
        expect(merged.includes(tag)).toBe(wanted);
      }
      expect(new Set(merged).size).toBe(merged.length);
    }),
  );
});
