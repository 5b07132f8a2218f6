import { expect, test } from "vitest";
import { banText } from "@/lib/text.nl/bans";
import { bans } from "./bans";
import { around, comment } from "./test-around";

test("who may not comment hears until when", () => {
  const until = new Date("2026-12-24T12:00:00Z");
  expect(bans(comment(), around({ ban: { until } }))).toEqual({
    ok: false,
    error: "banned",
    fields: { articleId: banText.refused(until) },
  });
  expect(banText.refused(until)).toContain("24 december 2026");
  expect(bans(comment(), around())).toMatchObject({ says: "pass" });
});
