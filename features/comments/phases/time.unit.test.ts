import { expect, test } from "vitest";
import { around, comment } from "./test-around";
import { time } from "./time";

const withLink = comment({ text: "Kijk op https://goksite.example" });

test("who took long enough goes through; who did not waits for people, and is put away with a link", () => {
  expect(time(withLink, around({ secondsWriting: 3 }))).toMatchObject({ says: "pass", number: 3 });
  expect(time(comment(), around({ secondsWriting: 2.9 }))).toMatchObject({ says: "hold", why: "hurried" });
  expect(time(withLink, around({ secondsWriting: 0.2 }))).toMatchObject({ says: "spam", why: "hurried-link" });
});

test("who was not seen beginning is doubted, and no more than that", () => {
  expect(time(withLink, around({ secondsWriting: null }))).toMatchObject({ says: "doubt", why: "unseen" });
});

test("the trap can be off, and is not for the desk", () => {
  expect(time(comment(), around({ secondsWriting: 0, rules: { leastSeconds: 0 } }))).toMatchObject({ says: "pass" });
  expect(time(comment(), around({ secondsWriting: 0, fromDesk: true }))).toMatchObject({ says: "pass" });
});
