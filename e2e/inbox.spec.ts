import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { banDeskText as b } from "@/lib/text.nl/bans";
import { commentListText } from "@/lib/text.nl/comments";
import { moderationText as m } from "@/lib/text.nl/dashboard";
import { deskEditText as e, inboxFilterText as f, inboxText as t } from "@/lib/text.nl/inbox";
import { verdictText } from "@/lib/text.nl/verdicts";
import { axe } from "./fixtures/axe";
import { makeArticle, makeComment, makeEditor } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

const row = (page: Page, name: string) => page.getByRole("listitem").filter({ hasText: name });

const state = async (id: number) =>
  (await sql<{ status: string }[]>`select status from comments where id = ${id}`)[0]?.status;

/** Keys work once the page does. */
async function open(page: Page, params: string) {
  await page.goto(`/redactie/reacties?${params}`);
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
}

test("een moderator werkt met het toetsenbord: lezen waarom, beslissen, kiezen, en terug", async ({
  page,
  context,
}) => {
  await logIn(context, "moderator");
  const article = await makeArticle(await makeEditor("author"));
  const made = [];
  for (let nth = 0; nth < 5; nth += 1) made.push(await makeComment(article.id));
  const [first, second, third, fourth, fifth] = made.toReversed();
  if (!first || !second || !third || !fourth || !fifth) throw new Error("Five were made");
  const verdicts = [
    { phase: "links", says: "pass", why: "links", number: 1 },
    { phase: "filter", says: "doubt", why: "unsure", number: 0.474, words: ["casino", "name:kees"] },
  ];
  await sql`update comments set verdicts = ${JSON.stringify(verdicts)}::jsonb where id = ${first.id}`;
  await open(page, `artikel=${article.id}`);
  expect((await axe(page).analyze()).violations).toEqual([]);

  await page.keyboard.press("j");
  await expect(row(page, first.name)).toBeFocused();
  const why = row(page, first.name).getByRole("group");
  await expect(why).toContainText("Het filter twijfelt: 47% kans op spam, vooral door ‘casino’ en ‘kees’ in de naam.");
  await why.getByText(verdictText.why).click();
  await expect(why.getByText("Er staat 1 link in.")).toBeVisible();
  await row(page, first.name).focus();
  await page.keyboard.press("a");
  await expect(row(page, second.name)).toBeFocused();
  await page.keyboard.press("s");
  await expect(row(page, third.name)).toBeFocused();
  await expect(page.getByText(m.done.markSpam(second.name))).toBeVisible();
  expect([await state(first.id), await state(second.id)]).toEqual(["approved", "spam"]);
  await page.keyboard.press("z");
  await expect(row(page, second.name)).toBeVisible();
  await page.keyboard.press("z");
  await expect(row(page, first.name)).toBeVisible();
  expect([await state(first.id), await state(second.id)]).toEqual(["pending", "pending"]);

  await row(page, third.name).focus();
  await page.keyboard.press("x");
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  await page.keyboard.press("Shift+X");
  await expect(page.getByText(t.selected(3))).toBeVisible();
  await page.keyboard.press("d");
  await expect(page.getByText(t.doneMany.remove(3))).toBeVisible();
  await expect(row(page, second.name)).toBeFocused();
  expect([await state(third.id), await state(fifth.id)]).toEqual(["deleted", "deleted"]);
  await page.keyboard.press("z");
  await expect(row(page, fourth.name)).toBeVisible();

  await page.getByRole("button", { name: m.approve, exact: true }).first().click();
  await page.getByRole("alertdialog").getByRole("button", { name: m.approve }).click();
  await expect(page.getByText(t.doneMany.approve(5))).toBeVisible();
  await expect(page.getByText(m.nothingFound)).toBeVisible();
  await page.keyboard.press("z");
  await expect(page.getByText(t.doneMany.undo(5))).toBeVisible();
  await expect(row(page, first.name)).toBeVisible();
});

test("twee moderatoren tegelijk: wie te laat is hoort wie besliste, en overschrijft niets", async ({
  page,
  context,
  browser,
}) => {
  await logIn(context, "moderator");
  const article = await makeArticle(await makeEditor("author"));
  const comment = await makeComment(article.id);
  const second = await browser.newContext();
  const other = await logIn(second, "editor");
  const theirs = await second.newPage();
  await open(page, `artikel=${article.id}`);
  await open(theirs, `artikel=${article.id}`);
  await theirs.keyboard.press("j");
  await theirs.keyboard.press("a");
  await expect(theirs.getByText(m.done.approve(comment.name))).toBeVisible();
  await page.keyboard.press("j");
  await page.keyboard.press("s");
  await expect(page.getByText(t.meanwhile(comment.name, "approved", other.name))).toBeVisible();
  expect(await state(comment.id)).toBe("approved");
  await second.close();
});

test("aanpassen met een reden die lezers zien; een ban, die te zien en op te heffen is; alles van een afzender", async ({
  page,
  context,
}) => {
  await logIn(context, "moderator");
  const [section] = await sql<{ id: number }[]>`select id from sections order by id limit 1`;
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const article = await makeArticle(await makeEditor("author"), {
    lede: "Een lead.",
    sectionId: section?.id,
    issueId: issue?.id,
    position: 996,
    status: "published",
    publishedAt: new Date("2001-01-01T12:00:00Z"),
  });
  const comment = await makeComment(article.id);
  await sql`update comments set status = 'approved' where id = ${comment.id}`;
  await page.setViewportSize({ width: 360, height: 740 });
  await open(page, `stand=approved&artikel=${article.id}`);
  await page.keyboard.press("j");
  await page.keyboard.press("e");
  const edit = page.getByRole("dialog");
  await edit.getByLabel(e.text).fill("De nieuwe woorden.");
  await edit.getByRole("button", { name: e.save }).click();
  await expect(edit.getByText(e.reasonMissing)).toBeVisible();
  await edit.getByLabel(e.reason).fill("een nummer weggehaald");
  await edit.getByRole("button", { name: e.save }).click();
  await expect(page.getByText(e.saved(comment.name))).toBeVisible();
  const read = await page.request.get(`/artikel/${article.slug}`, { headers: { cookie: "" } });
  expect(await read.text()).toContain(commentListText.editedByDesk("een nummer weggehaald"));

  await row(page, comment.name).getByRole("button", { name: t.ban }).click();
  const ban = page.getByRole("dialog");
  expect((await axe(page).analyze()).violations).toEqual([]);
  await ban.getByLabel(b.choices.name(comment.name)).check();
  await ban.getByLabel(b.reason).fill("Scheldt steeds.");
  await ban.getByRole("button", { name: b.submit, exact: true }).click();
  await expect(page.getByText(b.done(comment.name))).toBeVisible();
  await row(page, comment.name)
    .getByRole("link", { name: t.sender(comment.name) })
    .click();
  await expect(page.getByRole("heading", { name: f.ofSender(comment.name, null) })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByRole("link", { name: m.bans }).click();
  const line = page.getByRole("row").filter({ hasText: comment.name });
  await expect(line).toContainText("Scheldt steeds.");
  await line.getByRole("button").click();
  await expect(page.getByText(b.liftedDone)).toBeVisible();
  await sql`update articles set status = 'withdrawn' where id = ${article.id}`;
});
