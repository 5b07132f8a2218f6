import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { expiryChannel } from "@/db/expire";
import type { Block, RichText } from "@/lib/rich-text/schema";
import { readXml } from "@/scripts/test/xml";
import { callAction } from "../fixtures/actions";
import { type Account, makeArticle } from "../fixtures/factory";
import { forgetCommentLimits } from "../fixtures/limits";
import { logIn } from "../fixtures/login";
import { addresses, every, fitting } from "../fixtures/payloads";

const text = (words: string, href?: string) => ({
  type: "text" as const,
  text: words,
  ...(href === undefined ? {} : { marks: [{ type: "link" as const, attrs: { href } }] }),
});

/** Every kind of block that holds words, with the words that break out where something lets them. */
const blocks: Block[] = [
  { type: "paragraph", content: [text(every), { type: "footnote", attrs: { text: every } }] },
  { type: "paragraph", content: [text("link", `https://voorbeeld.nl/"onfocus="broken=1"'><script>broken=1</script>`)] },
  { type: "heading", attrs: { level: 2 }, content: [text(every)] },
  { type: "pullQuote", content: [text(every)] },
  { type: "bulletList", content: [{ type: "listItem", content: [{ type: "paragraph", content: [text(every)] }] }] },
  {
    type: "blockquote",
    attrs: { attribution: fitting(300) },
    content: [{ type: "paragraph", content: [text(every)] }],
  },
  { type: "infoBox", attrs: { title: fitting(300) }, content: [{ type: "paragraph", content: [text(every)] }] },
  {
    type: "embedCard",
    attrs: { url: `https://voorbeeld.nl/?"><b>`, title: fitting(300), description: every, site: fitting(200) },
  },
  {
    type: "video",
    attrs: {
      mediaId: null,
      url: `https://youtu.be/dQw4w9WgXcQ?"onload="broken=1`,
      title: fitting(300),
      caption: every,
    },
  },
];

const body: RichText = { type: "doc", content: blocks };

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return [{ result: null, values: {} }, data];
};

function articleInput(week: { year: number; week: number }, slug: string) {
  return {
    title: fitting(200),
    slug,
    lede: every.slice(0, 1000),
    body,
    sectionId: null,
    seriesId: null,
    tags: [fitting(60, 3)],
    bylines: [{ guestName: fitting(120) }],
    week,
    position: 900,
    credits: every.slice(0, 1000),
    heroId: null,
    heroCaption: every.slice(0, 1000),
    seoTitle: fitting(200, 4),
    seoDescription: fitting(400),
    socialImageId: null,
    commentMode: "open",
    commentReview: null,
    commentsUntil: null,
    legacyId: null,
    event: { startsAt: new Date(Date.now() + 86_400_000).toISOString(), endsAt: null, place: fitting(300) },
    corrections: [{ text: every.slice(0, 2000), correctedAt: new Date().toISOString() }],
  };
}

test("niets van wat iemand ergens intikt wordt een script, bij lezers noch op de redactie", async ({
  page,
  context,
  request,
}) => {
  const admin = await logIn(context, "admin");
  const done = async (name: string, args: unknown[], who: Account | null = admin, path?: string) => {
    const answer = await callAction(request, `features/${name}`, who, args, {}, path);
    expect(answer.error, `${name} ${JSON.stringify(answer)}`).toBeUndefined();
  };
  const magazine = await fillMagazine(admin);
  const { week } = magazine;
  const { id, version } = await makeArticle(admin);
  const slug = `script-${id}`;
  const input = { ...articleInput(week, slug), heroId: magazine.mediaId };
  await done("articles/actions.ts saveArticle", [id, version, input]);
  await sql`update articles set status = 'published', published_at = '1999-01-02' where id = ${id}`;
  await forgetCommentLimits();
  const said = { articleId: String(id), name: fitting(80), email: "a@voorbeeld.nl", text: every, website: "" };
  await done("comments/actions.ts postComment", form(said), null, `/artikel/${slug}`);
  const [comment] = await sql<{ id: number }[]>`
    update comments set status = 'approved' where article_id = ${id} returning id`;
  const report = { commentId: String(comment?.id), reason: "other", explanation: every, place: "", goodFaith: "ja" };
  const reporter = { name: fitting(120), email: "b@voorbeeld.nl", website: "" };
  await done(
    "reports/actions.ts reportComment",
    form({ ...report, ...reporter }),
    null,
    `/reactie/${comment?.id}/melden`,
  );
  await done("articles/notes/actions.ts makeNote", [id, { quote: "img", before: "", after: "", at: 0 }, every]);
  const list = { name: fitting(80), description: fitting(300), position: "0" };
  await done("lists/actions.ts saveList", form({ of: "series", slug: `reeks-${id}`, ...list }));
  const author = { name: fitting(80, 2), slug: `wie-${id}`, short: fitting(160), bio: fitting(500), portraitId: "" };
  await done("authors/actions.ts saveAuthor", form(author));
  const paper = { title: fitting(100), slug: `blad-${id}`, description: fitting(200), position: "900" };
  await done("pages/actions.ts savePage", form({ ...paper, body: JSON.stringify(body) }));
  const slot = { title: fitting(200), week: "2099-11", sectionId: "", assigneeId: "", deadlineAt: "" };
  await done("issues/actions.ts planSlot", form(slot));
  await expireAll();

  const broken = await watchScripts(page);
  const [tag] = await sql<{ slug: string }[]>`
    select t.slug from tags t join article_tags at on at.tag_id = t.id where at.article_id = ${id} limit 1`;
  const asked = encodeURIComponent(fitting(150));
  const edit = `/redactie/artikelen/${id}`;
  const forReaders = [
    ...[`/artikel/${slug}`, `/trefwoord/${tag?.slug}`, `/${week.year}/week/${week.week}`, `/auteur/wie-${id}`],
    ...[`/blad-${id}`, "/agenda", `/zoeken?q=${asked}`, `/reactie/${comment?.id}/melden`, `/artikel/${asked}`],
  ];
  const forEditors = [
    ...[`/redactie/inloggen?verder=${asked}`, "/redactie", `/redactie/artikelen?q=${asked}`, edit],
    ...[`${edit}/geschiedenis`, `${edit}/voorbeeld`, `${edit}/meekijken`, "/redactie/reacties?status=approved"],
    ...["/redactie/meldingen", "/redactie/logboek", "/redactie/planning/2099-11", "/redactie/indeling/series"],
    ...["/redactie/indeling/auteurs", "/redactie/indeling/bladzijden", "/redactie/redactie", "/redactie/account"],
    ...["/redactie/beeld", "/redactie/instellingen", "/redactie/cijfers", "/redactie/systeem"],
  ];
  try {
    for (const path of [...forReaders, ...forEditors]) {
      await page.goto(path, { waitUntil: "domcontentloaded" });
      await page.locator("h1").first().waitFor();
      expect.soft(await page.locator(runs).evaluateAll((found) => found.map((one) => one.outerHTML)), path).toEqual([]);
      expect.soft(await page.evaluate("window.broken"), path).toBeUndefined();
    }
    expect(broken).toEqual([]);

    await page.goto(`/artikel/${slug}`);
    const data = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(JSON.stringify(data.map((json) => JSON.parse(json)))).toContain(JSON.stringify(input.title).slice(1, 60));
    for (const path of ["/feed.xml", "/rss.xml", "/sitemap.xml", "/nieuws-sitemap.xml"]) {
      const xml = await (await request.get(path)).text();
      expect.soft(() => readXml(xml, () => null), path).not.toThrow();
    }
    expect(await (await request.get("/feed.json")).json()).toHaveProperty("items");
  } finally {
    await sql`update articles set trashed_at = now()
      where id = ${id} or issue_id in (select id from issues where year = 2099 and week = 11)`;
    await sql`delete from pages where slug = ${`blad-${id}`}`;
    await magazine.restore();
    await expireAll();
  }
});

/** What would run, or lead away, if it were in a page. */
const runs = 'a[href*="script:" i], a[href^="data:" i], a[href^="//"], [onerror], [onload], [onfocus], [onmouseover]';

/** The words around every page, an account and a picture, as bad as can be; and a week to publish in. */
async function fillMagazine(admin: Account) {
  const [week] = await sql<{ year: number; week: number }[]>`select year, week from issues order by year, week limit 1`;
  const [picture] = await sql<{ id: number; alt: string; caption: string; maker: string; licence: string }[]>`
    select id, alt, caption, maker, licence from media where kind = 'image' and trashed_at is null limit 1`;
  const [own] = await sql<{ name: string; tagline: string; comment_rules: string }[]>`
    select name, tagline, comment_rules from settings`;
  if (!week || !picture || !own) throw new Error("The database under test lacks an issue, a picture or settings");
  await sql`update editors set name = ${fitting(80, 1)} where id = ${admin.id}`;
  const bad = { alt: fitting(300), caption: fitting(300, 2), maker: fitting(120, 3), licence: fitting(120, 4) };
  await sql`update media set ${sql(bad)} where id = ${picture.id}`;
  const around = { name: fitting(80), tagline: fitting(120, 2), comment_rules: fitting(400) };
  await sql`update settings set ${sql(around)}`;
  return {
    week,
    mediaId: picture.id,
    async restore() {
      const { id, ...words } = picture;
      await sql`update media set ${sql(words)} where id = ${id}`;
      await sql`update settings set ${sql(own)}`;
    },
  };
}

test("een adres dat iets uitvoert komt in geen enkele tekst", async ({ request, context }) => {
  const editor = await logIn(context, "editor");
  for (const href of addresses) {
    const { id, version } = await makeArticle(editor);
    const input = articleInput({ year: 2099, week: 12 }, "");
    for (const block of [
      { type: "paragraph", content: [text("hier", href)] },
      { type: "embedCard", attrs: { url: href, title: "", description: "", site: "" } },
      { type: "video", attrs: { mediaId: null, url: href, title: "", caption: "" } },
      { type: "html", content: [text("<script>broken=1</script>")] },
    ]) {
      const sent = { ...input, body: { type: "doc", content: [block] } };
      const answer = await callAction(request, "features/articles/actions.ts saveArticle", editor, [id, version, sent]);
      expect.soft(answer.error, JSON.stringify(block)).toBe("invalid");
    }
  }
});

/** What a page made happen that it should not: a dialog, or an address of a stranger that was asked. */
async function watchScripts(page: Page): Promise<string[]> {
  const broken: string[] = [];
  page.on("dialog", async (dialog) => {
    broken.push(`${page.url()}: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().includes("kwaad.example")) broken.push(`${page.url()}: ${request.url()}`);
  });
  return broken;
}

async function expireAll(): Promise<void> {
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify(${expiryChannel}, '')`;
}
