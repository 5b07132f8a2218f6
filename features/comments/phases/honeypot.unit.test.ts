import { expect, test } from "vitest";
import { honeypot } from "./honeypot";
import { around, comment } from "./test-around";

test("what fills in the field that people do not see is put away, not refused", () => {
  expect(honeypot(comment(), around())).toMatchObject({ says: "pass" });
  expect(honeypot(comment({ website: "x" }), around())).toMatchObject({ says: "spam", why: "trap-filled" });
});
