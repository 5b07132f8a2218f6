import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { plannedEdits } from "@/db/schema/articles";
import { sections } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import type { Result } from "@/lib/result";
import { applyEdit } from "./apply-edit";
import { getDeskArticle } from "./desk-article";
import { dropEdit, planEdit, postponeEdit } from "./plan-edit";
import { withdraw } from "./publish";
import { save } from "./save";
import { articleInput } from "./schema";
import { keepWorkingCopy } from "./working-copy";

type Person = Awaited<ReturnType<typeof makeEditor>>;

const none = { planned: "", working: "" };
const soon = () => new Date(Date.now() + 3_600_000);
const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });

let anna: Person;
let bram: Person;
let id: number;

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
  [anna, bram] = [await makeEditor("editor"), await makeEditor("admin")];
  await sql`update editors set password_hash = 'x'`;
  const [section] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
  id = await makeArticle(
    {
      lede: "Zoals het is.",
      credits: "Dank.",
      sectionId: section?.id,
      wordCount: 1,
      body: { type: "doc", content: [paragraph("Een."), paragraph("Twee."), paragraph("Drie.")] },
    },
    [anna.authorId ?? 0],
  );
});

afterAll(() => sql.end());

function data<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.data;
}

async function open(who: Person = anna) {
  const article = await getDeskArticle(who, id);
  if (!article) throw new Error("No article");
  return article;
}

const input = async (changes: Record<string, unknown>) => articleInput.parse({ ...(await open()).input, ...changes });
const plan = async (changes: Record<string, unknown>, version = 1, stamps = none) =>
  planEdit(anna, id, version, stamps, soon(), await input(changes));
const pass = () => sql`update article_planned_edits set apply_at = now() - interval '1 minute'`;
const count = async (action: string) => (await sql`select 1 from audit_log where action = ${action}`).length;

describe("een wijziging voor later", () => {
  test("tot haar tijd zien lezers niets, dan precies een keer, ook als twee servers tegelijk kijken", async () => {
    data(await plan({ lede: "Straks." }));
    await applyEdit(id);
    expect(await open()).toMatchObject({ version: 1, input: { lede: "Zoals het is." }, planned: { by: anna.name } });
    expect((await sql`select 1 from jobs.job where name = 'article.edit'`).length).toBe(1);
    expect((await sql`select 1 from cache_expiries`).length).toBe(0);
    await pass();
    await Promise.all([applyEdit(id), applyEdit(id)]);
    expect(await open()).toMatchObject({ version: 2, input: { lede: "Straks." }, planned: null, savedBy: anna.name });
    expect(await count("article.edit-applied")).toBe(1);
    expect((await sql`select 1 from cache_expiries where tag = ${`article:${id}`}`).length).toBe(1);
    expect((await sql`select 1 from revisions where article_version = 2`).length).toBe(1);
  });

  test("wat intussen ergens anders in het artikel veranderde, blijft", async () => {
    const body = { type: "doc", content: [paragraph("Een."), paragraph("Twee."), paragraph("Drie, straks.")] };
    data(await plan({ body, tags: ["Later"] }));
    const now = { type: "doc", content: [paragraph("Een, nu."), paragraph("Twee."), paragraph("Drie.")] };
    data(await save(bram, id, 1, await input({ body: now, credits: "Dank je.", tags: ["Nu"] })));
    await pass();
    await applyEdit(id);
    const { input: result } = await open();
    expect(result.body.content).toEqual([paragraph("Een, nu."), paragraph("Twee."), paragraph("Drie, straks.")]);
    expect([result.credits, [...result.tags].sort()]).toEqual(["Dank je.", ["Later", "Nu"]]);
  });

  test("bij een echt conflict verandert er niets, horen de redacteuren het een keer, en blijft de wijziging bewaard", async () => {
    data(await plan({ lede: "Straks." }));
    data(await save(bram, id, 1, await input({ lede: "Nu al anders." })));
    await pass();
    await Promise.all([applyEdit(id), applyEdit(id)]);
    await applyEdit(id);
    const article = await open();
    expect(article).toMatchObject({ version: 2, input: { lede: "Nu al anders." } });
    expect(article.planned).toMatchObject({ failure: "clash", content: { lede: "Straks." } });
    const mails = await sql<{ to: string; text: string }[]>`select to_address as "to", text from mails`;
    expect(mails).toHaveLength(2);
    expect(mails[0]?.text).toContain(`/redactie/artikelen/${id}`);
    expect(await count("article.edit-failed")).toBe(1);
  });

  test("wat op zijn tijd niet online staat of iets mist, wordt niet doorgevoerd", async () => {
    data(await plan({ lede: "Straks." }));
    await pass();
    await sql`delete from article_authors`;
    await sql`update article_planned_edits set base = base - 'bylines', content = content - 'bylines'`;
    await applyEdit(id);
    expect((await open()).planned).toMatchObject({ failure: "incomplete" });
    await sql`update article_planned_edits set failure = null`;
    data(await withdraw(anna, id, 1));
    await applyEdit(id);
    expect((await open()).planned).toMatchObject({ failure: "not-public" });
    expect(await open()).toMatchObject({ status: "withdrawn", input: { lede: "Zoals het is." } });
  });

  test("wat nu al iets mist wordt geweigerd, en laat niets achter", async () => {
    expect(await plan({ lede: "", tags: ["Nieuw trefwoord"] })).toMatchObject({
      error: "incomplete",
      fields: { lede: expect.any(String) },
    });
    expect(await planEdit(anna, id, 1, none, new Date(Date.now() - 1), await input({}))).toMatchObject({
      error: "invalid",
      fields: { applyAt: expect.any(String) },
    });
    expect(await db.select().from(plannedEdits)).toEqual([]);
    expect((await sql`select 1 from tags`).length).toBe(0);
    expect((await sql`select 1 from jobs.job`).length).toBe(0);
  });
});

describe("veranderen en intrekken", () => {
  test("de tijd verzetten laat een oude taak niets vinden; intrekken ook", async () => {
    data(await plan({ lede: "Straks." }));
    await pass();
    const { planned } = await open();
    data(await postponeEdit(bram, id, 1, planned?.stamp ?? "", soon()));
    await applyEdit(id);
    expect(await open()).toMatchObject({ version: 1, input: { lede: "Zoals het is." } });
    data(await dropEdit(bram, id, (await open()).planned?.stamp ?? ""));
    await pass();
    await applyEdit(id);
    expect(await open()).toMatchObject({ version: 1, planned: null });
  });

  test("wie van een oudere versie, of van een oudere wijziging uitgaat, overschrijft niets", async () => {
    data(await plan({ lede: "Straks." }));
    const first = (await open()).planned?.stamp ?? "";
    expect(await plan({ lede: "Van een ander." })).toEqual({ ok: false, error: "stale" });
    data(await plan({ lede: "Later." }, 1, { ...none, planned: first }));
    for (const refused of [
      await dropEdit(bram, id, first),
      await postponeEdit(bram, id, 1, first, soon()),
      await plan({ lede: "x" }, 2, { ...none, planned: first }),
    ]) {
      expect(refused).toEqual({ ok: false, error: "stale" });
    }
    expect((await open()).planned).toMatchObject({ content: { lede: "Later." } });
  });

  test("wat iemand zelf nog openstaand had gaat er in op, en een schrijver kan en ziet niets", async () => {
    const { stamp } = data(await keepWorkingCopy(anna, id, 1, "", await input({ lede: "Straks." })));
    expect(await plan({ lede: "Straks." })).toEqual({ ok: false, error: "stale" });
    data(await plan({ lede: "Straks." }, 1, { ...none, working: stamp }));
    expect((await open()).working).toBeNull();
    const writer = { ...anna, role: "author" as const };
    expect((await getDeskArticle(writer, id))?.planned).toBeNull();
    expect(await planEdit(writer, id, 1, none, soon(), await input({}))).toEqual({ ok: false, error: "forbidden" });
    const { planned } = await open();
    expect(await dropEdit(writer, id, planned?.stamp ?? "")).toEqual({ ok: false, error: "forbidden" });
    expect(await postponeEdit(writer, id, 1, planned?.stamp ?? "", soon())).toEqual({ ok: false, error: "forbidden" });
  });
});
