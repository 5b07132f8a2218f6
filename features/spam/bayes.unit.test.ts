import { expect, test } from "vitest";
import { crossValidate, readSet } from "@/bench/spam/measure";
import { type Counts, enough, hasLearned, judge } from "./bayes";
import { tokenize } from "./tokens";

const totals = { spam: 100, ham: 100 };
const learned = new Map<string, Counts>([
  ["casino", { spam: 40, ham: 0 }],
  ["bonus", { spam: 30, ham: 1 }],
  ["brug", { spam: 0, ham: 40 }],
  ["museum", { spam: 1, ham: 30 }],
  ["rotterdam", { spam: 20, ham: 20 }],
]);

test("zegt waarom: de woorden die het zwaarst wogen, de zwaarste eerst", () => {
  const { verdict, probability, words } = judge(["rotterdam", "bonus", "casino", "brug"], learned, totals);
  expect(verdict).toBe("unsure");
  expect(probability).toBeGreaterThan(0.5);
  expect(words).toEqual(["casino", "bonus"]);
  expect(judge(["casino", "bonus"], learned, totals)).toMatchObject({ verdict: "spam", words: ["casino", "bonus"] });
  expect(judge(["brug", "museum"], learned, totals)).toMatchObject({ verdict: "ham", words: ["brug", "museum"] });
});

test("weet het niet van wat niemand kent, en van wat van beide evenveel heeft", () => {
  expect(judge(["onbekend"], learned, totals)).toEqual({ probability: 0.5, verdict: "unsure", words: [] });
  expect(judge(["casino", "bonus", "brug", "museum"], learned, totals).verdict).toBe("unsure");
});

test("zwijgt tot het van beide genoeg heeft gezien", () => {
  expect(hasLearned({ spam: enough, ham: enough - 1 })).toBe(false);
  expect(hasLearned({ spam: enough - 1, ham: enough })).toBe(false);
  expect(hasLearned({ spam: enough, ham: enough })).toBe(true);
});

test("noemt in de eigen verzameling niets eerlijks spam, en herkent van de spam twee derde", async () => {
  const { spam, ham } = crossValidate(await readSet(), 10);
  expect(ham.spam).toBe(0);
  expect(spam.ham).toBeLessThanOrEqual(2);
  expect(spam.spam).toBeGreaterThan(60);
});

test("leest woorden, paren, de naam, waar het heen linkt en hoe het geschreven is", () => {
  expect(
    tokenize({
      name: "Casino Kees",
      email: "Kees@Spam.example",
      text: "GRATÍS bonus!! https://www.Goksite.example/x?y",
    }),
  ).toEqual([
    "gratis",
    "bonus",
    "gratis bonus",
    "name:casino",
    "name:kees",
    "host:goksite.example",
    "mail:spam.example",
    "#links 1",
    "#words few",
    "#exclaims",
  ]);
  expect(tokenize({ name: "", email: "", text: "Добрый день" })).toContain("#other script");
  expect(tokenize({ name: "", email: "", text: "nu 50 euro" })).toContain("#money");
  expect(tokenize({ name: "", email: "", text: "HIER IS HET FEEST" })).toContain("#shouts");
});

test("leest van een eindeloze tekst een deel", () => {
  const text = Array.from({ length: 5_000 }, (_, nth) => `woord${nth}`).join(" ");
  expect(tokenize({ name: "", email: "", text }).length).toBe(300);
});
