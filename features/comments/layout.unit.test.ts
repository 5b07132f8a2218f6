import fc from "fast-check";
import { expect, test } from "vitest";
import { commentsPerPage, fingerprints, type Layout, layOut, pageOf } from "./layout";

const comment = (id: number, parentId: number | null = null) => ({ id, parentId });
const upTo = (count: number) => Array.from({ length: count }, (_, index) => comment(index + 1));
const idsOn = (page: Layout[number]) =>
  page.flatMap(({ root, replies, continued }) => (continued ? replies : [root, ...replies]));
const shape = (layout: Layout) => layout.map(idsOn);

test("replies stand under what the thread began with, in order", () => {
  const comments = [comment(1), comment(2), comment(3, 1), comment(4, 2), comment(5, 1), comment(6, 5)];
  expect(shape(layOut(comments))).toEqual([[1, 3, 5, 6, 2, 4]]);
});

test("a reply whose comment is not shown, or came later, begins a thread", () => {
  expect(shape(layOut([comment(2, 1), comment(3), comment(4, 2), comment(5, 9), comment(9)]))).toEqual([
    [2, 4, 3, 5, 9],
  ]);
});

test("without comments there is no page, and the fifty-first begins the second", () => {
  expect(layOut([])).toEqual([]);
  expect(layOut(upTo(50))).toHaveLength(1);
  expect(layOut(upTo(51)).map((page) => idsOn(page).length)).toEqual([50, 1]);
});

test("a thread that does not fit goes whole to the next page", () => {
  const comments = [...upTo(45), ...Array.from({ length: 6 }, (_, index) => comment(46 + index, 45))];
  const layout = layOut(comments);
  expect(layout.map((page) => idsOn(page).length)).toEqual([44, 7]);
  expect(pageOf(layout, 45)).toBe(2);
});

test("one huge thread is cut, and what follows fills up its last page", () => {
  const thread = [comment(1), ...Array.from({ length: 120 }, (_, index) => comment(index + 2, 1))];
  const layout = layOut([...thread, comment(200)]);
  expect(layout.map((page) => idsOn(page).length)).toEqual([50, 50, 22]);
  expect(layout.map(([part]) => part?.continued)).toEqual([false, true, true]);
  expect([1, 50, 51, 121, 200, 999].map((id) => pageOf(layout, id))).toEqual([1, 1, 2, 3, 3, null]);
});

test("a page differs when its comments do, and when another page follows it", () => {
  const [one] = fingerprints(layOut(upTo(50)));
  const [first, second] = fingerprints(layOut(upTo(51)));
  expect(first).not.toBe(one);
  expect(fingerprints(layOut(upTo(52)))).toEqual([first, expect.not.stringMatching(second ?? "")]);
});

test("whatever answers what: no comment is lost or doubled, and no page but the last is too full or half empty", () => {
  const parents = fc.array(fc.option(fc.integer({ min: 1, max: 400 })), { maxLength: 400 });
  fc.assert(
    fc.property(parents, (given) => {
      const comments = given.map((parentId, index) => comment(index + 1, parentId));
      const layout = layOut(comments);
      expect(
        shape(layout)
          .flat()
          .sort((a, b) => a - b),
      ).toEqual(comments.map(({ id }) => id));
      for (const [index, page] of layout.entries()) {
        expect(idsOn(page).length).toBeLessThanOrEqual(commentsPerPage);
        if (index + 1 < layout.length) expect(idsOn(page).length).toBeGreaterThan(commentsPerPage / 2);
      }
    }),
  );
});
