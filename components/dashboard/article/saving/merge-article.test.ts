import { describe, expect, test } from "vitest";
import type { DeskArticle } from "@/features/articles/desk-article";
import type { DeskInput } from "@/features/articles/desk-input";
import { mergeArticle } from "@/features/articles/merge";
import type { RichText } from "@/lib/rich-text/schema";
import { incomingOf, oldCopyOf, stateOf } from "./server-state";

const doc = (...texts: string[]): RichText => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});

const base: DeskInput = {
  title: "Een avond in Noord",
  slug: "een-avond",
  lede: "Het regende.",
  body: doc("een", "twee"),
  sectionId: 1,
  seriesId: null,
  tags: ["Noord"],
  bylines: [{ authorId: 1 }],
  week: { year: 2026, week: 47 },
  position: 1,
  credits: "",
  heroId: null,
  heroCaption: "",
  seoTitle: "",
  seoDescription: "",
  socialImageId: null,
  commentMode: "open",
  commentsUntil: null,
  commentReview: null,
  legacyId: null,
  event: null,
  corrections: [],
};

describe("two editors of one article", () => {
  test("each changed something else: all of it stays", () => {
    const mine = { ...base, title: "Een nacht in Noord", body: doc("een!", "twee"), tags: ["Noord", "Nacht"] };
    const theirs = { ...base, lede: "Het regende hard.", body: doc("een", "twee", "drie"), tags: [] };
    const merged = mergeArticle(base, mine, theirs);
    expect(merged.clashes).toEqual([]);
    expect(merged.settle([])).toEqual({
      ...base,
      title: "Een nacht in Noord",
      lede: "Het regende hard.",
      body: doc("een!", "twee", "drie"),
      tags: ["Nacht"],
    });
  });

  test("what both changed is asked, and the answer is what comes of it", () => {
    const mine = { ...base, title: "Van mij", body: doc("een van mij", "twee") };
    const theirs = { ...base, title: "Van hun", body: doc("een van hun", "twee") };
    const merged = mergeArticle(base, mine, theirs);
    expect(merged.clashes.map(({ at }) => at)).toEqual(["title", "body"]);
    expect(merged.settle(["mine", "mine"])).toEqual(mine);
    expect(merged.settle(["theirs", "theirs"])).toEqual(theirs);
    expect(merged.settle(["theirs", "both"])).toEqual({
      ...theirs,
      body: doc("een van hun", "een van mij", "twee"),
    });
    expect(merged.settle([])).toEqual({ ...mine, body: doc("een van hun", "een van mij", "twee") });
  });
});

const article = (changes: Partial<DeskArticle> = {}): DeskArticle => ({
  id: 7,
  version: 3,
  status: "published",
  trashed: false,
  publishedAt: "2026-11-22T12:00:00.000Z",
  publishAt: null,
  unpublishAt: null,
  updatedAt: "2026-11-22T12:00:00.000Z",
  savedBy: "Bram",
  input: base,
  working: null,
  hero: null,
  media: [],
  steps: [],
  planned: null,
  may: { write: true, publish: true, sendBack: false, statuses: [] },
  ...changes,
});

const copy = (baseVersion: number, content: DeskInput) => ({
  baseVersion,
  stamp: `s-${content.lede}`,
  savedAt: "2026-11-22T12:00:00.000Z",
  base,
  content,
});

describe("what the server has that the form does not", () => {
  const kept = { ...base, lede: "Werkversie." };

  test("a working copy of this version is where the form begins, one of an older version goes into the article", () => {
    expect(stateOf(article({ working: copy(3, kept) }))).toMatchObject({ live: base, kept, stamp: "s-Werkversie." });
    expect(oldCopyOf(article({ working: copy(3, kept) }))).toBeNull();
    const old = article({ working: copy(2, kept) });
    expect(stateOf(old)).toMatchObject({ live: base, kept: base });
    expect(oldCopyOf(old)).toEqual({ base, mine: kept });
  });

  test("nothing when the form is at the newest", () => {
    const now = article({ working: copy(3, kept) });
    expect(incomingOf(stateOf(now), now)).toBeNull();
  });

  test("another's save goes over what the form knew of the article, and its own working copy is not theirs", () => {
    const state = stateOf(article({ working: copy(3, kept) }));
    const live = { ...base, title: "Van Bram" };
    const incoming = incomingOf(state, article({ version: 4, input: live, working: copy(3, kept) }));
    expect(incoming).toMatchObject({ base, theirs: live, by: "Bram", after: { where: { version: 4 }, live } });
    expect(incoming?.after.stamp).toBe("s-Werkversie.");
  });

  test("what the other window kept goes over what this one knew of the server, and then what others saved", () => {
    const state = stateOf(article({ working: copy(3, kept) }));
    const further = { ...kept, credits: "Van het andere venster." };
    const live = { ...base, title: "Van Bram" };
    const newer = { ...copy(3, further), stamp: "ander" };
    const first = incomingOf(state, article({ version: 4, input: live, working: newer }));
    expect(first).toMatchObject({ base: kept, theirs: further, by: null, after: { where: { version: 3 } } });
    if (!first) throw new Error("Nothing came in");
    const second = incomingOf(first.after, article({ version: 4, input: live, working: newer }));
    expect(second).toMatchObject({ base, theirs: live, after: { where: { version: 4 } } });
  });
});
