import { expect, test } from "vitest";
import { makeStatus } from "@/scripts/test/fediverse";
import { type Choice, choosePosts } from "./choose";
import { parseTimeline } from "./parse";

const all: Choice = { languages: [], blockedWords: [], blockedAccounts: [] };

const shown = (changes: Record<string, unknown>, choice: Partial<Choice>) =>
  choosePosts(parseTimeline([makeStatus(changes)], "thuis.example"), { ...all, ...choice }).length === 1;

test("the newest eight", () => {
  const posts = parseTimeline(
    Array.from({ length: 30 }, () => makeStatus()),
    "thuis.example",
  );
  expect(choosePosts(posts, all)).toEqual(posts.slice(0, 8));
});

test("languages: those in the list, and what does not say", () => {
  expect(shown({ language: "nl" }, { languages: ["nl", "en"] })).toBe(true);
  expect(shown({ language: "de" }, { languages: ["nl", "en"] })).toBe(false);
  expect(shown({ language: null }, { languages: ["nl", "en"] })).toBe(true);
  expect(shown({ language: "de" }, { languages: [] })).toBe(true);
});

test("words: whole, wherever they stand, whatever their case and accents", () => {
  const blockedWords = ["Café", "win nu", "🎰"];
  for (const content of [
    "<p>naar het CAFE!</p>",
    "<p>#café</p>",
    "<p>win<br>nu</p>",
    "<p>bij 🎰</p>",
    "<p>ca<b>fé</b></p>",
  ]) {
    expect(shown({ content }, { blockedWords }), content).toBe(false);
  }
  for (const content of ["<p>cafetaria</p>", "<p>winnu</p>", "<p>gewin nu en dan</p>"]) {
    expect(shown({ content }, { blockedWords }), content).toBe(true);
  }
  expect(shown({ spoiler_text: "café" }, { blockedWords })).toBe(false);
  expect(shown({ account: { display_name: "Café" } }, { blockedWords })).toBe(false);
  const image = { type: "image", url: "https://x.example/a.png", description: "een café" };
  expect(shown({ media_attachments: [image] }, { blockedWords })).toBe(false);
});

test("accounts: one of them, also of the server that was asked, or a whole server", () => {
  expect(shown({ account: { acct: "Naam@ver.example" } }, { blockedAccounts: ["naam@ver.example"] })).toBe(false);
  expect(shown({ account: { acct: "naam" } }, { blockedAccounts: ["naam@thuis.example"] })).toBe(false);
  expect(shown({ account: { acct: "naam@sub.ver.example" } }, { blockedAccounts: ["ver.example"] })).toBe(false);
  expect(shown({ account: { acct: "naam@nietver.example" } }, { blockedAccounts: ["ver.example"] })).toBe(true);
  expect(shown({ account: { acct: "andernaam@ver.example" } }, { blockedAccounts: ["naam@ver.example"] })).toBe(true);
});
