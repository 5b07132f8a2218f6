import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { trash } from "./publish";
import { followClock, type Schedule, schedule } from "./schedule";

const editor = { id: 0, name: "Ed", role: "editor" as const, authorId: null };
const hour = 3_600_000;
const later = (hours: number) => new Date(Math.floor(Date.now() / 1000) * 1000 + hours * hour);

beforeEach(async () => {
  await sql`truncate articles, issues, sections, editors, cache_expiries, audit_log cascade`;
  await sql`delete from jobs.job`;
  await sql`insert into issues (year, week) values (2026, 1)`;
  await sql`insert into sections (slug, name) values ('beeld', 'Beeld')`;
  const [made] = await sql<
    { id: number }[]
  >`insert into editors (email, name, role) values ('e@x.nl', 'Ed', 'editor') returning id`;
  editor.id = made?.id ?? 0;
});

async function article({ status = "ready", lede = "Een lead." } = {}): Promise<{ id: number; version: number }> {
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Woorden." }] }] };
  const [row] = await sql<{ id: number; version: number }[]>`
    insert into articles (title, lede, body, word_count, status, issue_id, section_id, published_at)
    select 'Stuk', ${lede}, ${JSON.stringify(body)}, 1, ${status}, i.id, s.id, ${status === "published" ? new Date().toISOString() : null}
    from issues i, sections s returning id, version`;
  const id = row?.id ?? 0;
  await sql`insert into article_slugs (slug, article_id, current) values (${`stuk-${id}`}, ${id}, true)`;
  await sql`insert into article_authors (article_id, position, guest_name) values (${id}, 1, 'Gast')`;
  return { id, version: row?.version ?? 0 };
}

const never: Schedule = { publishAt: null, unpublishAt: null };
const stateOf = async (id: number) =>
  (
    await sql<{ status: string; publishAt: string | null; unpublishAt: string | null }[]>`
    select status, publish_at as "publishAt", unpublish_at as "unpublishAt" from articles where id = ${id}`
  )[0];
const pass = (id: number) => sql`
  update articles set publish_at = publish_at - interval '1 day', unpublish_at = unpublish_at - interval '1 day' where id = ${id}`;

describe("verschijnen op een moment", () => {
  test("staat ingepland, en verschijnt niet eerder dan dan", async () => {
    const { id, version } = await article();
    const publishAt = later(2);
    expect(await schedule(editor, id, version, { ...never, publishAt })).toMatchObject({
      ok: true,
      data: { status: "scheduled" },
    });
    const [job] = await sql<{ name: string; at: string }[]>`select name, start_after as at from jobs.job`;
    expect([job?.name, new Date(job?.at ?? 0)]).toEqual(["article.clock", publishAt]);
    await followClock(id);
    expect(await stateOf(id)).toMatchObject({ status: "scheduled" });
    await pass(id);
    await Promise.all([followClock(id), followClock(id)]);
    expect(await stateOf(id)).toMatchObject({ status: "published", publishAt: null });
    expect((await sql`select 1 from audit_log where action = 'article.publish'`).length).toBe(1);
    expect((await sql`select 1 from cache_expiries where tag = ${`article:${id}`}`).length).toBe(1);
  });

  test("wie het afzegt heeft weer een stuk dat klaar is, en de oude opdracht doet niets", async () => {
    const { id, version } = await article();
    await schedule(editor, id, version, { ...never, publishAt: later(1) });
    expect(await schedule(editor, id, version + 1, never)).toMatchObject({ ok: true, data: { status: "ready" } });
    await followClock(id);
    expect(await stateOf(id)).toMatchObject({ status: "ready", publishAt: null });
  });

  test("wat niet compleet is kan niet worden ingepland, en wat dat niet meer is verschijnt niet", async () => {
    const bare = await article({ lede: "" });
    expect(await schedule(editor, bare.id, bare.version, { ...never, publishAt: later(1) })).toMatchObject({
      error: "incomplete",
      fields: { lede: expect.any(String) },
    });
    const { id, version } = await article();
    await schedule(editor, id, version, { ...never, publishAt: later(1) });
    await pass(id);
    await sql`update articles set lede = '' where id = ${id}`;
    await followClock(id);
    expect(await stateOf(id)).toMatchObject({ status: "scheduled" });
    expect((await sql`select 1 from audit_log where action = 'article.clock-failed'`).length).toBe(1);
  });

  test("in de prullenbak is niets meer ingepland", async () => {
    const { id, version } = await article();
    await schedule(editor, id, version, { publishAt: later(1), unpublishAt: later(2) });
    await trash(editor, id, version + 1);
    expect(await stateOf(id)).toMatchObject({ status: "ready", publishAt: null, unpublishAt: null });
  });
});

describe("verdwijnen op een moment", () => {
  test("wat verschenen is, gaat dan weg", async () => {
    const { id, version } = await article({ status: "published" });
    expect(await schedule(editor, id, version, { ...never, unpublishAt: later(1) })).toMatchObject({
      data: { status: "published" },
    });
    await followClock(id);
    expect(await stateOf(id)).toMatchObject({ status: "published" });
    await pass(id);
    await followClock(id);
    expect(await stateOf(id)).toMatchObject({ status: "withdrawn", unpublishAt: null });
  });

  test("verschijnen en verdwijnen samen, ook als beide al voorbij zijn", async () => {
    const { id, version } = await article();
    await schedule(editor, id, version, { publishAt: later(1), unpublishAt: later(2) });
    await pass(id);
    await followClock(id);
    expect(await stateOf(id)).toMatchObject({ status: "withdrawn" });
  });
});

test("een moment dat voorbij is, een einde voor het begin en wie niet mag publiceren worden geweigerd", async () => {
  const { id, version } = await article();
  const refused = async (wanted: Partial<Schedule>) => schedule(editor, id, version, { ...never, ...wanted });
  expect(await refused({ publishAt: later(-1) })).toMatchObject({ fields: { publishAt: expect.any(String) } });
  expect(await refused({ unpublishAt: later(-1) })).toMatchObject({ fields: { unpublishAt: expect.any(String) } });
  expect(await refused({ publishAt: later(2), unpublishAt: later(1) })).toMatchObject({
    fields: { unpublishAt: expect.any(String) },
  });
  const published = await article({ status: "published" });
  expect(await schedule(editor, published.id, 1, { ...never, publishAt: later(1) })).toMatchObject({
    error: "invalid",
  });
  expect(await schedule({ ...editor, role: "author" }, id, version, never)).toEqual({ ok: false, error: "forbidden" });
  expect(await schedule(editor, id, version + 5, never)).toEqual({ ok: false, error: "stale" });
});
