import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articlePresence, articles, revisions, workingCopies } from "@/db/schema/articles";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import type { Result } from "@/lib/result";
import { getDeskArticle } from "./desk-article";
import { beat } from "./presence";
import { withdraw } from "./publish";
import { save } from "./save";
import { articleInput } from "./schema";
import { discardWorkingCopy, keepWorkingCopy } from "./working-copy";

type Person = Awaited<ReturnType<typeof makeEditor>>;

let anna: Person;
let bram: Person;

beforeEach(async () => {
  await emptyTables();
  anna = await makeEditor("editor");
  bram = await makeEditor("editor");
});

afterAll(() => sql.end());

function data<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.data;
}

async function open(id: number, who: Person = anna) {
  const article = await getDeskArticle(who, id);
  if (!article) throw new Error(`No article ${id}`);
  return article;
}

const input = async (id: number, changes: Record<string, unknown>) =>
  articleInput.parse({ ...(await open(id)).input, ...changes });

describe("a working copy of a published article", () => {
  test("readers and others see nothing of it, and its editor finds it again", async () => {
    const id = await makeArticle({ lede: "Zoals het staat." });
    const { stamp } = data(await keepWorkingCopy(anna, id, 1, "", await input(id, { lede: "Nog niet." })));
    const [row] = await db.select().from(articles).where(eq(articles.id, id));
    expect(row).toMatchObject({ lede: "Zoals het staat.", version: 1 });
    expect((await open(id, bram)).working).toBeNull();
    const { working } = await open(id);
    expect(working).toMatchObject({ baseVersion: 1, stamp });
    expect(working?.base.lede).toBe("Zoals het staat.");
    expect(working?.content.lede).toBe("Nog niet.");
    expect(await db.select().from(revisions)).toEqual([]);
  });

  test("another window of the same editor overwrites nothing, and neither does one that stands on an older version", async () => {
    const id = await makeArticle();
    const first = data(await keepWorkingCopy(anna, id, 1, "", await input(id, { lede: "Venster een." })));
    const stale = { ok: false, error: "stale" };
    expect(await keepWorkingCopy(anna, id, 1, "", await input(id, { lede: "Venster twee." }))).toEqual(stale);
    const second = data(await keepWorkingCopy(anna, id, 1, first.stamp, await input(id, { lede: "Verder." })));
    expect(second.stamp).not.toBe(first.stamp);
    expect(await discardWorkingCopy(anna, id, first.stamp)).toEqual(stale);
    await db.update(articles).set({ version: 2 }).where(eq(articles.id, id));
    expect(await keepWorkingCopy(anna, id, 1, second.stamp, await input(id, { lede: "Te laat." }))).toEqual(stale);
    expect((await open(id)).working?.content.lede).toBe("Verder.");
    data(await discardWorkingCopy(anna, id, second.stamp));
    expect((await open(id)).working).toBeNull();
  });

  test("goes when it is brought to readers, and only the one that was seen", async () => {
    const author = anna.authorId ?? 0;
    const body = {
      type: "doc" as const,
      content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Tekst." }] }],
    };
    const [section] = await sql<
      { id: number }[]
    >`insert into sections (slug, name) values ('muziek', 'Muziek') returning id`;
    const id = await makeArticle({ body, bodyText: "Tekst.", wordCount: 1, lede: "Oud.", sectionId: section?.id }, [
      author,
    ]);
    const { stamp } = data(await keepWorkingCopy(anna, id, 1, "", await input(id, { lede: "Nieuw." })));
    data(await keepWorkingCopy(bram, id, 1, "", await input(id, { lede: "Van Bram." })));
    expect(await save(anna, id, 1, await input(id, { lede: "Blind." }), { auto: false, stamp: "" })).toMatchObject({
      error: "stale",
    });
    expect(await save(anna, id, 1, await input(id, { lede: "Vanzelf." }), { auto: true, stamp })).toMatchObject({
      error: "stale",
    });
    data(await save(anna, id, 1, await input(id, { lede: "Nieuw." }), { auto: false, stamp }));
    expect(await db.select({ editorId: workingCopies.editorId }).from(workingCopies)).toEqual([{ editorId: bram.id }]);
  });

  test("is for who may write a published article, and for a published article", async () => {
    const writer = await makeEditor("author");
    const id = await makeArticle({}, [writer.authorId ?? 0]);
    expect(await keepWorkingCopy(writer, id, 1, "", await input(id, {}))).toMatchObject({ error: "forbidden" });
    const { version } = data(await withdraw(anna, id, 1));
    expect(await keepWorkingCopy(anna, id, version, "", await input(id, {}))).toMatchObject({ error: "stale" });
  });
});

test("the saves that a form makes by itself are one revision, those that someone asked for each their own", async () => {
  const id = await makeArticle({ status: "draft", publishedAt: null });
  let version = 1;
  const saveAs = async (who: Person, lede: string, auto: boolean) => {
    ({ version } = data(await save(who, id, version, await input(id, { lede }), { auto, stamp: "" })));
  };
  for (const lede of ["E", "Ee", "Een"]) await saveAs(anna, lede, true);
  await saveAs(anna, "Een lead.", false);
  await saveAs(anna, "Een lead, en", true);
  await saveAs(bram, "Een lead, en meer", true);
  const kept = await db.select().from(revisions).orderBy(revisions.articleVersion);
  const ledes = kept.map(({ lede }) => lede);
  // Wie net over een grens van tien minuten schrijft, heeft er een meer.
  expect(ledes.filter((lede) => lede !== "E" && lede !== "Ee")).toEqual([
    "Een",
    "Een lead.",
    "Een lead, en",
    "Een lead, en meer",
  ]);
  expect(kept.length).toBeLessThanOrEqual(5);
});

describe("who has it open", () => {
  test("others are named as long as they are there, and nobody who may not read it", async () => {
    const id = await makeArticle({ status: "draft", publishedAt: null });
    expect(await beat(anna, id)).toMatchObject({ others: [], version: 1 });
    expect(await beat(bram, id)).toMatchObject({ others: [anna.name], version: 1 });
    expect(await beat(await makeEditor("author"), id)).toBeNull();
    expect((await beat(anna, id))?.others).toEqual([bram.name]);
  });

  test("who is not heard for a while is not there any more, and leaves no row", async () => {
    const id = await makeArticle();
    await beat(bram, id);
    await sql`update article_presence set seen_at = now() - interval '26 seconds'`;
    expect((await beat(anna, id))?.others).toEqual([]);
    expect(await db.select({ editorId: articlePresence.editorId }).from(articlePresence)).toEqual([
      { editorId: anna.id },
    ]);
  });
});
