import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { sections } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { storeViews, type View } from "@/features/views/store";
import { dayOf } from "@/lib/dates";
import { readArticleNumbers } from "./article-numbers";
import { readAsked } from "./asked";
import { readLive } from "./live";
import { nameSubject } from "./names";
import { dayOfNumber, numberOf, periodNames, readPeriod } from "./period";
import { readCourse, readRanking, readTotals, readTrait } from "./queries";
import { readTable } from "./table";

beforeEach(emptyTables);
afterAll(() => sql.end());

const now = new Date("2026-11-27T12:00:00Z");
const week = readPeriod({ periode: "week", dag: "", van: "", tot: "" }, now);

let readers = 0;

/** So many readers of an article on a day, each another. */
function read(pageId: number, day: string, count: number, changes: Partial<View> = {}): View[] {
  return Array.from({ length: count }, () => {
    readers += 1;
    const readerHash = Buffer.alloc(16);
    readerHash.writeUInt32BE(readers);
    const at = new Date();
    return {
      at,
      day,
      kind: "article",
      pageId,
      readerHash,
      begins: true,
      bot: false,
      source: "",
      campaign: "",
      end: null,
      ...changes,
    };
  });
}

test("a week is held against the week before and that week last year, for the site and for each article", async () => {
  const admin = await makeEditor("admin");
  const one = await makeArticle({ title: "Een" });
  const other = await makeArticle({ title: "Ander" });
  await storeViews([
    ...read(one, "2026-11-23", 2),
    ...read(one, "2026-11-27", 1),
    ...read(other, "2026-11-25", 5),
    ...read(one, "2026-11-18", 4),
    ...read(one, "2026-11-21", 50),
    ...read(one, "2025-11-25", 7),
    ...read(one, "2025-11-29", 50),
    ...read(one, "2026-11-24", 3, { bot: true }),
  ]);
  expect(await readTotals(admin, {}, week)).toEqual({ views: 8, before: 4, lastYear: 7, bots: 3 });
  expect(await readRanking(admin, {}, week, "article", 1)).toEqual([
    { key: String(other), name: "Ander", views: 5, before: 0, lastYear: 0, bots: 0 },
    { key: String(one), name: "Een", views: 3, before: 4, lastYear: 7, bots: 3 },
  ]);
  expect(await readCourse(admin, { article: one }, week)).toEqual([
    { at: "2026-11-23", views: 2, before: 0 },
    { at: "2026-11-24", views: 0, before: 0 },
    { at: "2026-11-25", views: 0, before: 4 },
    { at: "2026-11-26", views: 0, before: 0 },
    { at: "2026-11-27", views: 1, before: 0 },
  ]);
});

test("what goes on until today counts each day of it once, whatever it is added up from", async () => {
  const admin = await makeEditor("admin");
  const article = await makeArticle({ title: "Een" });
  const present = new Date();
  const today = numberOf(dayOf(present));
  const counts = [0, 1, 5, 40, 400].map((ago, index) => ({ day: dayOfNumber(today - ago), views: 2 ** index }));
  await storeViews(counts.flatMap(({ day, views }) => read(article, day, views)));
  const free = { dag: "", van: dayOfNumber(today - 40), tot: dayOfNumber(today) };
  for (const periode of periodNames) {
    const period = readPeriod({ ...free, periode }, present);
    const inside = counts.filter(({ day }) => day >= period.range.from && day <= period.range.to);
    const views = inside.reduce((sum, one) => sum + one.views, 0);
    expect((await readTotals(admin, {}, period)).views).toBe(views);
    expect((await readRanking(admin, {}, period, "article", 1)).map((row) => row.views)).toEqual([views]);
  }
});

test("totals by section, author and issue are those of their articles, wherever these stand now", async () => {
  const admin = await makeEditor("admin");
  const writer = await makeEditor("author");
  const [film] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
  const [art] = await db.insert(sections).values({ slug: "kunst", name: "Kunst" }).returning();
  const ids = [film?.id, film?.id, art?.id];
  const made: number[] = [];
  for (const sectionId of ids) made.push(await makeArticle({ sectionId }, [writer.authorId ?? 0]));
  await storeViews([
    ...made.flatMap((id, index) => read(id, "2026-11-24", index + 1)),
    ...read(202647, "2026-11-24", 4, { kind: "issue" }),
  ]);
  const names = async (by: "section" | "author" | "issue" | "page") =>
    (await readRanking(admin, {}, week, by, 1)).map(({ name, views }) => [name, views]);
  expect(await names("section")).toEqual([
    ["Film", 3],
    ["Kunst", 3],
  ]);
  expect(await names("author")).toEqual([[expect.stringContaining("Pen"), 6]]);
  expect(await names("issue")).toEqual([["week 47, 2026", 10]]);
  expect((await readTotals(admin, { week: "2026-47" }, week)).views).toBe(10);
  await sql`update articles set section_id = ${art?.id ?? 0} where id = ${made[1] ?? 0}`;
  expect(await names("section")).toEqual([
    ["Kunst", 5],
    ["Film", 1],
  ]);
});

test("an author has the numbers of own articles, whatever is asked; a moderator has none", async () => {
  const writer = await makeEditor("author");
  const moderator = await makeEditor("moderator");
  const own = await makeArticle({ title: "Van mij" }, [writer.authorId ?? 0]);
  const foreign = await makeArticle({ title: "Van een ander" });
  await storeViews([
    ...read(own, "2026-11-24", 2, { source: "Google" }),
    ...read(foreign, "2026-11-24", 5, { source: "Bing" }),
    ...read(202647, "2026-11-24", 9, { kind: "issue" }),
    ...read(0, "2026-11-24", 9, { kind: "front" }),
  ]);
  expect((await readTotals(writer, {}, week)).views).toBe(2);
  expect((await readTotals(writer, { article: foreign }, week)).views).toBe(0);
  expect((await readTotals(writer, { week: "2026-47" }, week)).views).toBe(2);
  expect((await readRanking(writer, {}, week, "article", null)).map(({ name }) => name)).toEqual(["Van mij"]);
  for (const by of ["issue", "section", "author", "page"] as const)
    expect(await readRanking(writer, {}, week, by, 1)).toEqual([]);
  expect((await readTrait(writer, {}, week, "source")).map(({ value }) => value)).toEqual(["Google"]);
  expect((await readCourse(writer, {}, week)).reduce((sum, { views }) => sum + views, 0)).toBe(2);
  expect(await nameSubject(writer, { article: foreign })).toBeNull();
  expect(await nameSubject(writer, { article: own })).toBe("Van mij");
  expect(await readTotals(moderator, {}, week)).toEqual({ views: 0, before: 0, lastYear: 0, bots: 0 });
  expect(await readRanking(moderator, {}, week, "article", 1)).toEqual([]);
  expect(await readTrait(moderator, {}, week, "source")).toEqual([]);
});

test("years, months and days add up to the same whichever table they come from", async () => {
  const admin = await makeEditor("admin");
  const id = await makeArticle();
  const days = ["2023-12-31", "2024-01-01", "2024-02-29", "2025-06-15", "2026-01-31", "2026-02-01", "2026-11-27"];
  await storeViews(days.flatMap((day, index) => read(id, day, index + 1)));
  for (const [van, tot, views] of [
    ["2023-12-31", "2026-11-27", 28],
    ["2024-01-01", "2025-12-31", 9],
    ["2024-01-02", "2026-01-31", 12],
    ["2026-02-01", "2026-11-26", 6],
  ] as const) {
    const asked = readPeriod({ periode: "eigen", dag: "", van, tot }, now);
    expect((await readTotals(admin, {}, asked)).views).toBe(views);
    expect((await readTotals(admin, { article: id }, asked)).views).toBe(views);
  }
  const all = await readCourse(admin, {}, readPeriod({ periode: "alles", dag: "", van: "", tot: "" }, now));
  expect([all[0]?.at, all.at(-1)?.at, all.reduce((sum, { views }) => sum + views, 0)]).toEqual([
    "2023-12",
    "2026-11",
    28,
  ]);
});

test("a day with a clock change has as many hours as it had, and every view once", async () => {
  const admin = await makeEditor("admin");
  const id = await makeArticle();
  for (const [day, hours] of [
    ["2026-10-25", 25],
    ["2026-03-29", 23],
  ] as const) {
    await sql.unsafe(`create table if not exists view_hours_${day.slice(0, 7).replace("-", "_")} partition of view_hours
      for values from ('${day.slice(0, 7)}-01 00:00 Europe/Amsterdam') to ('${day} 23:59 Europe/Amsterdam')`);
    const asked = readPeriod({ periode: "vandaag", dag: day, van: "", tot: "" }, now);
    if (day === "2026-10-25") {
      const at = (time: string) => ({ at: new Date(time) });
      await storeViews([
        ...read(id, day, 1, at("2026-10-25T00:30:00Z")),
        ...read(id, day, 2, at("2026-10-25T01:30:00Z")),
      ]);
      const course = await readCourse(admin, {}, asked);
      expect(course.filter(({ views }) => views > 0).map(({ at, views }) => [at, views])).toEqual([
        ["2026-10-25T02:00", 1],
        ["2026-10-25T02:00", 2],
      ]);
    }
    expect(await readCourse(admin, {}, asked)).toHaveLength(hours);
  }
});

test("where readers came from, with what is not known as the rest", async () => {
  const admin = await makeEditor("admin");
  const id = await makeArticle();
  await storeViews([
    ...read(id, "2026-11-24", 3, { source: "Google", end: { depth: 4, time: 1 } }),
    ...read(id, "2026-11-24", 2, { end: { depth: 0, time: 0 } }),
  ]);
  const table = async (per: string) =>
    (await readTable(admin, readAsked({ per, artikel: String(id) }, now))).map(({ name, views }) => [name, views]);
  expect(await table("source")).toEqual([
    ["Google", 3],
    ["Rechtstreeks, binnen het magazine of onbekend", 2],
  ]);
  expect(await table("depth")).toEqual([
    ["Minder dan een kwart", 2],
    ["Het einde", 3],
  ]);
});

test("live: who is here and what was just read, per page", async () => {
  const admin = await makeEditor("admin");
  const id = await makeArticle({ title: "Nu gelezen" });
  const at = new Date();
  await storeViews([
    ...read(id, at.toISOString().slice(0, 10), 3, { at }),
    ...read(0, at.toISOString().slice(0, 10), 1, { at, kind: "front" }),
  ]);
  await sql`insert into visitors (visitor_hash, address_hash, seen_at, kind, page_id) values ('\\x01', '\\x01', now(), 'article', ${id})`;
  const live = await readLive(admin);
  expect([live.visitors, live.views, live.minutes.length]).toEqual([1, 4, 30]);
  expect(live.pages.map(({ name, visitors, views }) => [name, visitors, views])).toEqual([
    ["Nu gelezen", 1, 3],
    ["De voorpagina", 0, 1],
  ]);
});

test("the numbers of one article in short, for the desk and for its author alone", async () => {
  const author = await makeEditor("author");
  const own = await makeArticle({ createdBy: author.id });
  const sent = (source: string) => ({ source });
  await storeViews([
    ...read(own, "2026-11-23", 3, sent("nrc.nl")),
    ...read(own, "2026-11-18", 2, sent("Google")),
    ...read(own, "2024-05-01", 4, sent("Google")),
    ...read(own, "2024-05-01", 1, sent("a.example")),
    ...read(own, "2024-05-02", 2, sent("b.example")),
    ...read(await makeArticle(), "2026-11-23", 9, sent("nrc.nl")),
  ]);
  const numbers = {
    views: 12,
    week: { views: 3, before: 2 },
    sources: [
      { value: "Google", views: 6 },
      { value: "nrc.nl", views: 3 },
      { value: "b.example", views: 2 },
    ],
  };
  expect(await readArticleNumbers(await makeEditor("editor"), own, now)).toEqual(numbers);
  expect(await readArticleNumbers(author, own, now)).toEqual(numbers);
  expect(await readArticleNumbers(await makeEditor("author"), own, now)).toBeNull();
  expect(await readArticleNumbers(await makeEditor("moderator"), own, now)).toBeNull();
});
