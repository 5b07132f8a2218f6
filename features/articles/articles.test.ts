import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { expiryChannel } from "@/db/expire";
import { articleSlugs, articles, revisions } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { auditLog, editors } from "@/db/schema/editors";
import { issues } from "@/db/schema/issues";
import { media } from "@/db/schema/media";
import { sections } from "@/db/schema/sections";
import { cacheExpiries } from "@/db/schema/settings";
import { weekOf } from "@/lib/dates";
import { addWeeks } from "@/lib/iso-week";
import type { Result } from "@/lib/result";
import type { RichText } from "@/lib/rich-text/schema";
import { articleFieldText as text } from "@/lib/text.nl/articles";
import { create } from "./create";
import type { Actor } from "./policy";
import { publish, restore, trash, withdraw } from "./publish";
import { setStatus } from "./review";
import { save } from "./save";
import { type ArticleInput, articleInput } from "./schema";

type Person = Actor & { name: string };

const thisWeek = weekOf(new Date());
const body: RichText = {
  type: "doc",
  content: [{ type: "paragraph", content: [{ type: "text", text: "Een zin over de Maas." }] }],
};

let desk: Person;
let writer: Person;
let moderator: Person;
let sectionId: number;

beforeEach(async () => {
  await sql`truncate editors, authors, sections, tags, series, media, issues, articles, article_related, cache_expiries, audit_log restart identity cascade`;
  desk = await person("editor");
  writer = await person("author");
  moderator = await person("moderator");
  const [section] = await db.insert(sections).values({ slug: "muziek", name: "Muziek" }).returning();
  sectionId = section?.id ?? 0;
});

afterAll(() => sql.end());

async function person(role: Actor["role"]): Promise<Person> {
  const [editor] = await db
    .insert(editors)
    .values({ email: `${role}@antenne.example`, name: role, role })
    .returning();
  const [author] = await db
    .insert(authors)
    .values({ slug: role, name: `Pen van ${role}`, editorId: editor?.id })
    .returning();
  return { id: editor?.id ?? 0, name: role, role, authorId: author?.id ?? null };
}

function input(changes: Partial<ArticleInput> = {}) {
  return articleInput.parse({
    title: "Een avond in Noord",
    slug: "",
    lede: "Het regende, en iedereen bleef.",
    body,
    sectionId,
    seriesId: null,
    tags: ["Noord", "Nacht"],
    bylines: [{ authorId: writer.authorId ?? 0 }],
    week: thisWeek,
    position: 1,
    credits: "",
    heroId: null,
    heroCaption: "",
    seoTitle: "",
    seoDescription: "",
    socialImageId: null,
    commentMode: "open",
    commentsUntil: null,
    commentReview: null,
    legacyId: null,
    event: null,
    corrections: [],
    ...changes,
  });
}

function data<Data>(result: Result<Data>): Data {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`);
  return result.data;
}

async function written(by: Person = desk, changes: Partial<ArticleInput> = {}) {
  const { id } = data(await create(by));
  const { version, slug } = data(await save(by, id, 1, input(changes)));
  return { id, version, slug };
}

const loggedTags = async () => (await db.select({ tag: cacheExpiries.tag }).from(cacheExpiries)).map((row) => row.tag);

describe("saving", () => {
  test("keeps a picture of its own for shared links, and takes nothing else for one", async () => {
    const values = { key: "k", hash: "h", name: "n", mime: "x", bytes: 1, width: 9, height: 9 };
    const [picture] = await db
      .insert(media)
      .values({ ...values, kind: "image" })
      .returning();
    const [sound] = await db
      .insert(media)
      .values({ ...values, kind: "audio", key: "s", hash: "s" })
      .returning();
    const { id, version } = await written(desk, { socialImageId: picture?.id });
    expect((await db.select().from(articles))[0]?.socialImageId).toBe(picture?.id);
    const wrong = await save(desk, id, version, input({ socialImageId: sound?.id ?? 0 }));
    expect(wrong).toEqual({ ok: false, error: "invalid", fields: { socialImageId: text.socialImageGone } });
  });

  test("leaves the place in the issue as others made it, unless another was chosen in the form", async () => {
    const { id, version } = await written();
    const place = async () =>
      (await db.select({ at: articles.position }).from(articles).where(eq(articles.id, id)))[0]?.at;
    await db.update(articles).set({ position: 7 });
    const saved = data(
      await save(desk, id, version, input({ position: 1 }), { auto: true, stamp: null, placed: false }),
    );
    expect(await place()).toBe(7);
    data(await save(desk, id, saved.version, input({ position: 3 }), { auto: false, stamp: null, placed: true }));
    expect(await place()).toBe(3);
  });

  test("tells readers that a text changed when it did notably after publication, and of each correction", async () => {
    const { id, version } = await written();
    const change = async (from: number, changes: Partial<ArticleInput>) => {
      const saved = data(await save(desk, id, from, input(changes)));
      const [row] = await db.select({ at: articles.changedAt }).from(articles).where(eq(articles.id, id));
      return { version: saved.version, at: row?.at ?? null };
    };
    const longer = { lede: "Een heel andere lede, die veel langer is dan de vorige en van alles belooft." };
    const draft = await change(version, longer);
    expect(draft.at).toBeNull();
    const { version: published } = data(await publish(desk, id, draft.version));
    const typo = await change(published, { lede: longer.lede.replace("lede", "inleiding") });
    expect(typo.at).toBeNull();
    const corrections = [{ text: "Het was niet Noord, maar West.", correctedAt: "2026-11-22T10:00:00.000Z" }];
    const corrected = await change(typo.version, { ...longer, corrections });
    expect(corrected.at).toBeInstanceOf(Date);
    const [kept] = await sql<{ id: number }[]>`select id from corrections where article_id = ${id}`;
    const again = await change(corrected.version, {
      ...longer,
      corrections: corrections.map((one) => ({ ...one, id: kept?.id })),
    });
    expect(again.at).toEqual(corrected.at);
    const unnumbered = await change(again.version, { ...longer, corrections });
    expect(unnumbered.at).toEqual(corrected.at);
    expect([...(await sql`select id from corrections where article_id = ${id}`)]).toEqual([kept]);
    const shorter = await change(unnumbered.version, { lede: "Kort." });
    expect(shorter.at?.getTime()).toBeGreaterThan(corrected.at?.getTime() ?? 0);
  });

  test("keeps the text, its address, its plain text and a revision for each save", async () => {
    const { id, version, slug } = await written();
    expect(slug).toBe("een-avond-in-noord");
    const [row] = await db.select().from(articles).where(eq(articles.id, id));
    expect(row).toMatchObject({ bodyText: "Een zin over de Maas.", wordCount: 5, status: "draft", version: 2 });
    data(await save(desk, id, version, input({ title: "Nog een avond", slug })));
    const kept = await db.select().from(revisions).where(eq(revisions.articleId, id));
    expect(kept.map((revision) => [revision.articleVersion, revision.title]).sort()).toEqual([
      [2, "Een avond in Noord"],
      [3, "Nog een avond"],
    ]);
  });

  test("refuses a stale version and overwrites nothing", async () => {
    const { id } = await written();
    expect(await save(desk, id, 1, input({ title: "Te laat" }))).toEqual({ ok: false, error: "stale" });
    const [row] = await db.select().from(articles).where(eq(articles.id, id));
    expect(row?.title).toBe("Een avond in Noord");
  });

  test("refuses another article's address, also an old one, with a sentence at the field", async () => {
    const first = await written();
    data(await publish(desk, first.id, first.version));
    data(await save(desk, first.id, first.version + 1, input({ slug: "nieuw-adres" })));
    const second = data(await create(desk));
    for (const slug of ["een-avond-in-noord", "nieuw-adres"]) {
      expect(await save(desk, second.id, 1, input({ slug }))).toEqual({
        ok: false,
        error: "invalid",
        fields: { slug: text.slugTaken },
      });
    }
  });

  test("an author saves own pieces until they are approved, and nobody else's", async () => {
    const own = await written(writer);
    const others = await written(desk, { slug: "van-een-ander", bylines: [{ guestName: "Een lezer" }] });
    expect(await save(writer, others.id, others.version, input({ slug: "gekaapt" }))).toEqual({
      ok: false,
      error: "forbidden",
    });
    expect(await save(moderator, own.id, own.version, input())).toEqual({ ok: false, error: "forbidden" });
    const reviewed = data(await setStatus(writer, own.id, own.version, "review"));
    expect(await setStatus(writer, own.id, reviewed.version, "ready")).toEqual({ ok: false, error: "forbidden" });
    const ready = data(await setStatus(desk, own.id, reviewed.version, "ready"));
    expect(await save(writer, own.id, ready.version, input())).toEqual({ ok: false, error: "forbidden" });
  });

  test("an issue is made for its week, once", async () => {
    await written();
    await written(desk, { slug: "tweede" });
    expect(await db.select({ year: issues.year, week: issues.week }).from(issues)).toEqual([thisWeek]);
  });

  test("unknown references are a sentence, not a crash", async () => {
    const { id } = data(await create(desk));
    const refused = await save(desk, id, 1, input({ sectionId: 999, heroId: 999, bylines: [{ authorId: 999 }] }));
    expect(refused).toMatchObject({
      ok: false,
      fields: { sectionId: text.sectionGone, heroId: text.heroGone, bylines: text.authorGone },
    });
  });
});

describe("publishing", () => {
  test("writes the tags it expires in the same transaction, and wakes whoever listens", async () => {
    const { id, version } = await written();
    let woken = 0;
    const listening = await sql.listen(expiryChannel, () => woken++);
    const published = data(await publish(desk, id, version));
    await expect.poll(() => woken).toBe(1);
    await listening.unlisten();

    expect((await loggedTags()).sort()).toEqual([...published.expired].sort());
    const tags = published.expired.join(" ");
    expect(tags).toContain(`article:${id}`);
    expect(tags).toContain(`issue:${thisWeek.year}-${thisWeek.week}`);
    expect(tags).toContain("front");
  });

  test("a second piece in the same week leaves the front and the archive alone", async () => {
    const first = await written();
    data(await publish(desk, first.id, first.version));
    const second = await written(desk, { slug: "tweede", position: 2 });
    const { expired } = data(await publish(desk, second.id, second.version));
    expect(expired).not.toContain("front");
    expect(expired).not.toContain("archive");
    expect(expired).not.toContain(`article:${first.id}`);
  });

  test("two at once in one week both count in the calendar's shade", async () => {
    const pieces = [];
    for (const slug of ["een", "twee", "drie", "vier"]) pieces.push(await written(desk, { slug }));
    const published = await Promise.all(pieces.map(({ id, version }) => publish(desk, id, version)));
    const turns = published.filter((result) => data(result).expired.includes(`calendar:${thisWeek.year}`));
    expect(turns).toHaveLength(3);
  });

  test("is refused with a sentence per field for what is missing", async () => {
    const { id } = data(await create(desk));
    expect(await publish(desk, id, 1)).toEqual({
      ok: false,
      error: "incomplete",
      fields: {
        lede: text.ledeMissing,
        body: text.bodyMissing,
        sectionId: text.sectionMissing,
        week: text.weekMissing,
      },
    });
    const { version } = data(await save(desk, id, 1, input({ bylines: [] })));
    expect(await publish(desk, id, version)).toEqual({
      ok: false,
      error: "incomplete",
      fields: { bylines: text.authorMissing },
    });
  });

  test("is refused without alt text, in the body and as hero, unless the image is decorative", async () => {
    const image = {
      kind: "image",
      key: "k",
      hash: "h",
      name: "n",
      mime: "image/webp",
      bytes: 1,
      width: 10,
      height: 10,
    } as const;
    const [silent] = await db.insert(media).values(image).returning();
    const heroId = silent?.id ?? 0;
    const picture: RichText = {
      type: "doc",
      content: [...body.content, { type: "image", attrs: { mediaId: heroId, alt: "", caption: "" } }],
    };
    const { id, version } = await written(desk, { heroId, body: picture });
    expect(await publish(desk, id, version)).toMatchObject({
      fields: { heroId: text.altMissing, body: text.altMissing },
    });
    await db.update(media).set({ decorative: true }).where(eq(media.id, heroId));
    data(await publish(desk, id, version));
  });

  test("is for editors and admins only", async () => {
    const { id, version } = await written(writer);
    for (const nobody of [writer, moderator]) {
      expect(await publish(nobody, id, version)).toEqual({ ok: false, error: "forbidden" });
      expect(await withdraw(nobody, id, version)).toEqual({ ok: false, error: "forbidden" });
    }
    expect(await loggedTags()).toEqual([]);
  });

  test("a change to a published piece that would leave readers without needs is refused whole", async () => {
    const { id, version } = await written();
    const published = data(await publish(desk, id, version));
    const refused = await save(desk, id, published.version, input({ lede: "", title: "Half" }));
    expect(refused).toEqual({ ok: false, error: "incomplete", fields: { lede: text.ledeMissing } });
    const [row] = await db.select().from(articles).where(eq(articles.id, id));
    expect(row).toMatchObject({ title: "Een avond in Noord", version: published.version });
  });

  test("a changed address keeps the old one for readers; one they never saw goes", async () => {
    const { id, version } = await written();
    const renamed = data(await save(desk, id, version, input({ slug: "voor-publicatie" })));
    const published = data(await publish(desk, id, renamed.version));
    data(await save(desk, id, published.version, input({ slug: "na-publicatie" })));
    const slugs = await db.select({ slug: articleSlugs.slug, current: articleSlugs.current }).from(articleSlugs);
    expect(slugs.sort((a, b) => a.slug.localeCompare(b.slug))).toEqual([
      { slug: "na-publicatie", current: true },
      { slug: "voor-publicatie", current: false },
    ]);
  });

  test("withdrawing, trashing and restoring expire what readers saw, and restoring never publishes", async () => {
    const { id, version } = await written();
    const published = data(await publish(desk, id, version));
    const gone = data(await trash(desk, id, published.version));
    expect(gone.status).toBe("withdrawn");
    expect(gone.expired).toContain(`article:${id}`);
    const back = data(await restore(desk, id, gone.version));
    expect(back).toMatchObject({ status: "withdrawn", expired: [] });
    const log = await db
      .select({ action: auditLog.action, from: auditLog.from, to: auditLog.to })
      .from(auditLog)
      .where(and(eq(auditLog.subjectId, id), eq(auditLog.action, "article.trash")));
    expect(log).toEqual([{ action: "article.trash", from: "published", to: "trash" }]);
  });

  test("in a week to come, the article is out and the front stays", async () => {
    const { id, version } = await written(desk, { week: addWeeks(thisWeek, 3) });
    const { expired } = data(await publish(desk, id, version));
    expect(expired).toContain(`article:${id}`);
    expect(expired).not.toContain("front");
  });
});

test("text is cleaned of what the database or a reader could choke on", () => {
  const cleaned = input({
    title: "A\u0000B\ud800 \u202eC",
    body: { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "x\u0000y\udc00" }] }] },
  });
  expect(cleaned.title).toBe("A B\ufffd C");
  expect(JSON.stringify(cleaned.body)).toContain("x y\ufffd");
  expect(articleInput.safeParse({ ...input(), legacyId: 3_000_000_000 }).success).toBe(false);
});
