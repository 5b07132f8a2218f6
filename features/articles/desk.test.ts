import { beforeEach, describe, expect, it } from "vitest";
import { db, sql } from "@/db/client";
import { articleAuthors, articleSlugs, articles, revisions } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { issues } from "@/db/schema/issues";
import { emptyRichText } from "@/lib/rich-text/schema";
import { getDeskArticle, getPreview } from "./desk-article";
import { type DeskFilter, listDeskArticles, listWeek } from "./desk-list";
import type { Actor } from "./policy";
import { getRevision, listRevisions } from "./revisions";

let author: Actor;
let other: Actor;
let editor: Actor;
let moderator: Actor;

beforeEach(async () => {
  await sql`truncate editors, authors, sections, issues, articles restart identity cascade`;
  [author, other, editor, moderator] = [
    await person("author", "anna"),
    await person("author", "bert"),
    await person("editor", "cleo"),
    await person("moderator", "dirk"),
  ];
});

async function person(role: Actor["role"], slug: string): Promise<Actor> {
  const [made] = await db
    .insert(editors)
    .values({ email: `${slug}@antenne.example`, name: slug, role })
    .returning();
  const [byline] = await db.insert(authors).values({ slug, name: slug, editorId: made?.id }).returning();
  return { id: made?.id ?? 0, role, authorId: byline?.id ?? null };
}

async function make(maker: Actor, title: string, values: Partial<typeof articles.$inferInsert> = {}): Promise<number> {
  const [article] = await db
    .insert(articles)
    .values({ title, body: emptyRichText, createdBy: maker.id, ...values })
    .returning();
  const id = article?.id ?? 0;
  await db.insert(articleSlugs).values({ slug: `artikel-${id}`, articleId: id, current: true });
  return id;
}

async function titles(actor: Actor, filter: DeskFilter = {}): Promise<string[]> {
  return (await listDeskArticles(actor, filter)).rows.map((row) => row.title).sort();
}

describe("the list of articles", () => {
  it("shows an author own articles, also by byline; the desk all; a moderator none", async () => {
    await make(author, "Van Anna");
    const shared = await make(other, "Van Bert, met Anna");
    await db.insert(articleAuthors).values({ articleId: shared, position: 1, authorId: author.authorId });
    await make(other, "Van Bert");
    expect(await titles(author)).toEqual(["Van Anna", "Van Bert, met Anna"]);
    expect(await titles(editor)).toEqual(["Van Anna", "Van Bert", "Van Bert, met Anna"]);
    expect(await titles(moderator)).toEqual([]);
    expect(await titles(editor, { own: true })).toEqual([]);
    expect(await titles(editor, { authorId: author.authorId ?? 0 })).toEqual(["Van Bert, met Anna"]);
  });

  it("filters by status, week and words, and keeps the trash apart", async () => {
    const [issue] = await db.insert(issues).values({ year: 2026, week: 53 }).returning();
    await make(editor, "100% katoen", { issueId: issue?.id, status: "ready" });
    await make(editor, "100 procent wol");
    await make(editor, "Weg", { trashedAt: new Date() });
    expect(await titles(editor)).toEqual(["100 procent wol", "100% katoen"]);
    expect(await titles(editor, { trash: true })).toEqual(["Weg"]);
    expect(await titles(editor, { status: "ready" })).toEqual(["100% katoen"]);
    expect(await titles(editor, { week: { year: 2026, week: 53 } })).toEqual(["100% katoen"]);
    expect(await titles(editor, { search: "100%" })).toEqual(["100% katoen"]);
    expect(await titles(editor, { search: "KATOEN" })).toEqual(["100% katoen"]);
    expect(await titles(editor, { search: "WO" })).toEqual(["100 procent wol"]);
    expect(await titles(editor, { search: "oc" })).toEqual([]);
    expect(await titles(editor, { search: "\u0000" })).toHaveLength(2);
    expect((await listWeek(editor, { year: 2026, week: 53 })).map((row) => row.title)).toEqual(["100% katoen"]);
  });

  it("goes page by page, and a page too far is the last", async () => {
    for (let number = 0; number < 51; number += 1) await make(editor, `Nummer ${number}`);
    const first = await listDeskArticles(editor, {});
    expect([first.rows.length, first.total, first.pages]).toEqual([50, 51, 2]);
    const far = await listDeskArticles(editor, {}, 99);
    expect([far.page, far.rows.length]).toEqual([2, 1]);
    expect(first.rows.map((row) => row.id)).not.toContain(far.rows[0]?.id);
  });
});

describe("an article on the desk", () => {
  it("is there for who may read it, and is missing for who may not", async () => {
    const id = await make(other, "Van Bert");
    for (const actor of [author, moderator]) {
      expect(await getDeskArticle(actor, id)).toBeNull();
      expect(await getPreview(actor, id)).toBeNull();
    }
    expect(await getDeskArticle(editor, 999_999)).toBeNull();
    expect(await getPreview(editor, id)).toMatchObject({ title: "Van Bert" });
    expect((await getDeskArticle(other, id))?.may).toEqual({
      write: true,
      publish: false,
      sendBack: false,
      statuses: ["review"],
    });
    expect((await getDeskArticle(editor, id))?.may.publish).toBe(true);
  });

  it("has its saves, newest first, and none of another article", async () => {
    const [id, second] = [await make(editor, "Een"), await make(editor, "Twee")];
    const save = { lede: "", body: emptyRichText, editorId: editor.id };
    await db.insert(revisions).values([
      { ...save, articleId: id, articleVersion: 2, title: "Eerst" },
      { ...save, articleId: id, articleVersion: 3, title: "Later" },
      { ...save, articleId: second, articleVersion: 2, title: "Anders" },
    ]);
    const { lines, total } = await listRevisions(id, 1);
    expect(total).toBe(2);
    expect(lines.map((line) => [line.title, line.editorName])).toEqual([
      ["Later", "cleo"],
      ["Eerst", "cleo"],
    ]);
    const newest = lines[0]?.id ?? 0;
    expect(await getRevision(id, newest)).toMatchObject({ title: "Later", body: emptyRichText });
    expect(await getRevision(second, newest)).toBeNull();
  });
});
