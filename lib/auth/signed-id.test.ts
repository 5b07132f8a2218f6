import { expect, test } from "vitest";
import { readSignedId, signId } from "./signed-id";

test("wat wij ondertekenden, lezen we terug, en alleen voor wat het is", () => {
  const signed = signId("wijzigen", 12);
  expect(readSignedId("wijzigen", signed)).toBe(12);
  expect(readSignedId("antwoorden", signed)).toBeNull();
});

test("een ander nummer, een andere handtekening of iets anders is niets", () => {
  const signed = signId("wijzigen", 12);
  for (const wrong of [
    signed.replace("12-", "13-"),
    signed.replace(/.$/, (last) => (last === "A" ? "E" : "A")),
    `${signed}A`,
    signed.slice(0, -1),
    signed.replace("12-", "012-"),
    signed.replace("12-", ""),
    `12-${"A".repeat(43)}`,
    "12-",
    "",
  ]) {
    expect(readSignedId("wijzigen", wrong)).toBeNull();
  }
});
