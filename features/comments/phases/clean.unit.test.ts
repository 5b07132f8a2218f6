import { expect, test } from "vitest";
import { clean, cleanLines, cleanName } from "./clean";
import { around, comment } from "./test-around";

test("what cannot be seen between letters is found; what joins letters or pictures is left alone", () => {
  expect(clean(comment({ text: "gra\u200Btis cas\u2060ino" }), around())).toMatchObject({ says: "hold", number: 2 });
  for (const text of ["نمی‌خواهم", "Mooi 👩‍👩‍👧!", "af\u00ADbreken", "Gewoon."]) {
    expect(clean(comment({ text }), around())).toMatchObject({ says: "pass" });
  }
});

test("a name is one line, a text has no more than one empty line at a time", () => {
  expect(cleanName(" Anna \n  Bos\u0000 ")).toBe("Anna Bos");
  expect(cleanLines("een\r\n\r\n\r\n\r\ntwee\u202E")).toBe("een\n\ntwee");
});
