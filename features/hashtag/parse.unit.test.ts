import { expect, test } from "vitest";
import { makeStatus } from "@/scripts/test/fediverse";
import { parseTimeline } from "./parse";

const parse = (...posts: unknown[]) => parseTimeline(posts, "mastodon.example");

test("a post as it comes", () => {
  const [post] = parse(
    makeStatus({
      created_at: "2026-11-20T10:00:00Z",
      url: "https://mastodon.example/@lezer/1",
      content: "<p>Hallo</p>",
      language: "nl-NL",
      account: { display_name: "Een :hart: Lezer\u202E", avatar_static: "https://files.example/a.png" },
      media_attachments: [
        { type: "video", preview_url: "https://files.example/v.png" },
        { type: "image", preview_url: "https://files.example/i.png", description: "Een brug" },
      ],
    }),
  );
  expect(post).toEqual({
    address: "https://mastodon.example/@lezer/1",
    at: "2026-11-20T10:00:00.000Z",
    language: "nl",
    author: {
      name: "Een  Lezer",
      account: "lezer@mastodon.example",
      address: "https://mastodon.example/@lezer",
      avatar: "https://files.example/a.png",
    },
    text: [[{ text: "Hallo" }]],
    warning: "",
    sensitive: false,
    image: { address: "https://files.example/i.png", alt: "Een brug" },
  });
});

test("what repeats, answers, is not public or comes from a bot does not belong", () => {
  const kept = makeStatus();
  const found = parse(
    makeStatus({ reblog: { id: "1" } }),
    makeStatus({ in_reply_to_id: "1" }),
    makeStatus({ account: { bot: true } }),
    makeStatus({ visibility: "unlisted" }),
    kept,
  );
  expect(found.map(({ address }) => address)).toEqual([kept.url]);
});

test("what cannot be understood is left out, and the rest stays", () => {
  const kept = makeStatus();
  const found = parse(
    null,
    7,
    [],
    {},
    makeStatus({ created_at: "gisteren" }),
    makeStatus({ created_at: "2999-01-01T00:00:00Z" }),
    makeStatus({ url: "javascript:alert(1)" }),
    makeStatus({ content: 7 }),
    makeStatus({ content: "" }),
    makeStatus({ account: { acct: "../../x" } }),
    makeStatus({ account: { url: "data:text/html,x" } }),
    kept,
  );
  expect(found.map(({ address }) => address)).toEqual([kept.url]);
});

test("each once, newest first, and no more than forty are looked at", () => {
  const old = makeStatus({ created_at: "2026-01-01T00:00:00Z", content: "<p>oud</p>" });
  const fresh = makeStatus({ created_at: "2026-02-01T00:00:00Z", content: "<p>nieuw</p>" });
  expect(parse(old, old, fresh, { ...fresh, url: "https://elders.example/1" }).map(({ address }) => address)).toEqual([
    fresh.url,
    old.url,
  ]);
  expect(parse(...Array.from({ length: 20_000 }, () => makeStatus()))).toHaveLength(40);
});

test("an answer that is no list is refused", () => {
  for (const answer of [null, {}, "x", { error: "This method requires an authenticated user" }]) {
    expect(() => parseTimeline(answer, "mastodon.example")).toThrow();
  }
});

test("what PostgreSQL cannot keep is nowhere in it", () => {
  const odd = "a\u0000b\ud800c";
  const [post] = parse(
    makeStatus({
      content: odd,
      spoiler_text: odd,
      account: { display_name: odd, avatar_static: `https://x.example/${odd}` },
      url: `https://x.example/${odd}`,
      media_attachments: [{ type: "image", url: `https://x.example/${odd}`, description: odd }],
    }),
  );
  expect(post).toBeDefined();
  expect(JSON.stringify(post)).not.toMatch(/\\u0000|\\ud800/i);
});
