import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articleTags } from "@/db/schema/articles";
import { sections, tags } from "@/db/schema/sections";
import { settings } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { publish, withdraw } from "@/features/articles/publish";
import { setStatus } from "@/features/articles/review";
import { saveAuthor } from "@/features/authors/save";
import { getFeed } from "@/features/feeds/queries";
import { saveList } from "@/features/lists/save";
import { tags as cacheTags } from "@/lib/cache";
import { env } from "@/lib/env";
import { handle, jobsSchema } from "@/lib/jobs/define";
import { type RunningJobs, runJobs } from "@/lib/jobs/run";
import { FetchError } from "@/lib/safe-fetch";
import { type Hub, startHub } from "@/scripts/test/hub";
import { readJsonFeed } from "@/scripts/test/json-feed";
import { readXml } from "@/scripts/test/xml";
import { pingHubJob, type Touched } from "./jobs";
import { pingHub } from "./ping";
import { saveHub } from "./save";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

const nothing: Touched = { section: [], author: [], tag: [] };
const site = env.SITE_URL;
const formats = ["feed.xml", "rss.xml", "feed.json"];

let hub: Hub;
let editor: Awaited<ReturnType<typeof makeEditor>>;

beforeAll(async () => {
  hub = await startHub();
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL ?? "",
    schema: jobsSchema,
    supervise: false,
    schedule: false,
  });
  await boss.start();
  await boss.stop({ graceful: false });
});
beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job where name = ${pingHubJob.name}`;
  await db.delete(settings);
  await db.insert(settings).values({ websubHub: `${hub.origin}/` });
  hub.pings = [];
  hub.manners = { status: 204 };
  editor = await makeEditor("editor");
});
afterAll(async () => {
  await db.update(settings).set({ websubHub: "" });
  await hub.close();
  await sql.end();
});

const waiting = async () =>
  (await sql<{ data: Touched }[]>`select data from jobs.job where name = ${pingHubJob.name} order by created_on`).map(
    ({ data }) => data,
  );

async function makeReady() {
  const [section] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
  const [tag] = await db.insert(tags).values({ slug: "haven", name: "Haven" }).returning();
  const body = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Een tekst." }] }],
  };
  const id = await makeArticle(
    { status: "ready", publishedAt: null, lede: "Een lede.", sectionId: section?.id, body, wordCount: 2 },
    editor.authorId === null ? [] : [editor.authorId],
  );
  if (tag) await db.insert(articleTags).values({ articleId: id, tagId: tag.id });
  const touched = { section: [section?.id], author: [editor.authorId], tag: [tag?.id] };
  return { id, touched };
}

test("what is published, and what is taken back, has its feeds told, once per change", async () => {
  const { id, touched } = await makeReady();
  expect(await setStatus(editor, id, 1, "review")).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([]);
  expect(await publish(editor, id, 2)).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([touched]);
  expect(await withdraw(editor, id, 3)).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([touched, touched]);
  expect(await publish(editor, id, 3)).toMatchObject({ ok: false });
  expect(await waiting()).toHaveLength(2);
});

test("a section or author with another name has its feeds told, one that only says more about itself not", async () => {
  const { touched } = await makeReady();
  const section = {
    of: "section" as const,
    id: touched.section[0],
    slug: "film",
    description: "",
    position: 1,
    ink: "",
  };
  expect(await saveList(editor, { ...section, version: 1, name: "Film", description: "Meer." })).toMatchObject({
    ok: true,
  });
  expect(await waiting()).toEqual([]);
  expect(await saveList(editor, { ...section, version: 2, name: "Film en serie" })).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([{ ...nothing, section: [section.id] }]);
  const author = { id: touched.author[0] ?? 0, slug: "pen", short: "", bio: "", fediverse: "", portraitId: null };
  expect(await saveAuthor(editor, { ...author, version: 1, name: "Een andere naam" })).toMatchObject({ ok: true });
  expect(await waiting()).toContainEqual({ ...nothing, author: [author.id] });
});

test("without a hub nobody is told anything", async () => {
  await db.update(settings).set({ websubHub: "" });
  const { id } = await makeReady();
  expect(await publish(editor, id, 1)).toMatchObject({ ok: true });
  expect(await waiting()).toEqual([]);
  await pingHub(nothing, hub.origin);
  expect(hub.pings).toEqual([]);
});

test("the hub hears of the magazine's feeds and of each list's, in every format", async () => {
  const { touched } = await makeReady();
  await pingHub(pingHubJob.data.parse(touched), hub.origin);
  expect(hub.pings).toHaveLength(1);
  expect(hub.pings[0]?.get("hub.mode")).toBe("publish");
  const lists = ["", "/rubriek/film", expect.stringMatching(/^\/auteur\//), "/trefwoord/haven"];
  const told = hub.pings[0]?.getAll("hub.url") ?? [];
  expect(told).toHaveLength(lists.length * formats.length);
  for (const address of told) expect(address.startsWith(`${site}/`)).toBe(true);
  expect([...new Set(told.map((address) => address.slice(site.length).replace(/\/[^/]+$/, "")))]).toEqual(lists);
  // What is gone by now is left out, and the rest is still told.
  hub.pings = [];
  await pingHub({ section: [9999], author: [], tag: [] }, hub.origin);
  expect(hub.pings[0]?.getAll("hub.url")).toEqual(formats.map((file) => `${site}/${file}`));
});

test("a hub that refuses, sends on or stands on our own network fails, and is asked nothing more", async () => {
  const problem = () =>
    pingHub(nothing, hub.origin).then(
      () => "came",
      (error) => (error instanceof FetchError ? error.problem : String(error)),
    );
  hub.manners = { status: 500 };
  expect(await problem()).toBe("status");
  hub.manners = { status: 307, to: `${hub.origin}/elders` };
  expect(await problem()).toBe("redirect");
  hub.manners = { status: 202 };
  expect(await problem()).toBe("came");
  expect(hub.pings).toHaveLength(3);
  await expect(pingHub(nothing, undefined)).rejects.toThrow("address");
  expect(hub.pings).toHaveLength(3);
});

/** A server that does its share of the jobs. */
function startServer(): Promise<RunningJobs> {
  const quick = { ...pingHubJob, settings: { ...pingHubJob.settings, pauseSeconds: 1, longestPauseSeconds: 1 } };
  return runJobs(env.DATABASE_URL ?? "", [handle(quick, (touched) => pingHub(touched, hub.origin))], () => undefined);
}

test("of two servers one tells it, and a hub that was away hears it later", async () => {
  hub.manners = { status: 503 };
  const servers = [await startServer(), await startServer()];
  try {
    const { id } = await makeReady();
    await publish(editor, id, 1);
    await expect.poll(() => hub.pings.length, { timeout: 30_000 }).toBeGreaterThan(0);
    hub.manners = { status: 204 };
    const done = () => sql`select 1 from jobs.job where name = ${pingHubJob.name} and state = 'completed'`;
    await expect.poll(async () => (await done()).length, { timeout: 30_000 }).toBe(1);
    const [job] = await sql`select retry_count from jobs.job where name = ${pingHubJob.name}`;
    expect(hub.pings).toHaveLength(Number(job?.retry_count) + 1);
  } finally {
    for (const server of servers) await server.stop();
  }
});

test("feeds name their hub, and are still valid", async () => {
  const named = `${hub.origin}/`;
  await makeArticle({ title: "Een artikel" });
  const links = "//*[local-name()='link'][@rel='hub']/@href";
  expect(readXml((await getFeed("atom", null)).body, (find) => find(links), "atom")).toEqual([named]);
  expect(readXml((await getFeed("rss", null)).body, (find) => find(links), "rss")).toEqual([named]);
  expect(readJsonFeed((await getFeed("json", null)).body)).toMatchObject({ hubs: [{ type: "WebSub", url: named }] });
  await db.update(settings).set({ websubHub: "" });
  expect(readXml((await getFeed("atom", null)).body, (find) => find(links), "atom")).toEqual([]);
});

test("the hub is a setting, and the feeds expire with it", async () => {
  const [row] = await db.select().from(settings);
  const input = { version: row?.version ?? 0, hub: "https://hub.example/" };
  expect(await saveHub(editor, input)).toEqual({ ok: true, data: [cacheTags.settings, cacheTags.feed] });
  expect(await saveHub(editor, input)).toEqual({ ok: false, error: "stale" });
  expect((await db.select().from(settings))[0]?.websubHub).toBe("https://hub.example/");
});
