import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentFieldText as message } from "@/lib/text.nl/comments";
import { fieldErrors } from "@/lib/validation";
import { commentInput } from "./schema";

const filled = {
  articleId: "7",
  name: "Anna",
  email: "anna@voorbeeld.nl",
  text: "Mooi stuk!",
  website: "",
};

function errors(changes: Record<string, unknown>) {
  const parsed = commentInput.safeParse({ ...filled, ...changes });
  return parsed.success ? {} : fieldErrors(parsed.error);
}

test("a filled in form is a comment", () => {
  expect(commentInput.parse({ ...filled, parentId: "3", $ACTION_KEY: "x" })).toEqual({
    ...filled,
    articleId: 7,
    parentId: 3,
  });
});

test("typed text is cleaned", () => {
  const parsed = commentInput.parse({
    ...filled,
    name: "  Anna \u0000 de\tVries\n",
    text: "een\r\n\r\n\r\n\r\ntwee\u202E\ud800 ",
  });
  expect(parsed.name).toBe("Anna de Vries");
  expect(parsed.text).toBe("een\n\ntwee");
});

describe("an error stands at its field", () => {
  test.each([
    [{ name: "" }, { name: message.nameMissing }],
    [{ name: " \u200B\u3164 " }, { name: message.nameMissing }],
    [{ name: undefined }, { name: message.nameMissing }],
    [{ name: "n".repeat(81) }, { name: message.nameLong }],
    [{ name: "n".repeat(2_000_000) }, { name: message.nameLong }],
    [{ email: "" }, { email: message.emailMissing }],
    [{ email: "anna" }, { email: message.emailWrong }],
    [{ email: "anna@voorbeeld" }, { email: message.emailWrong }],
    [{ email: "anna@voorbeeld..nl" }, { email: message.emailWrong }],
    [{ email: "anna@voor beeld.nl" }, { email: message.emailWrong }],
    [{ email: `${"a".repeat(64)}@${"b".repeat(190)}.nl` }, { email: message.emailLong }],
    [{ text: "x" }, { text: message.textMissing }],
    [{ text: "\u200B\u200B\u200B" }, { text: message.textMissing }],
    [{ text: "x".repeat(5_001) }, { text: message.textLong }],
    [{ text: new File([], "x") }, { text: message.textMissing }],
    [{ articleId: "0" }, { articleId: message.articleWrong }],
    [{ articleId: "7.0" }, { articleId: message.articleWrong }],
    [{ articleId: "2147483648" }, { articleId: message.articleWrong }],
    [{ articleId: undefined }, { articleId: message.articleWrong }],
  ])("%j", (changes, expected) => {
    expect(errors(changes)).toEqual(expected);
  });
});

test.each(["anna+antenne@voorbeeld.co.nl", "o'brien@voorbeeld.nl", "jörg@müller.example", "a@b.nl"])(
  "%s is an address",
  (email) => {
    expect(errors({ email })).toEqual({});
  },
);

test("5,000 characters and two emoji fit", () => {
  expect(errors({ text: "x".repeat(5_000) })).toEqual({});
  expect(errors({ text: "👍👍" })).toEqual({});
});

test("a parent that is no id makes no reply", () => {
  for (const parentId of ["", "x", "-1", "99999999999"]) {
    expect(commentInput.parse({ ...filled, parentId }).parentId).toBeNull();
  }
});

test("whatever is sent, it is a comment or a list of sentences, and a comment keeps the limits", () => {
  const anything = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom(...Object.values(filled)), fc.anything());
  const form = fc.record({ articleId: anything, parentId: anything, name: anything, email: anything, text: anything });
  fc.assert(
    fc.property(form, (sent) => {
      const parsed = commentInput.safeParse(sent);
      if (!parsed.success) {
        for (const sentence of Object.values(fieldErrors(parsed.error))) {
          expect(Object.values<string>(message)).toContain(sentence);
        }
        return;
      }
      expect(parsed.data.name.length).toBeLessThanOrEqual(80);
      expect(parsed.data.text.length).toBeLessThanOrEqual(5_000);
      expect(parsed.data.name).not.toContain("\u0000");
    }),
  );
});
