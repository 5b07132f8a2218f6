import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import { noteText as t } from "@/lib/text.nl/notes";
import { axe } from "./fixtures/axe";
import { makeArticle, makeEditor } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

test("twee redacteuren overleggen in de marge, met het toetsenbord, en de notitie gaat met haar woorden mee", async ({
  page,
  context,
  browser,
}) => {
  test.slow();
  const bram = await makeEditor("editor");
  const article = await makeArticle(await logIn(context, "editor"));
  const path = `/redactie/artikelen/${article.id}`;
  await page.goto(path);
  const text = page.getByRole("textbox", { name: articleFormText.body, exact: true });
  await text.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Het schip lag stil. Niemand wist waarom.");

  // "Niemand", met pijltoetsen
  for (let step = 0; step < "Niemand wist waarom.".length; step++) await page.keyboard.press("ArrowLeft");
  for (let step = 0; step < "Niemand".length; step++) await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Control+Alt+m");
  const dialog = page.getByRole("dialog", { name: t.dialog });
  await expect(dialog.getByText(t.about("Niemand"))).toBeVisible();
  await page.keyboard.type("Echt niemand?");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(dialog).toBeHidden();
  await expect(text.locator("[data-note]")).toHaveText("Niemand");
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+s");
  await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();

  const other = await browser.newContext({ viewport: { width: 360, height: 740 } });
  await logIn(other, bram);
  const phone = await other.newPage();
  await phone.goto(path);
  await expect(phone.locator("[data-note]")).toHaveText("Niemand");
  await phone.getByLabel(t.replyLabel("Niemand")).click();
  await phone.getByLabel(t.text).fill("De havenmeester wel.");
  await phone.getByRole("button", { name: t.send }).click();
  await expect(phone.getByRole("listitem").filter({ hasText: "De havenmeester wel." }).first()).toBeVisible();
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect((await axe(phone).analyze()).violations).toEqual([]);
  await other.close();

  // Bij de eerste komt het antwoord vanzelf binnen.
  await expect(page.getByText("De havenmeester wel.")).toBeVisible({ timeout: 30_000 });
  await text.click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Delete");
  await expect(page.getByText(t.removed)).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(text.locator("[data-note]")).toHaveText("Niemand");
  await page.getByRole("button", { name: t.resolveLabel("Niemand") }).click();
  await expect(text.locator("[data-note]")).toHaveCount(0);
  await page.getByText(t.resolvedCount(1)).click();
  await page.getByRole("button", { name: t.reopenLabel("Niemand") }).click();
  await expect(text.locator("[data-note]")).toHaveText("Niemand");

  // Lezers zien er niets van, ook niet in het voorbeeld.
  const preview = await page.request.get(`${path}/voorbeeld`);
  expect(await preview.text()).not.toContain("Echt niemand?");
  const [saved] = await sql<{ body: unknown }[]>`select body from articles where id = ${article.id}`;
  expect(JSON.stringify(saved?.body)).not.toMatch(/note|data-/);
});
