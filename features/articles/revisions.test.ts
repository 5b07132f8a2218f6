import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articles, revisions } from "@/db/schema/articles";
import { sections } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { getDeskArticle } from "./desk-article";
import { findRevision, getRevision, historyPageSize, listRevisions } from "./revisions";
import { save } from "./save";
import { articleInput } from "./schema";

let anna: Awaited<ReturnType<typeof makeEditor>>;

beforeEach(async () => {
  await emptyTables();
  anna = await makeEditor("editor");
});

afterAll(() => sql.end());

const body = {
  type: "doc" as const,
  content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: "Zoals het was." }] }],
};
const draft = { status: "draft" as const, publishedAt: null, body, bodyText: "Zoals het was.", wordCount: 3 };

async function change(id: number, changes: Record<string, unknown>) {
  const article = await getDeskArticle(anna, id);
  const input = articleInput.parse({ ...article?.input, ...changes });
  const saved = await save(anna, id, article?.version ?? 0, input);
  if (!saved.ok) throw new Error(JSON.stringify(saved));
}

describe("de geschiedenis van een artikel", () => {
  test("begint met wat er stond voor de eerste keer opslaan, ook als dat van elders kwam", async () => {
    const id = await makeArticle({ ...draft, lede: "De lead van toen." }, [anna.authorId ?? 0]);
    await change(id, { lede: "Een andere lead.", body: { type: "doc", content: [] } });
    const { lines } = await listRevisions(id, 1);
    expect(lines.map(({ articleVersion }) => articleVersion)).toEqual([2, 1]);
    const origin = await getRevision(id, lines[1]?.id ?? 0);
    expect(origin).toMatchObject({ lede: "De lead van toen.", body, editorName: null });
    expect(origin?.fields?.bylines).toEqual([{ authorId: anna.authorId, name: expect.any(String) }]);
  });

  test("kent rubriek, auteurs en dank van elke versie, ook van een uit de tijd dat die niet werden bewaard", async () => {
    const [section] = await db.insert(sections).values({ slug: "muziek", name: "Muziek" }).returning();
    const id = await makeArticle({ ...draft, sectionId: section?.id, credits: "Met dank aan Bo" }, [
      anna.authorId ?? 0,
    ]);
    await db.insert(revisions).values({ articleId: id, articleVersion: 1, title: "Toen", lede: "", body });
    await change(id, { sectionId: null, credits: "", bylines: [{ guestName: "Een gast" }] });
    const newest = await findRevision(id);
    const oldest = await findRevision(id, 2);
    expect((await getRevision(id, newest ?? 0))?.fields).toMatchObject({
      section: "",
      credits: "",
      bylines: [{ guestName: "Een gast" }],
    });
    expect((await getRevision(id, oldest ?? 0))?.fields).toMatchObject({
      section: "Muziek",
      credits: "Met dank aan Bo",
    });
    await db.update(articles).set({ sectionId: null }).where(eq(articles.id, id));
    await db.delete(sections);
    expect((await getRevision(id, oldest ?? 0))?.fields).toMatchObject({ sectionId: null, section: "" });
  });

  test("is er bij bladzijden, en niets van een ander artikel staat erin", async () => {
    const [id, other] = [await makeArticle(draft), await makeArticle(draft)];
    const count = historyPageSize + 3;
    const rows = Array.from({ length: count }, (_, at) => ({ articleVersion: at + 1, title: `Versie ${at + 1}` }));
    await db.insert(revisions).values(rows.map((row) => ({ ...row, articleId: id, lede: "", body })));
    await db.insert(revisions).values({ articleId: other, articleVersion: 99, title: "Anders", lede: "", body });
    const [first, second] = [await listRevisions(id, 1), await listRevisions(id, 2)];
    expect(first).toMatchObject({ page: 1, pages: 2, total: count });
    expect(first.lines[0]?.articleVersion).toBe(count);
    expect(second.lines.map(({ articleVersion }) => articleVersion)).toEqual([3, 2, 1]);
    expect(await getRevision(id, (await findRevision(other)) ?? 0)).toBeNull();
  });
});
