import { expect, test } from "vitest";
import { filter } from "./filter";
import { around, comment } from "./test-around";

const judged = (verdict: "spam" | "unsure" | "ham", probability: number) =>
  filter(comment(), around({ judgement: { verdict, probability, words: ["gratis"] } }));

test("what the filter thinks is said with its words; an honest doubt is a doubt", () => {
  expect(judged("spam", 0.97)).toEqual({ says: "spam", why: "like-spam", number: 0.97, words: ["gratis"] });
  expect(judged("unsure", 0.5)).toMatchObject({ says: "doubt", why: "unsure" });
  expect(judged("ham", 0.1)).toMatchObject({ says: "pass", why: "ham" });
});

test("it is silent until it has learned, and of who is logged in", () => {
  expect(filter(comment(), around())).toMatchObject({ says: "pass", why: "silent" });
  expect(filter(comment(), around({ fromDesk: true }))).toMatchObject({ says: "pass", why: "desk" });
});
