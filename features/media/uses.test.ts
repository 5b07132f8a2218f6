import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { plannedEdits, workingCopies } from "@/db/schema/articles";
import { pages } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { takeJobs } from "@/db/test-jobs";
import { memoryStorage } from "@/db/test-storage";
import { emptyMediaTrash } from "./empty-trash";
import { getMedia } from "./queries";
import { tidyFiles, tidyJob } from "./tidy";
import { restoreMedia, trashMedia } from "./trash";
import { listUses } from "./uses";

beforeEach(async () => {
  await emptyTables();
  await sql`delete from pages where slug = 'proef'`;
});
afterAll(() => sql.end());

async function makeMedia(values: { createdBy?: number; key?: string } = {}): Promise<number> {
  const [row] = await sql<{ id: number }[]>`
    insert into media (kind, key, hash, name, mime, bytes, width, height, widths, created_by)
    values ('image', ${values.key ?? crypto.randomUUID()}, ${crypto.randomUUID()}, 'hef.jpg', 'image/webp', 1, 400, 200, '{320}',
      ${values.createdBy ?? null}) returning id`;
  if (!row) throw new Error("No media was made");
  return row.id;
}

const image = (mediaId: number) => ({ type: "image" as const, attrs: { mediaId, alt: "", caption: "" } });
const counted = async (id: number) => (await getMedia(id))?.uses;

async function placesOf(id: number): Promise<string[]> {
  const rows = await sql<{ place: string }[]>`select place from media_uses where media_id = ${id} order by place`;
  return rows.map(({ place }) => place);
}

describe("where an item stands", () => {
  test("is kept of articles, covers, portraits and pages, and goes with them", async () => {
    const id = await makeMedia();
    const desk = await makeEditor("editor");
    const article = await makeArticle({ body: { type: "doc", content: [image(id), image(id)] }, heroId: id });
    await sql`update issues set cover_id = ${id}`;
    await sql`update authors set portrait_id = ${id}`;
    const body = { type: "doc" as const, content: [image(id)] };
    await db.insert(pages).values({ slug: "proef", title: "Proef", body });
    expect(await placesOf(id)).toEqual(["article", "author", "issue", "page"]);
    expect(await counted(id)).toBe(4);
    const { uses, more } = await listUses(desk, id);
    expect(uses.map(({ place }) => place)).toEqual(["article", "issue", "author", "page"]);
    expect(more).toBe(0);

    await sql`update articles set hero_id = null`;
    expect(await counted(id)).toBe(4);
    const film = { mediaId: null, stillId: id, url: "https://youtu.be/dQw4w9WgXcQ", title: "", caption: "" };
    await sql`update articles set body = ${JSON.stringify({ type: "doc", content: [{ type: "video", attrs: film }] })}::jsonb`;
    expect(await placesOf(id)).toEqual(["article", "author", "issue", "page"]);
    await sql`update articles set body = '{"type":"doc","content":[]}'`;
    await sql`update issues set cover_id = null`;
    await sql`update authors set portrait_id = null`;
    await sql`delete from pages where slug = 'proef'`;
    expect(await placesOf(id)).toEqual([]);
    expect(await counted(id)).toBe(0);

    await sql`update articles set hero_id = ${id} where id = ${article}`;
    expect(await placesOf(id)).toEqual(["article"]);
    await sql`delete from articles`;
    expect(await counted(id)).toBe(0);
  });

  test("counts a file that is linked to, and what was typed in a published article or waits for its time there", async () => {
    const linked = await makeMedia({ key: "0123abc" });
    const typed = await makeMedia();
    const editor = await makeEditor("editor");
    const text = {
      type: "text" as const,
      text: "hier",
      marks: [{ type: "link" as const, attrs: { href: "/beeld/0123abc.mp3" } }],
    };
    const article = await makeArticle({ body: { type: "doc", content: [{ type: "paragraph", content: [text] }] } });
    expect(await placesOf(linked)).toEqual(["article"]);

    const content = { heroId: typed, body: { type: "doc", content: [] } };
    await db.insert(workingCopies).values({
      articleId: article,
      editorId: editor.id,
      baseVersion: 1,
      base: {},
      content,
      stamp: crypto.randomUUID(),
    });
    await db
      .insert(plannedEdits)
      .values({ articleId: article, base: {}, content, applyAt: new Date(), stamp: crypto.randomUUID() });
    expect(await placesOf(typed)).toEqual(["planned-edit", "working-copy"]);
    expect(await listUses(editor, typed)).toMatchObject({ uses: [{ place: "article", id: article }], more: 0 });
    await db.delete(workingCopies);
    expect(await counted(typed)).toBe(1);
    await db.update(plannedEdits).set({ content: { ...content, heroId: null } });
    expect(await counted(typed)).toBe(0);
  });

  test("names to an author no draft of someone else, but counts it", async () => {
    const id = await makeMedia();
    const author = await makeEditor("author");
    await makeArticle({ heroId: id, title: "Geheim" });
    const own = await makeArticle({ heroId: id, createdBy: author.id });
    const { uses, more } = await listUses(author, id);
    expect(uses.map((use) => use.place === "article" && use.id)).toEqual([own]);
    expect(more).toBe(1);
  });

  test("is right when ten articles take and leave it at once", async () => {
    const [a, b] = [await makeMedia(), await makeMedia()];
    const articles: number[] = [];
    while (articles.length < 10) articles.push(await makeArticle());
    await Promise.all(
      articles.map((id) => sql`update articles set hero_id = ${a}, social_image_id = ${b} where id = ${id}`),
    );
    expect([await counted(a), await counted(b)]).toEqual([10, 10]);
    await Promise.all(
      articles.map((id, index) =>
        index % 2
          ? sql`update articles set hero_id = null where id = ${id}`
          : sql`update articles set hero_id = ${b}, social_image_id = null where id = ${id}`,
      ),
    );
    expect([await counted(a), await counted(b)]).toEqual([0, 10]);
  });
});

describe("throwing away", () => {
  test("is refused of what stands somewhere, of others' to an author, and of an older version", async () => {
    const id = await makeMedia();
    const desk = await makeEditor("editor");
    await makeArticle({ heroId: id });
    expect(await trashMedia(desk, id, 1)).toEqual({ ok: false, error: "in-use" });
    expect(await trashMedia(await makeEditor("author"), id, 1)).toEqual({ ok: false, error: "forbidden" });
    await sql`update articles set hero_id = null`;
    expect(await trashMedia(desk, id, 7)).toEqual({ ok: false, error: "stale" });
    expect(await trashMedia(desk, id, 1)).toEqual({ ok: true, data: null });
    expect(await getMedia(id)).toMatchObject({ trashed: true, version: 2 });
  });

  test("is undone by hand, and by whoever uses it", async () => {
    const id = await makeMedia();
    const desk = await makeEditor("editor");
    await trashMedia(desk, id, 1);
    expect(await restoreMedia(desk, id, 2)).toEqual({ ok: true, data: null });
    expect(await getMedia(id)).toMatchObject({ trashed: false });
    await trashMedia(desk, id, 3);
    await makeArticle({ heroId: id });
    expect(await getMedia(id)).toMatchObject({ trashed: false, uses: 1 });
    expect(await sql`select action from audit_log order by id`).toEqual(
      ["media.trash", "media.restore", "media.trash"].map((action) => ({ action })),
    );
  });

  test("is for good after thirty days, files and all", async () => {
    const [old, young] = [await makeMedia({ key: "oud" }), await makeMedia()];
    await sql`update media set trashed_at = now() - interval '31 days' where id = ${old}`;
    await sql`update media set trashed_at = now() - interval '29 days' where id = ${young}`;
    const { storage, files } = memoryStorage();
    for (const name of ["oud-320.avif", "oud-320.webp", "ander-320.webp"]) await storage.put(name, Buffer.from("x"));
    expect(await emptyMediaTrash()).toBe(1);
    for (const gone of await takeJobs(tidyJob, { now: true })) await tidyFiles(gone, storage);
    expect([...files.keys()]).toEqual(["ander-320.webp"]);
    expect(await sql`select id from media`).toEqual([{ id: young }]);
  });
});
