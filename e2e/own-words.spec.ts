import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { commentFieldText, commentFormText, changeText as t } from "@/lib/text.nl/comments";
import { askDataText, ownDataPageText } from "@/lib/text.nl/own-data";
import { replyMailText } from "@/lib/text.nl/reply-mail";
import { axe } from "./fixtures/axe";
import { type Made, makeArticle, makeEditor, unique } from "./fixtures/factory";
import { forgetCommentLimits } from "./fixtures/limits";

/* What a reader can do with what she wrote, by the links that only she has; each also without JavaScript. */

let article: Made;
let email: string;

test.beforeEach(async () => {
  await forgetCommentLimits();
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const author = await makeEditor("author");
  article = await makeArticle(author, { status: "published", publishedAt: new Date(), issueId: issue?.id });
  email = `${unique("lezer").replaceAll(" ", "-")}@voorbeeld.nl`;
});

test.afterEach(() => sql`delete from articles where id = ${article.id}`);

async function post(page: Page, text: string, boxes: string[] = []): Promise<void> {
  await page.goto(`/artikel/${article.slug}`);
  await page.getByLabel(`${commentFormText.name}*`).fill("Anna Proef");
  await page.getByLabel(`${commentFormText.email}*`).fill(email);
  await page.getByLabel(`${commentFormText.text}*`).fill(text);
  for (const box of boxes) await page.getByLabel(box).check();
  await page.getByRole("button", { name: commentFormText.submit }).click();
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
}

async function find(text: string) {
  const [comment] = await sql<{ id: number; status: string }[]>`
    select id, status from comments where text = ${text} and article_id = ${article.id}`;
  return comment;
}

/** The newest link of this kind in the mail to the reader. */
async function linkInMail(path: string): Promise<string> {
  let link = "";
  await expect
    .poll(async () => {
      const mails = await sql<{ text: string }[]>`select text from mails where to_address = ${email} order by id desc`;
      link = new RegExp(`${path}/[\\w-]+`).exec(mails.map((mail) => mail.text).join("\n"))?.[0] ?? "";
      return link;
    })
    .not.toBe("");
  return link;
}

const violations = async (page: Page) =>
  (await axe(page).analyze()).violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))]);

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "met JavaScript" : "zonder JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("een reactie wijzigen en intrekken kan met de link uit het antwoord", async ({ page, request }) => {
      const [text, better] = [unique("Met een tikfuot"), unique("Zonder tikfout")];
      await post(page, text);
      await page.getByRole("link", { name: commentFormText.change }).click();
      await expect(page.getByRole("heading", { name: t.title })).toBeVisible();
      const headers = (await request.get(page.url())).headers();
      expect(headers).toMatchObject({
        "cache-control": expect.stringContaining("no-store"),
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex",
      });
      const field = page.getByLabel(`${t.text}*`);
      await expect(field).toHaveValue(text);
      await field.fill("x");
      await page.getByRole("button", { name: t.save }).click();
      await expect(page.getByText(commentFieldText.textMissing)).toBeVisible();
      await expect(field).toHaveValue("x");
      await field.fill(better);
      await page.getByRole("button", { name: t.save }).click();
      await expect(page.getByText(t.waits)).toBeVisible();
      expect(await find(better)).toMatchObject({ status: "pending" });
      if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: t.withdraw }).click();
      await expect(page.getByRole("heading", { name: t.withdrawn })).toBeVisible();
      expect(await find(better)).toBeUndefined();
    });

    test("mail bij een antwoord komt na een knop, en stopt met een knop", async ({ page }) => {
      const text = unique("Wie antwoordt mij");
      await post(page, text, [commentFormText.notify]);
      await page.goto(await linkInMail("/reactie/antwoorden"));
      await page.getByRole("button", { name: replyMailText.confirm }).click();
      await expect(page.getByText(replyMailText.confirmed(article.title))).toBeVisible();
      if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: replyMailText.stop }).click();
      await expect(page.getByText(replyMailText.stopped)).toBeVisible();
    });

    test("wat er van je is bekijk, download en wis je met een link uit je mail", async ({ page, request }) => {
      const text = unique("Dit wil ik later weg");
      await post(page, text);
      await page.goto("/mijn-gegevens");
      await page.getByLabel(askDataText.email).fill("geen adres");
      await page.getByRole("button", { name: askDataText.submit }).click();
      await expect(page.getByLabel(askDataText.email)).toHaveAccessibleDescription(commentFieldText.emailWrong);
      await expect(page.getByLabel(askDataText.email)).toHaveValue("geen adres");
      await page.getByLabel(askDataText.email).fill(email);
      await page.getByRole("button", { name: askDataText.submit }).click();
      await expect(page.getByText(askDataText.sent)).toBeVisible();
      const link = await linkInMail("/mijn-gegevens");
      await page.goto(link);
      await expect(page.getByText(text)).toBeVisible();
      const file = await request.get(`${link}/download`);
      expect(file.headers()["content-disposition"]).toContain("attachment");
      expect(file.headers()["cache-control"]).toContain("no-store");
      expect(await file.json()).toMatchObject({ email, comments: [{ text, name: "Anna Proef" }] });
      if (javaScriptEnabled) expect(await violations(page)).toEqual([]);
      await page.getByLabel(ownDataPageText.sure).check();
      await page.getByRole("button", { name: ownDataPageText.erase }).click();
      await expect(page.getByRole("heading", { name: ownDataPageText.erasedTitle })).toBeVisible();
      expect(await find(text)).toBeUndefined();
      expect(await sql`select id from commenters where email = ${email}`).toEqual([]);
      await page.goto(link);
      await expect(page.getByRole("heading", { name: ownDataPageText.closed })).toBeVisible();
    });
  });
}

const kept = (context: BrowserContext) => context.storageState().then(({ origins }) => origins);

test("naam en adres blijven op dit apparaat alleen wie dat vraagt, en zijn weg zonder vinkje", async ({
  page,
  context,
}) => {
  await post(page, unique("Zonder onthouden"));
  await page.goto(`/artikel/${article.slug}`);
  const box = page.getByLabel(commentFormText.remember);
  await box.check();
  expect(await kept(context)).toEqual([]);
  await post(page, unique("Met onthouden"), [commentFormText.remember]);
  await page.goto(`/artikel/${article.slug}`);
  await page.getByLabel(`${commentFormText.text}*`).focus();
  await expect(page.getByLabel(`${commentFormText.email}*`)).toHaveValue(email);
  await expect(box).toBeChecked();
  await box.uncheck();
  expect(await kept(context)).toEqual([]);
});
