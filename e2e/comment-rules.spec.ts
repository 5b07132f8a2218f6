import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import { db, sql } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { expiryChannel } from "@/db/expire";
import { defineJob } from "@/lib/jobs/define";
import { commentFormText } from "@/lib/text.nl/comments";
import { articleFormText as form } from "@/lib/text.nl/desk-articles";
import { digestText } from "@/lib/text.nl/digest";
import { readerText } from "@/lib/text.nl/reader";
import { commentLimitsText as limits } from "@/lib/text.nl/settings";
import { axe } from "./fixtures/axe";
import { type Made, makeArticle, makeComment, makeEditor, unique } from "./fixtures/factory";
import { forgetCommentLimits } from "./fixtures/limits";
import { logIn } from "./fixtures/login";

/* What the desk sets for comments, and what readers and moderators notice of that. */

let article: Made;

test.beforeEach(async () => {
  await forgetCommentLimits();
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const [section] = await sql<{ id: number }[]>`select id from sections order by id limit 1`;
  article = await makeArticle(await makeEditor("author"), {
    ...{ lede: "Een lead.", status: "published", publishedAt: new Date(0), position: 995 },
    ...{ issueId: issue?.id, sectionId: section?.id, commentReview: "nobody" },
  });
});

test.afterEach(async () => {
  await sql`delete from articles where id = ${article.id}`;
  await sql`update settings set comment_banned_words = '{}', comment_suspect_words = '{}', version = version + 1`;
});

/** Whether readers are told how often is read, as the settings would say. */
async function tellViews(told: boolean): Promise<void> {
  await sql`update settings set views_shown = ${told}, version = version + 1`;
  await sql`insert into cache_expiries (tag) values ('settings')`;
  await sql`select pg_notify(${expiryChannel}, '')`;
}

async function post(page: Page, text: string): Promise<string | undefined> {
  await page.goto(`/artikel/${article.slug}`);
  await page.getByLabel(`${commentFormText.name}*`).fill("Anna Proef");
  await page.getByLabel(`${commentFormText.email}*`).fill(`${unique("lezer").replaceAll(" ", "-")}@voorbeeld.nl`);
  await page.getByLabel(`${commentFormText.text}*`).fill(text);
  await page.getByRole("button", { name: commentFormText.submit }).click();
  await expect(page.getByText(commentFormText.sent).or(page.getByText(commentFormText.shown))).toBeVisible();
  const [stored] = await sql<{ status: string }[]>`
    select status from comments where article_id = ${article.id} and text = ${text}`;
  return stored?.status;
}

test("wat een beheerder een verboden of verdacht woord noemt, houdt de volgende reactie tegen", async ({
  page,
  browser,
}) => {
  const [banned, suspect] = [`kwakzalf${Date.now()}`, `twijfel${Date.now()}`];
  await logIn(page.context(), "admin");
  await page.goto("/redactie/instellingen");
  await page.getByLabel(limits.banned, { exact: true }).fill(`${banned}*`);
  await page.getByLabel(limits.suspect, { exact: true }).fill(suspect);
  await page.getByRole("button", { name: limits.submit }).click();
  await expect(page.getByText(limits.saved)).toBeVisible();
  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  expect(await post(reader, `Koop hier je ${banned.toUpperCase()}pillen, echt waar.`)).toBe("spam");
  expect(await post(reader, `Ik heb zo mijn ${suspect} over dit stuk.`)).toBe("pending");
  const verdicts = await sql`select verdicts from comments where article_id = ${article.id} order by id`;
  for (const word of [banned, suspect]) expect(JSON.stringify(verdicts)).toContain(word);
  await reader.context().close();
});

test("bij een artikel kies je zelf wie er wacht, en wanneer reageren sluit; lezers zien dat meteen", async ({
  page,
  browser,
}) => {
  const reader = await (await browser.newContext()).newPage();
  await logIn(page.context(), "editor");
  await page.goto(`/redactie/artikelen/${article.id}`);
  await page.getByText(form.comments, { exact: true }).click();
  await page.getByLabel(form.commentReview).selectOption("everyone");
  await save(page, "comment_review = 'everyone'");
  expect(await post(reader, "Dit wacht dus tot iemand het heeft gelezen.")).toBe("pending");
  await page.getByLabel(form.commentsOpen).uncheck();
  await save(page, "comment_mode = 'closed'");
  await expect(async () => {
    await reader.goto(`/artikel/${article.slug}`);
    await expect(reader.getByRole("button", { name: commentFormText.submit })).toHaveCount(0, { timeout: 1000 });
  }).toPass();
  await reader.context().close();
});

/** With the key that saves, until it is in the database. */
async function save(page: Page, changed: string): Promise<void> {
  await page.keyboard.press("Control+s");
  await expect
    .poll(async () => (await sql`select 1 from articles where id = ${article.id} and ${sql.unsafe(changed)}`).length)
    .toBe(1);
}

test("wie daarom vroeg krijgt mail over wat er wacht", async ({ page }) => {
  const moderator = await logIn(page.context(), "moderator");
  await page.goto("/redactie/account");
  await page.getByLabel(digestText.label).selectOption("hourly");
  await page.getByRole("button", { name: digestText.submit }).last().click();
  await expect.poll(() => sql`select 1 from comment_digests where editor_id = ${moderator.id}`).toHaveLength(1);
  const { name } = await makeComment(article.id);
  await db.transaction((tx) => enqueue(tx, defineJob("comments.digest", z.object({})), {}));
  await expect
    .poll(async () => (await sql`select text from mails where to_address = ${moderator.email}`)[0]?.text ?? "")
    .toContain(`${name}, bij ${article.title}`);
  await sql`delete from comment_digests where editor_id = ${moderator.id}`;
});

test("het jaar laat zich ook naar lezers kleuren, zonder JavaScript, als het magazine dat wil vertellen", async ({
  browser,
}) => {
  const [held] = await sql<{ year: number }[]>`
    select i.year from issues i join articles a on a.issue_id = i.id and a.status = 'published'
    join view_years v on v.kind = 'article' and v.page_id = a.id group by i.year order by i.year limit 1`;
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const told of [false, true]) {
    await tellViews(told);
    await expect(async () => {
      await page.goto(`/${held?.year}`);
      await expect(page.getByRole("radio")).toHaveCount(told ? 2 : 0, { timeout: 1000 });
    }).toPass();
  }
  const told = page.getByText(/^[\d.]+ keer gelezen$/);
  await expect(told.first()).toBeHidden();
  await page.getByLabel(readerText.heatByViews).check();
  await expect(told.first()).toBeVisible();
  await page.context().close();

  const withScripts = await (await browser.newContext()).newPage();
  await withScripts.goto(`/${held?.year}`);
  await withScripts.getByLabel(readerText.heatByViews).check();
  expect((await axe(withScripts).analyze()).violations).toEqual([]);
  await withScripts.context().close();
  await tellViews(false);
});
