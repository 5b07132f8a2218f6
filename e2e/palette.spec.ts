import { expect, test } from "@playwright/test";
import { dashboardText, keysText } from "@/lib/text.nl/dashboard";
import { articleListText, articleFormText as f } from "@/lib/text.nl/desk-articles";
import { paletteText as t } from "@/lib/text.nl/palette";
import { axe } from "./fixtures/axe";
import { makeArticle, makeEditor } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

test("met Ctrl K naar een scherm of een artikel, en iets doen; ieder vindt alleen wat van zijn rol is", async ({
  page,
  context,
}) => {
  const others = await makeArticle(await makeEditor("editor"));
  const author = await logIn(context, "author");
  const own = await makeArticle(author);
  const field = page.getByRole("combobox", { name: t.label });
  const option = (name: string) => page.getByRole("option", { name });
  const open = async () => {
    await expect(async () => {
      await page.keyboard.press("ControlOrMeta+k");
      await expect(field).toBeFocused({ timeout: 500 });
    }).toPass();
  };

  await page.goto("/redactie");
  await open();
  await expect(option(dashboardText.people)).toHaveCount(0);
  await expect(option(dashboardText.planning)).toHaveCount(0);
  await field.fill(others.title);
  await expect(page.getByText(t.none)).toBeVisible();
  await field.fill(own.title.toUpperCase());
  await expect(option(own.title)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/redactie/artikelen/${own.id}$`));
  await expect(field).toHaveCount(0);

  // In de tekst is Ctrl K een link; ernaast niet.
  const body = page.getByRole("textbox", { name: f.body, exact: true });
  await body.click();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(page.getByRole("dialog")).toBeVisible();
  await expect(field).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);

  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto("/redactie/artikelen");
  await page.getByRole("button", { name: t.button }).click();
  await expect(field).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.keyboard.press("ArrowUp");
  await expect(option(dashboardText.logOut)).toHaveAttribute("aria-selected", "true");
  await field.fill("sneltoetsen");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name: keysText.title })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: t.button }).click();
  await field.fill(articleListText.newArticle);
  await expect(option(articleListText.newArticle)).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/redactie\/artikelen\/\d+$/);
  await page.getByRole("button", { name: t.button }).click();
  await field.fill("uitloggen");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/inloggen/);

  await logIn(context, "admin");
  await page.goto("/redactie");
  await open();
  await field.fill("deze week");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/redactie\/planning\/\d{4}-\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
});
