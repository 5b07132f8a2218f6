import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { type Epub, readEpub } from "@/scripts/test/epub";
import { epubcheck } from "@/scripts/test/epubcheck";
import { findEmptyWeek, leaveDemoOnly, listUnpublished } from "./fixtures/magazine";
import { publishTrickyArticle, trickyText, withdrawArticle } from "./fixtures/tricky-article";

const jar = process.env.EPUBCHECK_JAR ?? "";

const addressOf = ({ year, week }: IsoWeek) => `/${year}/week/${week}.epub`;

/** Weeks with published articles that have begun, newest first. */
function listIssues(): Promise<IsoWeek[]> {
  const { year, week } = weekOf(new Date());
  return sql<IsoWeek[]>`
    select i.year, i.week from issues i
    where (i.year, i.week) <= (${year}, ${week}) and exists (select 1 from articles a where a.issue_id = i.id
      and a.status = 'published' and a.trashed_at is null)
    order by i.year desc, i.week desc`;
}

async function getIssue(place: "newest" | "oldest"): Promise<IsoWeek> {
  const issue = (await listIssues()).at(place === "newest" ? 0 : -1);
  if (!issue) throw new Error("No issue in the database under test");
  return issue;
}

async function download(request: APIRequestContext, issue: IsoWeek): Promise<Buffer> {
  const response = await request.get(addressOf(issue));
  expect([addressOf(issue), response.status()]).toEqual([addressOf(issue), 200]);
  return response.body();
}

/** Checked by the specification's own program, where the machine has it. */
async function expectClean(book: Buffer): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "antenne-epub-"));
  try {
    const file = join(folder, "boek.epub");
    await writeFile(file, book);
    expect(await epubcheck(jar, file)).toBe("");
  } finally {
    await rm(folder, { recursive: true });
  }
}

const wordsOf = (epub: Epub) => epub.spine.flatMap((path) => epub.find(path, "/*")).join("\n");

test.beforeAll(leaveDemoOnly);

test("een nummer als e-boek: hele artikelen in hun volgorde, met omslag en beelden", async ({ request }) => {
  const issue = await getIssue("newest");
  const response = await request.get(addressOf(issue));
  expect(response.headers()).toMatchObject({
    "content-type": "application/epub+zip",
    "content-disposition": `attachment; filename="antenne-rotterdam-${issue.year}-week-${issue.week}.epub"`,
    "cache-control": "public, max-age=0, must-revalidate",
    link: expect.stringMatching(new RegExp(`/${issue.year}/week/${issue.week}>; rel="canonical"$`)),
  });
  const epub = readEpub(await response.body());
  const articles = await sql<{ title: string; bodyText: string }[]>`
    select a.title, a.body_text as "bodyText" from articles a join issues i on i.id = a.issue_id
    where i.year = ${issue.year} and i.week = ${issue.week} and a.status = 'published' and a.trashed_at is null
    order by a.position, a.id`;
  const nav = epub.spine[1] ?? "";
  expect(epub.find(nav, "//html:nav[@epub:type='toc']//html:a").slice(0, -1)).toEqual(
    articles.map(({ title }) => title),
  );
  const words = wordsOf(epub).replace(/\s+/g, " ");
  for (const { bodyText } of articles)
    for (const line of bodyText.split("\n\n").slice(0, 3))
      expect(words).toContain(line.replace(/\s+/g, " ").slice(0, 40));

  const pictures = epub.names.filter((name) => name.endsWith(".jpg"));
  expect(pictures.length).toBeGreaterThan(1);
  for (const name of pictures) {
    expect(Buffer.from(epub.file(name).subarray(0, 3)).toString("hex")).toBe("ffd8ff");
    expect(epub.file(name).length).toBeGreaterThan(3000);
  }
});

test("elk nummer is een heel boek", async ({ request }) => {
  test.setTimeout(300_000);
  for (const issue of (await listIssues()).slice(0, 6)) readEpub(await download(request, issue));
});

test("epubcheck heeft niets aan te merken op het nieuwste en het oudste nummer", async ({ request }) => {
  test.skip(jar === "", "epubcheck is er niet");
  test.setTimeout(300_000);
  for (const place of ["newest", "oldest"] as const) await expectClean(await download(request, await getIssue(place)));
});

test("wie het al heeft krijgt 304; wie het nog eens haalt dezelfde bytes", async ({ request }) => {
  const path = addressOf(await getIssue("newest"));
  const first = await request.get(path);
  const { etag = "", "last-modified": modified = "" } = first.headers();
  expect(etag).toMatch(/^"[\w-]+"$/);
  for (const [name, value] of [
    ["if-none-match", etag],
    ["if-modified-since", modified],
  ] as const) {
    const again = await request.get(path, { headers: { [name]: value } });
    expect([again.status(), (await again.body()).length]).toEqual([304, 0]);
  }
  const whole = await request.get(path, { headers: { "if-none-match": '"anders"' } });
  expect((await whole.body()).equals(await first.body())).toBe(true);
  const head = await request.head(path);
  expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, etag, 0]);
});

test("lastige tekst breekt het boek niet, en wat ingetrokken wordt is er meteen uit", async ({ request }) => {
  test.setTimeout(300_000);
  const slug = `lastig-epub-${Date.now()}`;
  const issue = await getIssue("oldest");
  const tags = [`issue:${issue.year}-${issue.week}`];
  const article = await publishTrickyArticle(slug, tags);
  try {
    const chapterIn = (epub: Epub) => epub.spine.find((path) => path.includes(slug)) ?? "";
    await expect.poll(async () => chapterIn(readEpub(await download(request, issue)))).not.toBe("");
    const book = await download(request, issue);
    const epub = readEpub(book);
    const chapter = chapterIn(epub);
    expect(epub.find(chapter, "//html:h1")).toEqual([trickyText]);
    expect(epub.find(chapter, "//html:script")).toEqual([]);
    if (jar !== "") await expectClean(book);

    await withdrawArticle(slug, tags);
    await expect.poll(async () => chapterIn(readEpub(await download(request, issue)))).toBe("");
  } finally {
    await article.remove();
  }
});

test("wat niet gepubliceerd is staat in geen boek", async ({ request }) => {
  const unpublished = await listUnpublished();
  const words = wordsOf(readEpub(await download(request, await getIssue("newest"))));
  for (const { title } of unpublished) expect(words.includes(title), title).toBe(false);
});

test("een week zonder nummer heeft geen boek, en elk ander adres ook niet", async ({ request }) => {
  const now = weekOf(new Date());
  const next = addWeeks(now, 1);
  const newest = await getIssue("newest");
  for (const path of [
    addressOf(await findEmptyWeek()),
    addressOf(next),
    `/${now.year}/week/54.epub`,
    `/${now.year}/week/013.epub`,
    `/${newest.year}/week/${newest.week}/epub`,
    `/${newest.year}/week/${newest.week}.EPUB`,
    "/99999/week/1.epub",
    "/1970/week/1.epub",
  ]) {
    const response = await request.get(path, { maxRedirects: 0 });
    expect([path, response.status()]).toEqual([path, 404]);
  }
  const moved = await request.get("/2024/week/01.epub", { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/2024/week/1.epub"]);
});

test("de pagina van een nummer wijst zijn e-boek aan, een lege week niet", async ({ page }) => {
  const issue = await getIssue("newest");
  await page.goto(`/${issue.year}/week/${issue.week}`);
  await expect(page.getByRole("link", { name: "Lees dit nummer als e-boek (EPUB)" })).toHaveAttribute(
    "href",
    addressOf(issue),
  );
  const alternate = page.locator('link[rel="alternate"][type="application/epub+zip"]');
  expect(new URL((await alternate.getAttribute("href")) ?? "").pathname).toBe(addressOf(issue));
  const empty = await findEmptyWeek();
  await page.goto(`/${empty.year}/week/${empty.week}`);
  await expect(page.getByRole("link", { name: /e-boek/ })).toHaveCount(0);
  await expect(alternate).toHaveCount(0);
});
