import { expect, test } from "vitest";
import { commentTooLong } from "@/lib/text.nl/comments";
import { length } from "./length";
import { around, comment } from "./test-around";

test("what is longer than the magazine wants is refused beside its field, to the letter", () => {
  const rules = around({ rules: { longest: 200 } });
  expect(length(comment({ text: "x".repeat(200) }), rules)).toMatchObject({ says: "pass", number: 200 });
  expect(length(comment({ text: "x".repeat(201) }), rules)).toEqual({
    ok: false,
    error: "invalid",
    fields: { text: commentTooLong(200) },
  });
});
