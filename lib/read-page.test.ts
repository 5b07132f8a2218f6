import { expect, test } from "vitest";
import { issuePage, pageKinds, pageWord, readPageWord } from "./read-page";

test("every kind of page comes back from its word", () => {
  for (const kind of pageKinds) {
    const page = { kind, id: kind === "front" ? 0 : 12 };
    expect(readPageWord(pageWord(page))).toEqual(page);
  }
  expect(pageWord(issuePage({ year: 2024, week: 3 }))).toBe("nummer-202403");
});

test.each([
  "",
  "artikel",
  "artikel-",
  "artikel-0",
  "artikel-01",
  "artikel--1",
  "artikel-1.5",
  "artikel-2147483648",
  "artikel-99999999999",
  "voorpagina-1",
  "onzin-1",
  "artikel-1 ",
  "artikel-1\0",
  12,
  null,
  undefined,
  ["artikel-1"],
])("what is no page is none: %j", (text) => {
  expect(readPageWord(text)).toBeNull();
});
