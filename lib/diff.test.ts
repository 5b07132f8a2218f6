import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { diffRuns, type Run } from "./diff";

const runs = (before: string, after: string) => diffRuns([...before], [...after], (letter) => letter);
const side = (all: Run<string>[], without: "added" | "removed") =>
  all.flatMap(({ kind, items }) => (kind === without ? [] : items)).join("");
const short = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 30 });

/** The longest common part, found the slow and plain way. */
function longestCommon(a: string, b: string): number {
  const row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    let corner = 0;
    for (let at = 1; at <= b.length; at++) {
      const above = row[at] ?? 0;
      row[at] = letter === b[at - 1] ? corner + 1 : Math.max(above, row[at - 1] ?? 0);
      corner = above;
    }
  }
  return row[b.length] ?? 0;
}

describe("what came and went", () => {
  test("tells both sides whole, in as few steps as there are", () => {
    fc.assert(
      fc.property(short, short, (before, after) => {
        const all = runs(before, after);
        expect(side(all, "added")).toBe(before);
        expect(side(all, "removed")).toBe(after);
        const same = all.flatMap(({ kind, items }) => (kind === "same" ? items : []));
        expect(same.length).toBe(longestCommon(before, after));
      }),
    );
  });

  test("stretches next to each other differ in kind", () => {
    expect(runs("abc", "abxc")).toEqual([
      { kind: "same", items: ["a", "b"] },
      { kind: "added", items: ["x"] },
      { kind: "same", items: ["c"] },
    ]);
  });

  test("a text that is another altogether is removed and added whole, soon", () => {
    const before = Array.from({ length: 20_000 }, (_, at) => `was ${at}`);
    const after = Array.from({ length: 20_000 }, (_, at) => `is ${at}`);
    expect(diffRuns(before, after, (word) => word).map(({ kind, items }) => [kind, items.length])).toEqual([
      ["removed", 20_000],
      ["added", 20_000],
    ]);
  });
});
