import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import { suggestionText as t } from "@/lib/text.nl/suggestions";
import { axe } from "./fixtures/axe";
import { makeArticle, makeEditor } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

const body = (page: Page) => page.getByRole("textbox", { name: articleFormText.body, exact: true });
const saved = (page: Page) => page.getByText(/^Opgeslagen om/);
const comes = (page: Page) => body(page).locator("ins.suggested");
const goes = (page: Page) => body(page).locator("del.suggested");

async function bodyOf(id: number): Promise<string> {
  const [row] = await sql<{ text: string }[]>`select body_text as text from articles where id = ${id}`;
  return row?.text ?? "";
}

/** What stands over the text while the cursor is in a suggestion: by it one sees where the cursor went. */
const bar = (page: Page) => page.getByRole("region", { name: t.bar });

const openOf = (id: number) => sql`select id from article_suggestions where article_id = ${id} and accepted is null`;

/** A draft of an author with these words, and the author. */
async function makeDraft(words: string, status: "draft" | "ready" = "draft") {
  const author = await makeEditor("author");
  const article = await makeArticle(author, { status });
  const content = [{ type: "paragraph", content: [{ type: "text", text: words }] }];
  await sql`
    update articles set body = ${JSON.stringify({ type: "doc", content })}::jsonb, body_text = ${words},
      word_count = ${words.split(" ").length} where id = ${article.id}`;
  return { author, id: article.id, path: `/redactie/artikelen/${article.id}` };
}

test("de een stelt voor, de ander neemt over of wijst af, en pas dan staat het in de tekst", async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const { author, id, path } = await makeDraft("Het schip lag stil. Niemand wist waarom.");
  await logIn(context, "editor");
  await page.goto(path);

  // Met het toetsenbord: aan, "stil" wordt "voor anker", en een zin erbij als alinea.
  await body(page).click();
  await page.keyboard.press("Control+Alt+v");
  await expect(page.getByText(t.on)).toBeVisible();
  await page.keyboard.press("Control+Home");
  for (let step = 0; step < "Het schip lag ".length; step++) await page.keyboard.press("ArrowRight");
  for (let step = 0; step < "stil".length; step++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.type("voor anker");
  await expect(bar(page)).toBeVisible();
  // De browser zegt pas na een beeld waar de cursor nu is, en Enter zo snel erna zou nog op de oude plek vallen.
  await page.keyboard.press("Control+End");
  await expect(bar(page)).toBeHidden();
  await page.keyboard.press("Enter");
  await page.keyboard.type("De kapitein zweeg.");
  await expect(goes(page)).toHaveText(["stil"]);
  await expect(comes(page).filter({ hasText: "voor anker" })).toHaveCount(1);
  await expect.poll(async () => (await openOf(id)).length).toBe(2);
  await expect(page.getByText(t.warning(2))).toBeVisible();
  expect(await bodyOf(id)).toBe("Het schip lag stil. Niemand wist waarom.");
  const preview = await page.request.get(`${path}/voorbeeld`);
  expect(await preview.text()).not.toContain("voor anker");
  // Wat geen woorden zijn kan niet als voorstel, en dat staat er.
  await page.keyboard.press("Control+Alt+2");
  await expect(page.getByText(t.refused)).toBeVisible();

  // De schrijver, op een telefoon.
  const other = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await logIn(other, author);
  const phone = await other.newPage();
  await phone.goto(path);
  await expect(goes(phone)).toHaveText(["stil"]);
  await expect(phone.getByText(t.count(2))).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect((await axe(phone).analyze()).violations).toEqual([]);
  await phone.getByRole("button", { name: t.labelled(t.accept, t.said("stil", "voor anker")) }).click();
  await expect(goes(phone)).toHaveCount(0);
  await expect.poll(() => bodyOf(id)).toBe("Het schip lag voor anker. Niemand wist waarom.");
  await expect(phone.getByText(t.count(1))).toBeVisible();

  // Ongedaan maken zet het voorstel terug, opnieuw doen neemt het weer over.
  await body(phone).focus();
  await phone.keyboard.press("Control+z");
  await expect(phone.getByText(t.count(2))).toBeVisible();
  await expect.poll(() => bodyOf(id)).toBe("Het schip lag stil. Niemand wist waarom.");
  await phone.keyboard.press("Control+Shift+z");
  await expect(phone.getByText(t.count(1))).toBeVisible();
  await expect.poll(() => bodyOf(id)).toBe("Het schip lag voor anker. Niemand wist waarom.");

  // Het andere met de toetsen: erheen, en afgewezen.
  await phone.keyboard.press("Control+Alt+j");
  await phone.keyboard.press("Control+Alt+x");
  await expect(phone.getByText(t.none)).toBeVisible();
  await expect(comes(phone)).toHaveCount(0);
  await expect.poll(async () => (await openOf(id)).length).toBe(0);
  await other.close();

  // Bij wie het voorstelde komt vanzelf wat er nu staat.
  await expect(page.getByText(t.none)).toBeVisible({ timeout: 30_000 });
  await expect(body(page)).toHaveText("Het schip lag voor anker. Niemand wist waarom.", { timeout: 30_000 });
  await page.getByText(t.settledCount(2)).click();
  await expect(page.getByText(t.accepted(author.name))).toBeVisible();
  await expect(page.getByText(t.refusedBy(author.name))).toBeVisible();
});

test("wie een goedgekeurd stuk alleen leest stelt voor en trekt in, en de redacteur neemt alles in één keer over", async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const { author, id, path } = await makeDraft("Een brug is geen weg.", "ready");
  await logIn(context, author);
  await page.goto(path);
  await expect(page.getByText(t.always)).toBeVisible();
  await body(page).click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.type("Nee: ");
  await page.keyboard.press("Control+End");
  await page.keyboard.type(" Zei zij.");
  await expect.poll(async () => (await openOf(id)).length).toBe(2);

  // Zonder verbinding blijft wat is voorgesteld op het apparaat, en gaat het na opnieuw openen vanzelf door.
  await context.setOffline(true);
  await page.keyboard.type(" Toen.");
  await expect(page.getByText(t.later)).toBeVisible();
  await expect.poll(() => keptSuggestions(page)).toContain("Toen.");
  await page.close();
  await context.setOffline(false);
  const again = await context.newPage();
  await again.goto(path);
  await expect(comes(again).filter({ hasText: "Zei zij. Toen." })).toHaveCount(1);
  await again.getByRole("button", { name: t.labelled(t.withdraw, t.said("", "Nee: ")) }).click();
  await expect(comes(again).filter({ hasText: "Nee: " })).toHaveCount(0);
  await expect.poll(async () => (await openOf(id)).length).toBe(1);
  expect(await bodyOf(id)).toBe("Een brug is geen weg.");

  const other = await browser.newContext();
  const editor = await makeEditor("editor");
  await logIn(other, editor);
  const desk = await other.newPage();
  await desk.goto(path);
  await body(desk).click();
  await desk.keyboard.press("Control+Alt+v");
  await expect(desk.getByText(t.on)).toBeVisible();
  await desk.keyboard.press("Control+Home");
  await desk.keyboard.type("Kijk. ");
  await desk.keyboard.press("Control+Alt+v");
  await expect(desk.getByText(t.count(2))).toBeVisible();
  await desk.getByRole("button", { name: t.acceptAll }).click();
  await expect(desk.getByText(t.none)).toBeVisible();
  await expect.poll(() => bodyOf(id)).toBe("Kijk. Een brug is geen weg. Zei zij. Toen.");
  await expect(saved(desk)).toBeVisible();
  await other.close();
});

/** What was proposed and waits on this device, as text. */
function keptSuggestions(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open("antenne-voorstellen");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asking = opening.result.transaction("voorstellen").objectStore("voorstellen").getAll();
          asking.onerror = () => reject(asking.error);
          asking.onsuccess = () => resolve(JSON.stringify(asking.result));
        };
      }),
  );
}
