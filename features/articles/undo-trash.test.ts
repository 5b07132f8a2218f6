import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { sections } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { restore, trash } from "./publish";
import { undoTrash } from "./undo-trash";

type Person = Awaited<ReturnType<typeof makeEditor>>;

let editor: Person;
let sectionId: number | undefined;

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
  editor = await makeEditor("editor");
  [{ id: sectionId } = { id: 0 }] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
});
afterAll(() => sql.end());

const full = () => ({
  lede: "Een lead.",
  sectionId,
  wordCount: 1,
  body: { type: "doc" as const, content: [{ type: "paragraph" as const }] },
});
const stateOf = async (id: number) => {
  const [row] = await db.select().from(articles).where(eq(articles.id, id));
  return (
    row && {
      status: row.status,
      trashed: row.trashedAt !== null,
      publishAt: row.publishAt,
      unpublishAt: row.unpublishAt,
    }
  );
};

test("wat bij lezers stond, staat er na ongedaan maken weer", async () => {
  const unpublishAt = new Date(Date.now() + 3_600_000);
  const id = await makeArticle({ ...full(), unpublishAt }, [editor.authorId ?? 0]);
  await trash(editor, id, 1);
  expect(await stateOf(id)).toMatchObject({ status: "withdrawn", trashed: true });
  await sql`delete from cache_expiries`;
  expect(await undoTrash(editor, id, 2)).toMatchObject({ ok: true, data: { status: "published", version: 3 } });
  expect(await stateOf(id)).toEqual({
    status: "published",
    trashed: false,
    publishAt: null,
    unpublishAt,
  });
  expect((await sql`select 1 from cache_expiries where tag = ${`article:${id}`}`).length).toBe(1);
  expect((await sql`select 1 from jobs.job where name = 'article.clock'`).length).toBe(1);
});

test("wat was ingepland komt weer op zijn tijd; wat die tijd intussen voorbij is, is klaar", async () => {
  const publishAt = new Date(Date.now() + 3_600_000);
  const values = { ...full(), status: "scheduled" as const, publishedAt: null, publishAt };
  const id = await makeArticle(values, [editor.authorId ?? 0]);
  await trash(editor, id, 1);
  expect(await undoTrash(editor, id, 2)).toMatchObject({ data: { status: "scheduled" } });
  expect(await stateOf(id)).toMatchObject({ publishAt });
  await sql`update articles set publish_at = now() - interval '1 minute' where id = ${id}`;
  await trash(editor, id, 3);
  expect(await undoTrash(editor, id, 4)).toMatchObject({ data: { status: "ready" } });
});

test("alleen wie het deed, alleen meteen, en niet als er iets is gaan ontbreken", async () => {
  const id = await makeArticle(full(), [editor.authorId ?? 0]);
  const other = await makeEditor("admin");
  expect(await undoTrash(editor, id, 1)).toEqual({ ok: false, error: "stale" });
  await trash(editor, id, 1);
  expect(await trash(editor, id, 2)).toEqual({ ok: false, error: "stale" });
  expect(await undoTrash(other, id, 2)).toEqual({ ok: false, error: "stale" });
  expect(await undoTrash(editor, id, 1)).toEqual({ ok: false, error: "stale" });
  await sql`update articles set lede = '' where id = ${id}`;
  expect(await undoTrash(editor, id, 2)).toMatchObject({ error: "incomplete" });
  expect(await stateOf(id)).toMatchObject({ status: "withdrawn", trashed: true });
  await restore(editor, id, 2);
  expect(await undoTrash(editor, id, 3)).toEqual({ ok: false, error: "stale" });
});
