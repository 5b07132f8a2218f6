import { expect, test } from "vitest";
import { isBusy } from "../flow";
import { rate } from "./rate";
import { around, comment } from "./test-around";

test("where more comes in than people write, newcomers wait", () => {
  expect(rate(comment(), around({ busy: true }))).toMatchObject({ says: "doubt", why: "busy" });
  expect(rate(comment(), around())).toMatchObject({ says: "pass" });
});

test("sixty under one article in ten minutes is not busy, and each article counts apart", () => {
  const now = Date.now() + 3_600_000;
  const comes = (times: number, article: number, at = now) =>
    Array.from({ length: times }, () => isBusy(article, at)).at(-1);
  expect(comes(60, 1)).toBe(false);
  expect(comes(1, 1)).toBe(true);
  expect(comes(1, 2)).toBe(false);
  expect(comes(1, 1, now + 600_000)).toBe(false);
});
