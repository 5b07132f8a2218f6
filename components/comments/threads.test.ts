import { expect, test } from "vitest";
import { inThreads } from "./threads";

const comment = (id: number, parentId: number | null = null) => ({
  id,
  parentId,
  name: `naam ${id}`,
  text: "tekst",
  createdAt: "2026-11-22T12:00:00.000Z",
});
const shape = (comments: ReturnType<typeof comment>[]) =>
  inThreads(comments).map((thread) => [thread.id, ...thread.replies.map((reply) => reply.id)]);

test("replies stand under what they answer, in order", () => {
  expect(shape([comment(1), comment(2), comment(3, 1), comment(4, 2), comment(5, 1)])).toEqual([
    [1, 3, 5],
    [2, 4],
  ]);
});

test("a reply whose comment is not shown stands on its own", () => {
  expect(shape([comment(2, 1), comment(3)])).toEqual([[2], [3]]);
});

test("no comment is lost, whatever its parent", () => {
  expect(
    shape([comment(1, 2), comment(2, 1), comment(3, 3), comment(4, 5), comment(5, 1)])
      .flat()
      .sort(),
  ).toEqual([1, 2, 3, 4, 5]);
});
