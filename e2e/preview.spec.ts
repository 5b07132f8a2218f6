import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import { livePreviewText, sharedText, previewLinkText as t } from "@/lib/text.nl/preview";
import { axe } from "./fixtures/axe";
import { makeArticle } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

test("wie de geheime link heeft leest het concept, tot hij wordt ingetrokken", async ({ page, context, browser }) => {
  const article = await makeArticle(await logIn(context, "editor"));
  await page.goto(`/redactie/artikelen/${article.id}`);
  await page.getByText(t.title, { exact: true }).click();
  await page.getByLabel(t.term).selectOption("1");
  await page.getByRole("button", { name: t.make }).click();
  await expect(page.getByText(t.made)).toBeVisible();
  const address = new URL(await page.getByLabel(t.address, { exact: true }).inputValue()).pathname;

  const outside = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const reader = await outside.newPage();
  const response = await reader.goto(address);
  expect(response?.status()).toBe(200);
  expect(response?.headers()).toMatchObject({
    "cache-control": expect.stringContaining("no-store"),
    "referrer-policy": "no-referrer",
    "x-robots-tag": expect.stringContaining("noindex"),
  });
  await expect(reader.getByRole("heading", { level: 1, name: article.title })).toBeVisible();
  await expect(reader.getByText("Je leest mee")).toBeVisible();
  await expect(reader.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/);
  expect(await outside.cookies()).toEqual([]);

  await page.getByRole("button", { name: /^Trek de link van/ }).click();
  await expect(page.getByText(t.none)).toBeVisible();
  expect((await reader.goto(address))?.status()).toBe(404);
  await expect(reader.getByRole("heading", { name: sharedText.over })).toBeVisible();
  expect((await reader.content()).includes(article.title)).toBe(false);
  expect((await axe(page).analyze()).violations).toEqual([]);
  await outside.close();
});

test("een heel nummer is mee te lezen, stuk voor stuk, en het klad ernaast niet", async ({
  page,
  context,
  browser,
}) => {
  const editor = await logIn(context, "editor");
  const [issue] = await sql<{ id: number }[]>`
    insert into issues (year, week) values (2098, 7) on conflict (year, week) do update set week = 7 returning id`;
  const issueId = issue?.id ?? 0;
  const ready = await makeArticle(editor, { issueId, status: "ready" });
  const draft = await makeArticle(editor, { issueId });
  await page.goto("/redactie/planning/2098-7");
  await page.getByRole("button", { name: t.make }).click();
  const address = new URL(await page.getByLabel(t.address, { exact: true }).inputValue()).pathname;

  const outside = await browser.newContext();
  const reader = await outside.newPage();
  await reader.goto(address);
  expect(await reader.content()).not.toContain(draft.title);
  await reader.getByRole("link", { name: ready.title }).click();
  await expect(reader.getByRole("heading", { level: 1, name: ready.title })).toBeVisible();
  expect((await reader.goto(`${address}/${draft.slug}`))?.status()).toBe(404);
  expect((await reader.goto("/2098/week/7"))?.status()).toBe(404);
  await outside.close();
});

test("het voorbeeld naast de tekst ververst bij elke keer opslaan, op telefoon- en computerbreedte", async ({
  page,
  context,
}) => {
  const article = await makeArticle(await logIn(context, "editor"));
  await page.goto(`/redactie/artikelen/${article.id}`);
  await expect(page.getByRole("textbox", { name: articleFormText.body, exact: true })).toBeVisible();
  const opened = context.waitForEvent("page");
  await page.getByRole("button", { name: articleFormText.preview }).click();
  const beside = await opened;
  const phone = beside.frameLocator(`iframe[title="${livePreviewText.frame.phone}"]`);
  await expect(phone.getByRole("heading", { level: 1, name: article.title })).toBeVisible();
  await page.getByLabel(articleFormText.lede).fill("Een lead die er net bij kwam.");
  await page.getByRole("button", { name: articleFormText.save, exact: true }).click();
  await expect(phone.getByText("Een lead die er net bij kwam.")).toBeVisible();
  await beside.getByLabel(livePreviewText.widths.desktop).check();
  const desktop = beside.frameLocator(`iframe[title="${livePreviewText.frame.desktop}"]`);
  await expect(desktop.getByText("Een lead die er net bij kwam.")).toBeVisible();
  expect(await desktop.locator("html").evaluate((html) => html.clientWidth)).toBeGreaterThan(1200);
  await beside.setViewportSize({ width: 360, height: 740 });
  expect(await beside.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect((await axe(beside).exclude("iframe").analyze()).violations).toEqual([]);
});
