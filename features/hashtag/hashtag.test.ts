import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { hashtagTimelines } from "@/db/schema/hashtag";
import { settings } from "@/db/schema/settings";
import { makeEditor } from "@/db/test-factory";
import { env } from "@/lib/env";
import { type Fediverse, makeStatus, startFediverse } from "@/scripts/test/fediverse";
import type { getPicture } from "./pictures";
import { getHashtag } from "./queries";
import { renewTimeline } from "./renew";
import { saveHashtagSettings } from "./save";
import { hashtagInput } from "./schema";
import { getSideTag } from "./side";
import { forgetTimeline, getTimeline } from "./timeline";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

let server: Fediverse;
let folder: string;
let pictures: { getPicture: typeof getPicture };

beforeAll(async () => {
  server = await startFediverse();
  folder = await mkdtemp(join(tmpdir(), "hashtag-"));
  env.HASHTAG_TEST_ORIGIN = server.origin;
  env.DATA_DIR = folder;
  pictures = await import("./pictures");
});
beforeEach(async () => {
  await sql`truncate settings, hashtag_timelines, audit_log`;
  await db.insert(settings).values({});
  for (const name of ["antenneHashtag", "antenneReported"]) Reflect.deleteProperty(globalThis, name);
  server.asked = [];
  say("Hallo stad");
  vi.spyOn(console, "log").mockReturnValue();
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
  await sql.end();
});

const say = (...texts: string[]) => {
  server.manners = { kind: "posts", posts: texts.map((text) => makeStatus({ content: `<p>${text}</p>` })) };
};

const texts = async () => {
  forgetTimeline();
  return (await getHashtag()).posts.map(({ text }) =>
    text
      .flat()
      .map((run) => run.text)
      .join(""),
  );
};

/** Time passes for what is kept. */
const sleep = (minutes: number) => sql`
  update hashtag_timelines set fetched_at = fetched_at - make_interval(mins => ${minutes}),
    tried_at = tried_at - make_interval(mins => ${minutes})`;

const timelinesAsked = () => server.asked.filter((path) => path.startsWith("/api/"));

describe("the copy", () => {
  test("the first reader waits for it, the others get it from the database", async () => {
    expect(await texts()).toEqual(["Hallo stad"]);
    expect(await texts()).toEqual(["Hallo stad"]);
    expect(server.asked).toEqual(["/api/v1/timelines/tag/rotterdam?limit=40"]);
  });

  test("is renewed after five minutes, behind the reader's back", async () => {
    await texts();
    say("Iets nieuws");
    await sleep(4);
    expect(await texts()).toEqual(["Hallo stad"]);
    expect(timelinesAsked()).toHaveLength(1);
    await sleep(1);
    expect(await texts()).toEqual(["Hallo stad"]);
    await vi.waitFor(async () => expect(await texts()).toEqual(["Iets nieuws"]));
    expect(timelinesAsked()).toHaveLength(2);
  });

  test("is fetched once, however many servers come at once", async () => {
    await Promise.all(Array.from({ length: 20 }, () => renewTimeline("mastodon.nl", "rotterdam")));
    expect(timelinesAsked()).toHaveLength(1);
  });

  test.each([
    { kind: "status", status: 500 } as const,
    { kind: "body", body: "{" } as const,
    { kind: "body", body: '{"error":"no"}' } as const,
    { kind: "body", body: "[]", type: "text/html" } as const,
    { kind: "hang-up" } as const,
    { kind: "endless" } as const,
    { kind: "hang" } as const,
    { kind: "redirect", to: "http://169.254.169.254/" } as const,
  ])("stays when the server answers with %j, and says of when it is", async (manners) => {
    await texts();
    server.manners = manners;
    await sleep(60 * 24 * 3);
    await renewTimeline("mastodon.nl", "rotterdam");
    expect(await texts()).toEqual(["Hallo stad"]);
    expect((await getHashtag()).asOf).toMatch(/^\d+ \w+ \d{4}, \d\d:\d\d$/);
    expect(timelinesAsked()).toHaveLength(2);
  });

  test("is gone after a week", async () => {
    await texts();
    server.manners = { kind: "status", status: 500 };
    await sleep(60 * 24 * 7);
    expect(await texts()).toEqual([]);
  });

  test("a server that never answered is left alone for five minutes", async () => {
    server.manners = { kind: "status", status: 500 };
    for (let time = 0; time < 5; time++) expect(await texts()).toEqual([]);
    expect(timelinesAsked()).toHaveLength(1);
  });

  test("odd letters, thousands of posts and deep markup are kept without complaint", async () => {
    server.manners = {
      kind: "posts",
      posts: [
        makeStatus({ content: `${"<div>".repeat(3000)}a\u0000\ud800\u202eb` }),
        ...Array.from({ length: 500 }, () => makeStatus()),
      ],
    };
    const shown = await texts();
    expect(shown).toHaveLength(8);
    expect(shown[0]).toBe("ab");
  });

  test("is what this server knew last when the database is away", async () => {
    await texts();
    vi.spyOn(console, "error").mockReturnValue();
    const away = vi.spyOn(db, "select").mockImplementation(() => {
      throw new Error("away");
    });
    expect(await texts()).toEqual(["Hallo stad"]);
    Reflect.deleteProperty(globalThis, "antenneHashtag");
    expect(await getHashtag()).toEqual({ tag: "", posts: [], asOf: null });
    away.mockRestore();
    expect(await texts()).toEqual(["Hallo stad"]);
  });
});

describe("the settings", () => {
  const input = (changes: Record<string, string>) =>
    hashtagInput.safeParse({
      version: "1",
      shown: "1",
      hashtag: "",
      instance: "mastodon.nl",
      languages: "",
      blockedWords: "",
      blockedAccounts: "",
      ...changes,
    });

  const save = async (changes: Record<string, string>) => {
    const parsed = input(changes);
    if (!parsed.success) throw parsed.error;
    return saveHashtagSettings(await makeEditor("admin"), parsed.data);
  };

  test("off, or without a server, there is nothing, and nobody is asked", async () => {
    for (const off of [{ hashtagShown: false }, { hashtagShown: true, hashtagInstance: "" }]) {
      await db.update(settings).set(off);
      forgetTimeline();
      expect(await getHashtag()).toEqual({ tag: "", posts: [], asOf: null });
      expect(await getSideTag()).toBeNull();
    }
    expect(server.asked).toEqual([]);
  });

  test("without a hashtag it is the city's name", async () => {
    await db.update(settings).set({ city: "Den Haag" });
    expect(await getSideTag()).toBe("denhaag");
    await db.update(settings).set({ hashtag: "010" });
    expect(await getSideTag()).toBe("010");
  });

  test("a blocked word counts at once, for what was fetched before", async () => {
    say("Goed nieuws", "Slecht nieuws");
    expect(await texts()).toHaveLength(2);
    expect(await save({ blockedWords: "slecht\r\n" })).toMatchObject({ ok: true });
    expect((await getHashtag()).posts).toHaveLength(1);
  });

  test("another hashtag begins anew, and the old copy goes", async () => {
    await texts();
    await save({ hashtag: "#Delfshaven" });
    await texts();
    expect(timelinesAsked().at(-1)).toBe("/api/v1/timelines/tag/delfshaven?limit=40");
    expect(await db.select().from(hashtagTimelines)).toHaveLength(1);
  });

  test("who saves an older version is told so", async () => {
    await save({});
    expect(await save({})).toEqual({ ok: false, error: "stale" });
  });

  test("what is typed is made tidy", () => {
    const typed = {
      hashtag: "#Rotterdam",
      instance: "https://Mastodon.NL/",
      languages: "NL, en;fy nl",
      blockedWords: " casino \n\ncasino\nwin nu",
      blockedAccounts: "@Naam@Ver.example\nspam.example",
    };
    expect(input(typed).data).toMatchObject({
      hashtag: "rotterdam",
      instance: "mastodon.nl",
      languages: ["nl", "en", "fy"],
      blockedWords: ["casino", "win nu"],
      blockedAccounts: ["naam@ver.example", "spam.example"],
    });
  });

  test.each<Record<string, string>>([
    { hashtag: "twee woorden" },
    { hashtag: "a/b" },
    { hashtag: "x".repeat(61) },
    { instance: "localhost" },
    { instance: "127.0.0.1" },
    { instance: "10.0.0.1:80" },
    { instance: "mastodon.nl/x" },
    { instance: "a@mastodon.nl" },
    { instance: "[::1]" },
    { languages: "nederlands" },
    { blockedWords: "x".repeat(101) },
    { blockedAccounts: "naam" },
  ])("%j is refused with a sentence", (changes) => {
    const [field = ""] = Object.keys(changes);
    expect(input(changes).error?.issues).toMatchObject([{ path: [field], message: expect.stringMatching(/\.$/) }]);
  });
});

describe("the pictures", () => {
  const nameIn = (address: string | null | undefined) => address?.split("/").at(-1) ?? "";
  const show = async (file: string) => {
    const image = { type: "image", preview_url: `${server.origin}/${file}`, description: "" };
    server.manners = {
      kind: "posts",
      posts: [makeStatus({ media_attachments: [image], account: { avatar_static: `${server.origin}/beeld.png` } })],
    };
    forgetTimeline();
    const [post] = (await getHashtag()).posts;
    return { image: nameIn(post?.image?.address), avatar: nameIn(post?.author.avatar) };
  };

  test("are ours, small, and without what their maker left in them; fetched once", async () => {
    const { image, avatar } = await show("beeld.png");
    expect((await getHashtag()).posts[0]?.image?.address).toMatch(/^\/beeld\/hashtag\/[0-9a-f]{32}\.webp$/);
    const [made] = await Promise.all([pictures.getPicture(image), pictures.getPicture(image)]);
    const { format, width, exif } = await sharp(made ?? Buffer.alloc(0)).metadata();
    expect({ format, exif }).toEqual({ format: "webp", exif: undefined });
    const small = await sharp((await pictures.getPicture(avatar)) ?? Buffer.alloc(0)).metadata();
    expect([width, small.width]).toEqual([560, 96]);
    await pictures.getPicture(image);
    expect(server.asked.filter((path) => path === "/beeld.png")).toHaveLength(2);
  });

  test("what no shown post has is not fetched, whatever its name", async () => {
    const { image } = await show("beeld.png");
    for (const name of ["../secrets.json", "x.webp", `${"0".repeat(32)}.webp`, "%00"]) {
      expect(await pictures.getPicture(name)).toBeNull();
    }
    await sql`update settings set hashtag_shown = false`;
    forgetTimeline();
    expect(await pictures.getPicture(image)).toBeNull();
  });

  test("what is no picture is none, and is not asked for again and again", async () => {
    const { image } = await show("geen-beeld.png");
    for (let time = 0; time < 5; time++) expect(await pictures.getPicture(image)).toBeNull();
    expect(server.asked.filter((path) => path === "/geen-beeld.png")).toHaveLength(1);
  });
});

test("what many ask at once is read once", async () => {
  await texts();
  forgetTimeline();
  const asked = vi.spyOn(db, "select");
  await Promise.all(Array.from({ length: 500 }, () => getTimeline()));
  expect(asked.mock.calls.length).toBeLessThanOrEqual(2);
});
