import { expect, test } from "vitest";
import { profileAddress } from "@/lib/fediverse-address";
import { fediverseText } from "@/lib/text.nl/fediverse";
import { fediverseAddress } from "./schema";

test("an address is @naam@server, however it was typed", () => {
  for (const typed of [
    "@jan@mastodon.nl",
    "jan@mastodon.nl",
    " @jan@Mastodon.NL ",
    "https://mastodon.nl/@jan",
    "https://mastodon.nl/users/jan/",
  ]) {
    expect([typed, fediverseAddress.parse(typed)]).toEqual([typed, "@jan@mastodon.nl"]);
  }
  expect(fediverseAddress.parse("")).toBe("");
  expect(fediverseAddress.parse("@Jan_de.Vries@sociaal.rotterdam.example")).toBe(
    "@Jan_de.Vries@sociaal.rotterdam.example",
  );
});

test("what is none gets a sentence", () => {
  for (const typed of [
    "jan",
    "@jan",
    "@jan@",
    "@jan@localhost",
    "@jan@127.0.0.1",
    "@jan@mastodon.nl/@piet",
    "@jan@mastodon.nl:8080",
    '@jan"onload=x@mastodon.nl',
    "javascript:alert(1)//@jan@mastodon.nl",
    "http://mastodon.nl/@jan",
    `@${"x".repeat(200)}@mastodon.nl`,
    undefined,
  ]) {
    const parsed = fediverseAddress.safeParse(typed);
    expect([typed, parsed.error?.issues.map(({ message }) => message)]).toEqual([typed, [fediverseText.wrong]]);
  }
});

test("the profile stands on its own server", () => {
  expect(profileAddress("@jan@mastodon.nl")).toBe("https://mastodon.nl/@jan");
  expect(profileAddress("")).toBeNull();
});
