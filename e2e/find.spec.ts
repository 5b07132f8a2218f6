import { expect, test } from "@playwright/test";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import { characterText, findText as t } from "@/lib/text.nl/editor";
import { axe } from "./fixtures/axe";
import { addDraft } from "./fixtures/draft";
import { logIn } from "./fixtures/login";

test("zoekt en vervangt in de tekst met het toetsenbord, zet aanhalingstekens goed en voegt een speciaal teken in", async ({
  page,
  context,
}) => {
  const draft = await addDraft(await logIn(context, "editor"));
  await page.goto(draft.path);
  const text = page.getByRole("textbox", { name: articleFormText.body, exact: true });
  await text.click();
  await page.keyboard.type("\"De brug\" zei 's avonds: 'brug...' over de Brug -- en foto's.");
  await expect(text).toHaveText("“De brug” zei ’s avonds: ‘brug…’ over de Brug – en foto’s.");

  await page.keyboard.press("Control+h");
  const bar = page.getByRole("search", { name: t.label });
  await expect(bar.getByLabel(t.query)).toBeFocused();
  await page.keyboard.type("brug");
  await expect(bar.getByText(t.at(1, 3))).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(bar.getByText(t.at(2, 3))).toBeVisible();
  await page.keyboard.press("Shift+Enter");
  await bar.getByLabel(t.replacement).fill("kade");
  await page.keyboard.press("Enter");
  await expect(bar.getByText(t.at(1, 2))).toBeVisible();
  await expect(text).toContainText("“De kade” zei");
  await bar.getByRole("button", { name: t.replaceAll }).click();
  await expect(bar.getByText(t.replaced(2))).toBeVisible();
  await expect(text).toHaveText("“De kade” zei ’s avonds: ‘kade…’ over de kade – en foto’s.");
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

  await page.keyboard.press("Escape");
  await expect(bar).toHaveCount(0);
  await expect(text).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(text).toHaveText("“De kade” zei ’s avonds: ‘brug…’ over de Brug – en foto’s.");

  await text.click();
  await page.keyboard.press("Control+End");
  await page.getByRole("button", { name: characterText.label }).click();
  await page.getByRole("menuitem", { name: "euro" }).click();
  await expect(text).toHaveText(/foto’s\.€$/);
  await expect(text).toBeFocused();
});
