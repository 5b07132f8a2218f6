import { expect, test } from "vitest";
import { articleInput } from "./schema";

const { commentsUntil } = articleInput.shape;

test.each(["2026-11-22T13:00:00+01:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z"])("a moment: %s", (value) => {
  expect(commentsUntil.safeParse(value).success).toBe(true);
});

test.each(["0000-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "morgen"])(
  "no moment that PostgreSQL keeps: %s",
  (value) => {
    expect(commentsUntil.safeParse(value).success).toBe(false);
  },
);
