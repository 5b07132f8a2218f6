import { expect, test } from "vitest";
import type { ArticleCard } from "@/features/articles/card";
import { chooseAround } from "./choose";

const card = (id: number): ArticleCard => ({
  id,
  slug: `a-${id}`,
  title: `A ${id}`,
  lede: "",
  section: null,
  bylines: [],
  hero: null,
  week: { year: 2026, week: 47 },
  publishedAt: "2026-11-22T12:00:00.000Z",
  readingMinutes: 1,
});
const part = (id: number) => ({ id, slug: `a-${id}`, title: `A ${id}` });
const ids = (cards: ArticleCard[]) => cards.map(({ id }) => id);

test("nothing stands under an article twice", () => {
  const place = { part: 2, parts: 3, previous: part(2), next: part(3) };
  const around = chooseAround(1, place, [2, 3, 4, 5, 6, 7].map(card), [1, 2, 4, 7, 8, 9, 10, 11].map(card));
  expect(ids(around.related)).toEqual([4, 5, 6]);
  expect(ids(around.others)).toEqual([7, 8, 9, 10]);
});

test("without a series and without kin the issue remains", () => {
  const around = chooseAround(1, null, [], [card(1), card(2)]);
  expect(ids(around.related)).toEqual([]);
  expect(ids(around.others)).toEqual([2]);
});
