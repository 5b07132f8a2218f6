import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { commentFormText, commentListText } from "@/lib/text.nl/comments";
import { axe } from "./fixtures/axe";
import { type Account, type Made, makeArticle, makeEditor, unique } from "./fixtures/factory";
import { forgetCommentLimits } from "./fixtures/limits";
import { logIn } from "./fixtures/login";

let author: Account;
let article: Made;
let ids: number[];
const address = (page = 1) => `/artikel/${article.slug}${page === 1 ? "" : `/reacties/${page}`}`;

/** An old article with sixty comments, the last of which answers the fifty-fifth. */
test.beforeEach(async () => {
  await forgetCommentLimits();
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  author = await makeEditor("author");
  article = await makeArticle(author, { status: "published", publishedAt: new Date(0), issueId: issue?.id });
  const rows = await sql<{ id: number }[]>`
    insert into comments (article_id, name, text, status, text_hash, created_at)
    select ${article.id}, 'Lezer ' || n, 'Reactie nummer ' || n || '.', 'approved', '', now() - (100 - n) * interval '1 minute'
    from generate_series(1, 60) n returning id`;
  ids = rows.map(({ id }) => id);
  await sql`update comments set parent_id = ${ids[54] ?? 0} where id = ${ids[59] ?? 0}`;
});

test.afterEach(() => sql`delete from articles where id = ${article.id}`);

const comment = (page: Page, place: number) => page.locator(`#reactie-${ids[place - 1]}`);

test("vijftig reacties staan onder het artikel en de rest op een bladzijde erna", async ({ page, request }) => {
  await page.goto(address());
  await expect(page.getByRole("heading", { name: "60 reacties" })).toBeVisible();
  await expect(page.locator("#reacties article")).toHaveCount(50);
  await page.getByRole("link", { name: commentListText.later }).click();
  await expect(page).toHaveURL(new RegExp(`${address(2)}#reacties$`));
  await expect(page.locator("#reacties article")).toHaveCount(10);
  const thread = page.getByRole("listitem").filter({ has: comment(page, 55) });
  await expect(thread.getByRole("listitem").filter({ has: comment(page, 60) })).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex, follow/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", new RegExp(`${address(2)}$`));
  await page.getByRole("link", { name: commentListText.earlier }).click();
  await expect(comment(page, 1)).toBeVisible();
  expect((await request.get(address(3))).status()).toBe(404);
});

test("het adres van een reactie blijft leiden naar waar ze staat", async ({ page, request }) => {
  await page.goto(address(2));
  await comment(page, 51)
    .getByRole("link", { name: /^Reactie van Lezer 51,/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`${address(2)}#reactie-${ids[50]}$`));
  await expect(comment(page, 51)).toBeInViewport();
  await page.goto(`${address()}#reactie-${ids[57]}`);
  await expect(page).toHaveURL(new RegExp(`${address(2)}#reactie-${ids[57]}$`));
  await expect(comment(page, 58)).toBeInViewport();
  const moved = await request.get(`/reactie/${ids[0]}?bron=mail`, { maxRedirects: 0 });
  expect(moved.status()).toBe(307);
  expect(moved.headers().location).toBe(`${address()}?bron=mail#reactie-${ids[0]}`);
  await page.goto(`${address()}#reactie-2147483647`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
});

test("een lang gesprek is dichtgevouwen, en gaat open voor wie om een antwoord daarin komt", async ({ browser }) => {
  await sql`update comments set parent_id = ${ids[0] ?? 0} where id = any(${ids.slice(1, 21)})`;
  await sql`update comments set text = E'> Wat je zei\n\nKlopt niet.' where id = ${ids[1] ?? 0}`;
  for (const javaScriptEnabled of [true, false]) {
    const context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    await page.goto(address());
    await expect(comment(page, 5)).toBeVisible();
    await expect(comment(page, 2).locator("blockquote")).toHaveText("Wat je zei");
    await expect(comment(page, 20)).toBeHidden();
    await page.getByText(commentListText.folded(16)).click();
    await expect(comment(page, 20)).toBeVisible();
    await page.goto("about:blank");
    await page.goto(`${address()}#reactie-${ids[19]}`);
    await expect(comment(page, 20)).toBeInViewport();
    await context.close();
  }
});

async function answer(page: Page, place: number, text: string) {
  await page.goto(address(2));
  await comment(page, place)
    .getByRole("link", { name: `Antwoord op Lezer ${place}` })
    .click();
  await expect(page.getByRole("combobox", { name: commentFormText.replyTo })).toBeInViewport();
  await page.getByLabel(`${commentFormText.name}*`).fill("Anna Proef");
  await page.getByLabel(`${commentFormText.email}*`).fill("anna.proef@voorbeeld.nl");
  await page.getByLabel(`${commentFormText.text}*`).fill(text);
}

const send = (page: Page) => page.getByRole("button", { name: commentFormText.submit }).click();

const parentOf = async (text: string) => {
  const [row] = await sql<{ parent: number | null }[]>`select parent_id as parent from comments where text = ${text}`;
  return row?.parent;
};

test("met JavaScript kiest een antwoord de reactie, ook na een fout", async ({ page }) => {
  const text = unique("Een antwoord");
  await answer(page, 52, " ");
  await send(page);
  await expect(page.getByRole("combobox", { name: commentFormText.replyTo })).toHaveValue(String(ids[51]));
  await page.getByLabel(`${commentFormText.text}*`).fill(text);
  await send(page);
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
  await expect(page.getByRole("combobox", { name: commentFormText.replyTo })).toHaveValue("");
  expect(await parentOf(text)).toBe(ids[51]);
});

test("zonder JavaScript kies je de reactie in het formulier, ook na een fout", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const text = unique("Een antwoord");
  await answer(page, 60, " ");
  await page.getByRole("combobox", { name: commentFormText.replyTo }).selectOption(String(ids[59]));
  await send(page);
  await expect(page.getByRole("combobox", { name: commentFormText.replyTo })).toHaveValue(String(ids[59]));
  await page.getByLabel(`${commentFormText.text}*`).fill(text);
  await send(page);
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
  expect(await parentOf(text)).toBe(ids[54]);
  await context.close();
});

async function approve(context: BrowserContext, text: string) {
  await logIn(context, "moderator");
  const desk = await context.newPage();
  await desk.goto("/redactie/reacties");
  await desk.getByRole("listitem").filter({ hasText: text }).getByRole("button", { name: "Goedkeuren" }).click();
  await expect(desk.getByText("staat online")).toBeVisible();
  await desk.close();
}

test("wat de auteur ingelogd antwoordt, is na goedkeuring op die bladzijde te zien als van de auteur", async ({
  page,
  context,
  browser,
}) => {
  const text = unique("De auteur antwoordt");
  await logIn(context, author);
  await answer(page, 53, text);
  await send(page);
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
  const desk = await browser.newContext();
  await approve(desk, text);
  await page.goto(address(2));
  const shown = page.getByRole("article").filter({ hasText: text }).last();
  await expect(shown).toContainText(commentListText.by.author);
  await expect(comment(page, 53)).not.toContainText(commentListText.by.author);
  await page.goto(address());
  await expect(page.getByRole("heading", { name: "61 reacties" })).toBeVisible();
  await desk.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`een bladzijde met reacties is toegankelijk en past op 360 px (${colorScheme})`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(address(2));
    await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
    const { violations } = await axe(page).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await context.close();
  });
}
