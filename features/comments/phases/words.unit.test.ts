import { expect, test } from "vitest";
import { around, comment } from "./test-around";
import { words } from "./words";

const banned = (...bannedWords: string[]) => around({ rules: { bannedWords } });

test("a word is found whole, whatever its capitals and accents, in name, text and address", () => {
  for (const changes of [{ text: "Speel in het CASÍNO!" }, { name: "Casino" }, { email: "x@casino.example" }]) {
    expect(words(comment(changes), banned("casino"))).toEqual({ says: "spam", why: "banned", words: ["casino"] });
  }
  expect(words(comment({ text: "Het casinootje en de as." }), banned("casino", "sin"))).toMatchObject({ says: "pass" });
});

test("with a star it is the beginning of words, and several words are a phrase", () => {
  expect(words(comment({ text: "Het casinootje." }), banned("casin*"))).toMatchObject({ words: ["casin*"] });
  expect(words(comment({ text: "Occasions te koop." }), banned("casi*"))).toMatchObject({ says: "pass" });
  expect(words(comment({ text: "Snel, rijk worden?" }), banned("rijk worden"))).toMatchObject({ says: "spam" });
  expect(words(comment({ name: "Rijk", text: "Worden" }), banned("rijk worden"))).toMatchObject({ says: "pass" });
});

test("a suspect word has people look, and a line without a word is no word", () => {
  const rules = around({ rules: { suspectWords: ["crypto", "bonus"] } });
  expect(words(comment({ text: "Bonus in crypto" }), rules)).toEqual({
    says: "hold",
    why: "suspect",
    words: ["crypto", "bonus"],
  });
  expect(words(comment(), banned("", "*", "!!"))).toMatchObject({ says: "pass" });
});
