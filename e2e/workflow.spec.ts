import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { statusText } from "@/lib/text.nl/articles";
import { statusVerb, articleFormText as t } from "@/lib/text.nl/desk-articles";
import { plannedEditText as p } from "@/lib/text.nl/planned-edit";
import { clashText, savingText } from "@/lib/text.nl/saving";
import { workflowText } from "@/lib/text.nl/workflow";
import { axe } from "./fixtures/axe";
import { type Account, makeArticle, makeEditor } from "./fixtures/factory";
import { untilLive } from "./fixtures/live";
import { logIn } from "./fixtures/login";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("aanbieden, terugsturen met een briefje, verbeteren en goedkeuren; wie te laat besluit hoort het", async ({
  page,
  context,
  browser,
}) => {
  const author = await logIn(context, "author");
  const article = await makeArticle(author);
  const path = `/redactie/artikelen/${article.id}`;
  await page.goto(path);
  await expect(button(page, t.publish)).toHaveCount(0);
  await untilLive(button(page, statusVerb.review));
  await button(page, statusVerb.review).click();
  await expect(page.getByText(t.statusDone(statusText.review))).toBeVisible();

  const elsewhere = await browser.newContext();
  const editor = await makeEditor("editor", { password: "een lang wachtwoord" });
  await logIn(elsewhere, editor);
  const desk = await elsewhere.newPage();
  await desk.goto(`/redactie/artikelen?wacht=1&zoek=${encodeURIComponent(article.title)}`);
  await desk.getByRole("link", { name: article.title }).click();
  await button(desk, workflowText.sendBack).click();
  const dialog = desk.getByRole("dialog", { name: workflowText.sendBackTitle });
  await dialog.getByRole("button", { name: workflowText.sendBack }).click();
  await expect(dialog.getByText(workflowText.noteMissing)).toBeVisible();
  await dialog.getByLabel(workflowText.note).fill("De lead mag korter.");
  expect((await axe(desk).analyze()).violations).toEqual([]);
  await dialog.getByRole("button", { name: workflowText.sendBack }).click();
  await expect(dialog).toHaveCount(0);
  await expect(desk.getByText(workflowText.sentBack)).toBeVisible();

  // De schrijver vindt het bij wat op hem wacht, leest het briefje en biedt opnieuw aan.
  await page.goto("/redactie/artikelen?wacht=1");
  await page.getByRole("link", { name: article.title }).click();
  await expect(page.getByText(workflowText.sentBackBy(editor.name))).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "De lead mag korter." })).toBeVisible();
  await page.getByRole("textbox", { name: t.lede }).fill("Kort.");
  await button(page, statusVerb.review).click();
  await expect(page.getByText(t.statusDone(statusText.review))).toBeVisible();
  await expect(page.getByText(workflowText.sentBackBy(editor.name))).toHaveCount(0);
  await page.getByText(workflowText.steps, { exact: true }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "De lead mag korter." })).toBeVisible();

  // Twee redacteuren besluiten over dezelfde versie: de tweede hoort dat hij te laat is en ziet wat het werd.
  await desk.reload();
  await expect(button(desk, statusVerb.ready)).toBeVisible();
  await untilLive(button(desk, workflowText.sendBack));
  await sql`update articles set status = 'ready', version = version + 1 where id = ${article.id}`;
  await button(desk, workflowText.sendBack).click();
  await desk.getByLabel(workflowText.note).fill("Te laat.");
  await desk.getByRole("dialog").getByRole("button", { name: workflowText.sendBack }).click();
  const said = desk.getByRole("dialog").getByText(workflowText.overtaken(statusText.ready));
  await expect(said).toBeVisible();
  await expect(desk.getByLabel(workflowText.note)).toHaveValue("Te laat.");
  await elsewhere.close();

  await page.reload();
  await expect(page.getByText(t.readOnly)).toBeVisible();
});

/** A published article in the newest week. */
async function makePublished(editor: Account) {
  const [section] = await sql<{ id: number }[]>`select id from sections order by id limit 1`;
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const values = { lede: "Een lead.", sectionId: section?.id, issueId: issue?.id, position: 998 };
  return makeArticle(editor, { ...values, status: "published", publishedAt: new Date("2001-01-01T12:00:00Z") });
}

test("een wijziging van een verschenen artikel wacht op haar tijd; bij een conflict ziet de redactie het", async ({
  page,
  context,
}) => {
  const editor = await logIn(context, "editor");
  const article = await makePublished(editor);
  const lede = page.getByRole("textbox", { name: t.lede });
  const read = async () => (await page.request.get(`/artikel/${article.slug}`, { headers: { cookie: "" } })).text();
  /** Its time comes: the row says so, and the job that waits for it may begin. */
  const pass = async () => {
    await sql`update article_planned_edits set apply_at = now() where article_id = ${article.id}`;
    await sql`
      update jobs.job set start_after = now() where name = 'article.edit' and state = 'created' and data ->> 'id' = ${String(article.id)}`;
  };
  await page.goto(`/redactie/artikelen/${article.id}`);
  await expect(page.getByText(p.hint)).toBeVisible();
  await untilLive(lede);
  await lede.fill("Vanaf morgen anders.");
  await page.getByLabel(p.applyAt).fill("2027-03-28T02:30");
  await expect(page.getByLabel(p.applyAt)).toHaveAccessibleDescription(/03:30/);
  await button(page, p.submit).click();
  await expect(page.getByText(p.kept)).toBeVisible();
  await expect(lede).toHaveValue("Een lead.");
  await expect(page.getByText(/Vanaf zondag 28 maart 2027 03:30 zien lezers een wijziging/)).toBeVisible();
  await expect(page.getByText(p.changed("lead"))).toBeVisible();
  expect(await read()).toContain("Een lead.");

  await pass();
  await expect.poll(read, { timeout: 30_000 }).toContain("Vanaf morgen anders.");
  await page.reload();
  await expect(lede).toHaveValue("Vanaf morgen anders.");
  await expect(page.getByText(p.hint)).toBeVisible();
  await untilLive(lede);

  // De lead verandert ook nu: op haar tijd wordt er niets doorgevoerd, en de keuze is aan een mens.
  await lede.fill("Later.");
  await page.getByLabel(p.applyAt).fill("2031-01-01T12:00");
  await button(page, p.submit).click();
  await expect(page.getByText(p.kept)).toBeVisible();
  await lede.fill("Nu.");
  await button(page, savingText.update).first().click();
  await expect(page.getByText(savingText.updated)).toBeVisible();
  await pass();
  await expect
    .poll(
      async () => (await sql`select failure from article_planned_edits where article_id = ${article.id}`)[0]?.failure,
      {
        timeout: 30_000,
      },
    )
    .toBe("clash");
  await page.reload();
  await expect(page.getByText(p.failed)).toBeVisible();
  expect(await read()).toContain("Nu.");
  expect((await axe(page).analyze()).violations).toEqual([]);
  await button(page, p.take).click();
  const choice = page.getByRole("dialog", { name: clashText.title });
  await choice.getByRole("radio", { name: clashText.keepMine }).check();
  await choice.getByRole("button", { name: clashText.submit }).click();
  await expect(lede).toHaveValue("Later.");
  await button(page, savingText.update).first().click();
  await expect(page.getByText(savingText.updated)).toBeVisible();
  await button(page, p.drop).click();
  await page.getByRole("alertdialog").getByRole("button", { name: p.drop }).click();
  await expect(page.getByText(p.dropped)).toBeVisible();
  await expect(page.getByText(p.hint)).toBeVisible();
  await expect.poll(read).toContain("Later.");
  await sql`update articles set status = 'withdrawn' where id = ${article.id}`;
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify('antenne_expiries', '')`;
});
