import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articleSlugs } from "@/db/schema/articles";
import { previewLinks } from "@/db/schema/preview-links";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { listPreviewLinks, openPreview, openPreviewArticle, opensPreview } from "./queries";
import { endShare, forgetPreviewLinks, share } from "./share";

type Person = Awaited<ReturnType<typeof makeEditor>>;

let anna: Person;

beforeEach(async () => {
  await emptyTables();
  anna = await makeEditor("editor");
});

afterAll(() => sql.end());

const draft = { status: "draft" as const, publishedAt: null };
const week = { year: 2026, week: 47 };

async function tokenFor(of: Parameters<typeof share>[1], days = 7): Promise<string> {
  const made = await share(anna, of, days);
  if (!made.ok) throw new Error(made.error);
  return made.data.address.split("/").at(-1) ?? "";
}

async function slugOf(id: number): Promise<string> {
  const [row] = await db.select({ slug: articleSlugs.slug }).from(articleSlugs).where(eq(articleSlugs.articleId, id));
  return row?.slug ?? "";
}

const lapse = (when: string) => sql`update preview_links set ends_at = now() + ${when}::interval`;

describe("een link om mee te lezen", () => {
  test("toont dat ene concept zolang hij geldt, en de database kent alleen zijn afdruk", async () => {
    const id = await makeArticle({ ...draft, title: "Nog geheim" });
    const token = await tokenFor({ articleId: id }, 1);
    expect(await openPreview(token)).toMatchObject({ kind: "article", article: { title: "Nog geheim" } });
    expect(JSON.stringify(await sql`select * from preview_links`)).not.toContain(token);
    const [link] = await db.select().from(previewLinks);
    const hours = ((link?.endsAt.getTime() ?? 0) - Date.now()) / 3_600_000;
    expect(hours).toBeGreaterThan(23.9);
    expect(hours).toBeLessThanOrEqual(24);
    await lapse("-1 second");
    expect(await openPreview(token)).toBeNull();
    expect(await listPreviewLinks(anna, { articleId: id })).toEqual([]);
    expect(await forgetPreviewLinks()).toBe(1);
  });

  test("opent niets meer als hij is ingetrokken, het artikel is weggegooid, of de maker weg is", async () => {
    const id = await makeArticle(draft);
    const first = await tokenFor({ articleId: id });
    const [link] = await listPreviewLinks(anna, { articleId: id });
    expect(link?.by).toBe(anna.name);
    expect(await endShare(anna, link?.id ?? 0)).toMatchObject({ ok: true });
    expect(await openPreview(first)).toBeNull();
    expect(await opensPreview(first)).toBe(false);
    expect(await endShare(anna, link?.id ?? 0)).toMatchObject({ error: "not-found" });

    const second = await tokenFor({ articleId: id });
    await sql`update articles set trashed_at = now() where id = ${id}`;
    expect(await openPreview(second)).toBeNull();
    expect(await opensPreview(second)).toBe(false);
    expect(await share(anna, { articleId: id }, 7)).toMatchObject({ error: "not-found" });
    await sql`update articles set trashed_at = null where id = ${id}`;
    expect(await openPreview(second)).not.toBeNull();
    await sql`update editors set removed_at = now() where id = ${anna.id}`;
    expect(await openPreview(second)).toBeNull();
  });

  test("van een nummer toont wat erin komt, en geen klad, geen ander nummer en geen weggegooid stuk", async () => {
    const [ready, klad, gone] = [
      await makeArticle({ ...draft, status: "ready", title: "Klaar" }),
      await makeArticle({ ...draft, title: "Klad" }),
      await makeArticle({ ...draft, status: "ready", title: "Weg", trashedAt: new Date() }),
    ];
    const elsewhere = await makeArticle({ ...draft, status: "ready", issueId: null, title: "Elders" });
    const token = await tokenFor({ week });
    const shared = await openPreview(token);
    expect(shared?.kind === "issue" && shared.issue.cards.map(({ title }) => title)).toEqual(["Klaar"]);
    expect(await openPreviewArticle(token, await slugOf(ready))).toMatchObject({ article: { title: "Klaar" } });
    for (const id of [klad, gone, elsewhere]) {
      expect(await openPreviewArticle(token, await slugOf(id))).toBeNull();
      expect(await opensPreview(token, await slugOf(id))).toBe(false);
    }
    expect(await opensPreview(token)).toBe(true);
    expect(await opensPreview(token, await slugOf(ready))).toBe(true);
    const single = await tokenFor({ articleId: ready });
    expect(await openPreviewArticle(single, await slugOf(ready))).toBeNull();
  });

  test("is alleen te maken, te zien en in te trekken door wie publiceert", async () => {
    const author = await makeEditor("author");
    const id = await makeArticle(draft, [author.authorId ?? 0]);
    for (const who of [author, await makeEditor("moderator")]) {
      expect(await share(who, { articleId: id }, 7)).toMatchObject({ error: "forbidden" });
    }
    await tokenFor({ articleId: id });
    const [link] = await listPreviewLinks(anna, { articleId: id });
    expect(await listPreviewLinks(author, { articleId: id })).toEqual([]);
    expect(await endShare(author, link?.id ?? 0)).toMatchObject({ error: "forbidden" });
    expect(await listPreviewLinks(anna, { articleId: id })).toHaveLength(1);
  });

  test("is niet te raden of te verhaspelen, en er staan er hoogstens twintig open", async () => {
    const id = await makeArticle(draft);
    const token = await tokenFor({ articleId: id });
    for (const wrong of ["", "x", token.slice(1), `${token}a`, `${token.slice(0, 42)}%`, "\u0000".repeat(43)]) {
      expect(await openPreview(wrong)).toBeNull();
    }
    for (let made = 1; made < 20; made++) await tokenFor({ articleId: id });
    expect(await share(anna, { articleId: id }, 7)).toMatchObject({ error: "rate-limited" });
    expect(await share(anna, { articleId: await makeArticle(draft) }, 7)).toMatchObject({ ok: true });
  });
});
