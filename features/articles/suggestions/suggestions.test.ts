import { randomUUID } from "node:crypto";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { suggestions } from "@/db/schema/suggestions";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import type { Change } from "@/lib/rich-text/suggestion";
import { getPreview } from "../desk-article";
import { beat } from "../presence";
import { getView } from "../view";
import { listSuggestions } from "./queries";
import { keepInput, mostOpen } from "./schema";
import { keepSuggestions, settleSuggestions } from "./write";

type Person = Awaited<ReturnType<typeof makeEditor>>;

let anna: Person;
let bram: Person;

beforeEach(async () => {
  await emptyTables();
  anna = await makeEditor("editor");
  bram = await makeEditor("author");
});

afterAll(() => sql.end());

const draft = { status: "draft" as const, publishedAt: null };

function changeTo(text: string): Change {
  const anchor = { quote: "brug", before: "over de ", after: " ging", at: 8 };
  return { anchor, inserted: [[{ type: "text", text }]] };
}

async function suggest(who: Person, articleId: number, text = "sluis", id: string = randomUUID()): Promise<string> {
  expect(await keepSuggestions(who, articleId, [{ id, change: changeTo(text) }], [])).toMatchObject({ ok: true });
  return id;
}

describe("voorstellen", () => {
  test("zeggen wie wat wanneer voorstelt, veranderen terwijl die verder typt, en worden ingetrokken", async () => {
    const article = await makeArticle(draft, [bram.authorId ?? 0]);
    const id = await suggest(bram, article);
    expect(await listSuggestions(anna, article)).toMatchObject([
      { id, by: bram.name, own: false, settled: null, change: changeTo("sluis") },
    ]);
    await suggest(bram, article, "sluisdeur", id);
    expect(await listSuggestions(bram, article)).toMatchObject([{ id, own: true, change: changeTo("sluisdeur") }]);
    expect(await keepSuggestions(bram, article, [], [id])).toMatchObject({ ok: true });
    expect(await listSuggestions(bram, article)).toEqual([]);
  });

  test("doet wie het artikel mag lezen, ook wie het niet meer mag schrijven", async () => {
    const ready = await makeArticle({ status: "ready", publishedAt: null }, [bram.authorId ?? 0]);
    await suggest(bram, ready);
    const other = await makeArticle(draft);
    for (const who of [bram, await makeEditor("moderator")]) {
      const changes = [{ id: randomUUID(), change: changeTo("X") }];
      expect(await listSuggestions(who, other)).toBeNull();
      expect(await keepSuggestions(who, other, changes, [])).toMatchObject({ error: "forbidden" });
    }
    expect(await db.$count(suggestions)).toBe(1);
  });

  test("neemt alleen over of wijst alleen af wie het artikel mag schrijven", async () => {
    const ready = await makeArticle({ status: "ready", publishedAt: null }, [bram.authorId ?? 0]);
    const id = await suggest(bram, ready);
    expect(await settleSuggestions(bram, ready, [{ id, accepted: true }])).toMatchObject({ error: "forbidden" });
    expect(await settleSuggestions(anna, ready, [{ id, accepted: true }])).toMatchObject({ ok: true });
    expect(await listSuggestions(bram, ready)).toMatchObject([{ settled: { accepted: true, by: anna.name } }]);
    expect(await settleSuggestions(anna, ready, [{ id, accepted: null }])).toMatchObject({ ok: true });
    expect(await listSuggestions(bram, ready)).toMatchObject([{ settled: null }]);

    const own = await makeArticle(draft, [bram.authorId ?? 0]);
    const theirs = await suggest(anna, own);
    expect(await settleSuggestions(bram, own, [{ id: theirs, accepted: false }])).toMatchObject({ ok: true });
    expect(await listSuggestions(anna, own)).toMatchObject([{ settled: { accepted: false, by: bram.name } }]);
  });

  test("van een ander verandert alleen wie het artikel schrijft, en waarover is beslist verandert niemand", async () => {
    const ready = await makeArticle({ status: "ready", publishedAt: null }, [bram.authorId ?? 0]);
    const id = await suggest(anna, ready);
    await keepSuggestions(bram, ready, [{ id, change: changeTo("anders") }], [id]);
    expect(await listSuggestions(anna, ready)).toMatchObject([{ change: changeTo("sluis"), by: anna.name }]);
    const his = await suggest(bram, ready, "kade");
    await keepSuggestions(anna, ready, [{ id: his, change: changeTo("kaderand") }], []);
    await settleSuggestions(anna, ready, [{ id: his, accepted: false }]);
    await keepSuggestions(bram, ready, [{ id: his, change: changeTo("te laat") }], [his]);
    const settled = (await listSuggestions(bram, ready))?.find((one) => one.id === his);
    expect(settled).toMatchObject({ by: bram.name, change: changeTo("kaderand"), settled: { accepted: false } });
  });

  test("van een ander artikel blijven daar, en in de prullenbak stelt niemand iets voor", async () => {
    const [one, two] = [await makeArticle(draft), await makeArticle(draft)];
    const id = await suggest(anna, one);
    await keepSuggestions(anna, two, [{ id, change: changeTo("elders") }], [id]);
    await settleSuggestions(anna, two, [{ id, accepted: true }]);
    expect(await listSuggestions(anna, two)).toEqual([]);
    expect(await listSuggestions(anna, one)).toMatchObject([{ id, change: changeTo("sluis"), settled: null }]);

    await sql`update articles set trashed_at = now() where id = ${one}`;
    expect(await keepSuggestions(anna, one, [], [id])).toMatchObject({ error: "forbidden" });
    expect(await settleSuggestions(anna, one, [{ id, accepted: true }])).toMatchObject({ error: "forbidden" });
  });

  test("staan in niets wat een lezer of een voorbeeld krijgt", async () => {
    const id = await makeArticle(draft);
    await suggest(anna, id, "Strikt onder ons");
    expect(JSON.stringify(await getView(db, id))).not.toContain("Strikt onder ons");
    expect(JSON.stringify(await getPreview(anna, id))).not.toContain("Strikt onder ons");
  });

  test("vertellen een formulier dat openstaat dat er iets is veranderd", async () => {
    const article = await makeArticle(draft);
    const stampOf = async () => (await beat(anna, article))?.suggestions;
    const stamps = [await stampOf()];
    const id = await suggest(anna, article);
    stamps.push(await stampOf());
    await suggest(anna, article, "kade", id);
    stamps.push(await stampOf());
    await settleSuggestions(anna, article, [{ id, accepted: true }]);
    stamps.push(await stampOf());
    expect(new Set(stamps).size).toBe(4);
    expect(await stampOf()).toBe(stamps.at(-1));
  });

  test("zijn er hoogstens vijfhonderd open, en met het artikel gaan ze weg", async () => {
    const articleId = await makeArticle(draft);
    const rows = Array.from({ length: mostOpen }, () => ({ id: randomUUID(), articleId, change: changeTo("x") }));
    await db.insert(suggestions).values(rows);
    const more = [{ id: randomUUID(), change: changeTo("Te veel") }];
    expect(await keepSuggestions(anna, articleId, more, [])).toMatchObject({ error: "rate-limited" });
    expect(await listSuggestions(anna, articleId)).toHaveLength(mostOpen);
    await sql`delete from articles where id = ${articleId}`;
    expect(await db.$count(suggestions)).toBe(0);
  });

  test("houden alleen wat in een tekst kan staan: geen script, geen NUL, geen half teken", () => {
    const link = { type: "text", text: "klik", marks: [{ type: "link", attrs: { href: "javascript:alert(1)" } }] };
    const input = (inserted: unknown) => ({
      articleId: 1,
      gone: [],
      changes: [{ id: randomUUID(), change: { ...changeTo(""), inserted } }],
    });
    expect(keepInput.safeParse(input([[link]])).success).toBe(false);
    expect(keepInput.safeParse(input([[{ type: "image", attrs: { mediaId: 1 } }]])).success).toBe(false);
    const cleaned = keepInput.parse(input([[{ type: "text", text: "a\u0000b\ud800" }]]));
    expect(cleaned.changes[0]?.change.inserted).toEqual([[{ type: "text", text: "a b\ufffd" }]]);
  });
});
