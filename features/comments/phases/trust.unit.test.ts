import { expect, test } from "vitest";
import type { CommentReview } from "@/lib/comment-status";
import type { Saying } from "@/lib/comment-verdict";
import { around } from "./test-around";
import { trust } from "./trust";

type Row = [says: Saying, review: CommentReview, known: boolean, status: string, why: string];

test.each<Row>([
  ["spam", "nobody", false, "spam", "put-away"],
  ["spam", "nobody", true, "pending", "known-despite"],
  ["hold", "nobody", true, "pending", "held"],
  ["doubt", "nobody", false, "pending", "doubted"],
  ["doubt", "newcomers", true, "approved", "known"],
  ["pass", "everyone", true, "pending", "everyone-waits"],
  ["pass", "newcomers", true, "approved", "known"],
  ["pass", "newcomers", false, "pending", "newcomer"],
  ["pass", "nobody", false, "approved", "nobody-waits"],
])("a phase says %s, %s wait, known: %s: %s, %s", (says, review, known, status, why) => {
  const said = [{ says: "pass" as const }, { says }];
  expect(trust(said, around({ rules: { review }, approved: known ? 3 : 0 }))).toMatchObject({ status, why });
});

test("one thing that people called spam ends that someone is known", () => {
  expect(trust([], around({ approved: 9, spam: 1 }))).toMatchObject({ status: "pending", why: "newcomer" });
});
