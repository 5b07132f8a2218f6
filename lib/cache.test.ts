import { expect, test } from "vitest";
import { changesKin, expireArticle, type Placement } from "./cache";

const placed: Placement = {
  articleId: 7,
  public: true,
  week: { year: 2026, week: 47 },
  sectionId: 3,
  seriesId: null,
  authorIds: [5],
  tagIds: [11],
  card: "a",
  event: null,
  shades: { "2026-47": 2 },
  frontWeek: { year: 2026, week: 47 },
  firstWeek: { year: 2024, week: 13 },
};
const hidden: Placement = { ...placed, public: false };
const lists = ["issue:2026-47", "year:2026", "section-list:3", "author-list:5", "tag-list:11"];

test("publishing expires the article, the lists it joins, the feeds, what was not there before, and nothing else", () => {
  expect(expireArticle(hidden, placed).sort()).toEqual(["absent", "article:7", "feed", ...lists].sort());
});

test("a change of the body alone expires only the article's own page and the feeds", () => {
  expect(expireArticle(placed, placed)).toEqual(["article:7", "feed"]);
});

test("withdrawing expires the feeds too", () => {
  expect(expireArticle(placed, hidden)).toContain("feed");
  expect(expireArticle(placed, null)).toContain("feed");
});

test("a change of the card expires every list that shows it", () => {
  const expired = ["absent", "article:7", "feed", ...lists];
  expect(expireArticle(placed, { ...placed, card: "b" }).sort()).toEqual(expired.sort());
});

test("a move to another section expires both sections' lists", () => {
  const expired = expireArticle(placed, { ...placed, sectionId: 4 });
  expect(expired).toContain("section-list:3");
  expect(expired).toContain("section-list:4");
});

test("the calendar expires only when a week's shade changes, the archive only when a week appears or empties", () => {
  expect(expireArticle(hidden, { ...placed, shades: { "2026-47": 3 } })).toContain("calendar:2026");
  expect(expireArticle(hidden, { ...placed, shades: { "2026-47": 3 } })).not.toContain("archive");
  expect(expireArticle({ ...hidden, shades: { "2026-47": 0 } }, placed)).toContain("archive");
});

test("the front expires when another week becomes the newest", () => {
  const before = { ...hidden, frontWeek: { year: 2026, week: 46 } };
  expect(expireArticle(before, placed)).toContain("front");
  expect(expireArticle({ ...hidden, frontWeek: null }, placed)).toContain("front");
  expect(expireArticle(hidden, placed)).not.toContain("front");
});

test("the agenda expires when an article with an event comes, goes, or changes in what the agenda shows", () => {
  const going = { ...placed, event: "tonight" };
  expect(expireArticle({ ...going, public: false }, going)).toContain("agenda");
  expect(expireArticle(going, { ...going, public: false })).toContain("agenda");
  expect(expireArticle(going, null)).toContain("agenda");
  expect(expireArticle(placed, going)).toContain("agenda");
  expect(expireArticle(going, placed)).toContain("agenda");
  expect(expireArticle(going, { ...going, event: "tomorrow" })).toContain("agenda");
  expect(expireArticle(going, { ...going, card: "b" })).toContain("agenda");
  expect(expireArticle(going, { ...going, sectionId: 4 })).toContain("agenda");
});

test("the agenda stays when nothing that it shows changed", () => {
  const going = { ...placed, event: "tonight" };
  expect(expireArticle(going, going)).not.toContain("agenda");
  expect(expireArticle(placed, { ...placed, card: "b" })).not.toContain("agenda");
});

test("kin changes with what an article is about and whether it is public, not with its body or its week", () => {
  expect(changesKin(hidden, placed)).toBe(true);
  expect(changesKin(placed, null)).toBe(true);
  expect(changesKin(placed, { ...placed, tagIds: [12] })).toBe(true);
  expect(changesKin(placed, { ...placed, shades: {}, week: { year: 2026, week: 48 } })).toBe(false);
  expect(changesKin(hidden, { ...hidden, card: "b" })).toBe(false);
});

test("what readers never saw expires nothing", () => {
  expect(expireArticle(hidden, { ...hidden, card: "b" })).toEqual([]);
});
