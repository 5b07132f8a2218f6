import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { notes } from "@/db/schema/notes";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { getPreview } from "../desk-article";
import { beat } from "../presence";
import { getView } from "../view";
import { listNotes, mostNotes } from "./queries";
import { addNote, moveNotes, replyToNote, resolveNote } from "./write";

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
const anchor = { quote: "de brug", before: "over ", after: " ging", at: 5 };

async function makeNote(id: number, text = "Klopt dit?") {
  expect(await addNote(anna, id, anchor, text)).toMatchObject({ ok: true });
  const [note] = (await listNotes(anna, id)) ?? [];
  return note?.id ?? 0;
}

describe("notities in de marge", () => {
  test("hebben antwoorden, worden opgelost en heropend, en zeggen wie en wanneer", async () => {
    const id = await makeArticle(draft, [bram.authorId ?? 0]);
    const note = await makeNote(id);
    expect(await replyToNote(bram, note, "Nagevraagd: ja.")).toMatchObject({ ok: true });
    expect(await resolveNote(anna, note, true)).toMatchObject({ ok: true });
    expect(await listNotes(bram, id)).toMatchObject([
      {
        text: "Klopt dit?",
        by: anna.name,
        anchor,
        resolved: { by: anna.name },
        replies: [{ text: "Nagevraagd: ja.", by: bram.name }],
      },
    ]);
    await resolveNote(bram, note, false);
    expect(await listNotes(anna, id)).toMatchObject([{ resolved: null }]);
    await resolveNote(anna, note, true);
    await replyToNote(bram, note, "Toch niet.");
    expect(await listNotes(anna, id)).toMatchObject([{ resolved: null }]);
  });

  test("zijn alleen van wie het artikel mag lezen", async () => {
    const id = await makeArticle(draft);
    const note = await makeNote(id);
    for (const who of [bram, await makeEditor("moderator")]) {
      expect(await listNotes(who, id)).toBeNull();
      expect(await addNote(who, id, anchor, "Hallo")).toMatchObject({ error: "forbidden" });
      expect(await replyToNote(who, note, "Hallo")).toMatchObject({ error: "forbidden" });
      expect(await resolveNote(who, note, true)).toMatchObject({ error: "forbidden" });
      expect(await moveNotes(who, id, [{ id: note, anchor }])).toMatchObject({ error: "forbidden" });
    }
    expect(await listNotes(anna, id)).toMatchObject([{ resolved: null, replies: [] }]);
  });

  test("staan in niets wat een lezer of een voorbeeld krijgt", async () => {
    const id = await makeArticle(draft);
    await makeNote(id, "Strikt onder ons");
    expect(JSON.stringify(await getView(db, id))).not.toContain("Strikt onder ons");
    expect(JSON.stringify(await getPreview(anna, id))).not.toContain("Strikt onder ons");
  });

  test("weten na een keer opslaan waar hun woorden staan, en nooit die van een ander artikel", async () => {
    const [id, other] = [await makeArticle(draft), await makeArticle(draft)];
    const note = await makeNote(id);
    const moved = { ...anchor, quote: "de oude brug", at: 40 };
    await moveNotes(anna, other, [{ id: note, anchor: moved }]);
    expect(await listNotes(anna, id)).toMatchObject([{ anchor }]);
    await moveNotes(anna, id, [{ id: note, anchor: moved }]);
    expect(await listNotes(anna, id)).toMatchObject([{ anchor: moved }]);
  });

  test("vertellen een formulier dat openstaat dat er iets is veranderd", async () => {
    const id = await makeArticle(draft);
    const stampOf = async () => (await beat(anna, id))?.notes;
    const stamps = [await stampOf()];
    const note = await makeNote(id);
    stamps.push(await stampOf());
    await replyToNote(anna, note, "Ja");
    stamps.push(await stampOf());
    await resolveNote(anna, note, true);
    stamps.push(await stampOf());
    expect(new Set(stamps).size).toBe(4);
    expect(await stampOf()).toBe(stamps.at(-1));
  });

  test("zijn er hoogstens vijfhonderd, een antwoord is geen notitie, en met het artikel gaan ze weg", async () => {
    const id = await makeArticle(draft);
    const note = await makeNote(id);
    await replyToNote(anna, note, "Ja");
    const [reply] = ((await listNotes(anna, id)) ?? []).flatMap(({ replies }) => replies);
    expect(await replyToNote(anna, reply?.id ?? 0, "Nee")).toMatchObject({ error: "not-found" });
    const rows = Array.from({ length: mostNotes }, () => ({ articleId: id, anchor, text: "Nog een" }));
    await db.insert(notes).values(rows);
    expect(await addNote(anna, id, anchor, "Te veel")).toMatchObject({ error: "rate-limited" });
    await sql`delete from articles where id = ${id}`;
    expect(await db.$count(notes)).toBe(0);
  });
});
