import { expect, type Page, test } from "@playwright/test";
import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { axe } from "./fixtures/axe";

const thisWeek = weekOf(new Date());
const phone = { width: 360, height: 740 };
const address = ({ year, week }: IsoWeek) => `/${year}/week/${week}`;
const calendarOf = (page: Page, year = thisWeek.year) =>
  page.getByRole("navigation", { name: `Weekkalender ${year}`, exact: true });

test("op een telefoon is de kalender één rij maanden, die ook zonder JavaScript opengaat en weer dicht", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: phone });
  const page = await context.newPage();
  await page.goto("/");
  const calendar = calendarOf(page);
  const week = calendar.locator(`a[href="${address(thisWeek)}"]`);
  await expect(calendar.locator("> ol > li")).toHaveCount(12);
  await expect(week).toBeHidden();

  const toggle = page.getByRole("checkbox", { name: "alle weken" });
  await toggle.focus();
  await page.keyboard.press("Space");
  await expect(week).toBeVisible();
  await page.getByText("alle weken").click();
  await expect(week).toBeHidden();

  await toggle.click();
  await week.click();
  await expect(page).toHaveURL(address(thisWeek));
  await context.close();
});

test("met de pijltjes loop je door de weken, met Enter ga je erheen", async ({ page }) => {
  const start = { year: thisWeek.year - 1, week: 20 };
  await page.goto(address(start));
  const calendar = calendarOf(page, start.year);
  const link = ({ week }: IsoWeek) => calendar.locator(`a[href="${address({ year: start.year, week })}"]`);
  await expect(calendar).toHaveAttribute("data-keys");

  await link(start).focus();
  await page.keyboard.press("ArrowUp");
  await expect(link(addWeeks(start, -1))).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(link(start)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(link({ year: start.year, week: 20 })).not.toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(link(start)).toBeFocused();
  await page.keyboard.press("Home");
  await expect(link({ year: start.year, week: 1 })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`/${start.year}/week/1`);
});

test("van de weken staat er één in de tabvolgorde: die je leest", async ({ page }) => {
  const start = addWeeks(thisWeek, -1);
  await page.goto(address(start));
  const inOrder = calendarOf(page, start.year).locator("ol ol a:not([tabindex='-1'])");
  await expect(inOrder).toHaveCount(1);
  await expect(inOrder).toHaveAttribute("aria-current", "page");
});

test("zonder JavaScript is elke week een gewone link", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await expect(calendarOf(page).locator("ol ol a[tabindex]")).toHaveCount(0);
  await calendarOf(page)
    .locator(`a[href="${address(thisWeek)}"]`)
    .click();
  await expect(page).toHaveURL(address(thisWeek));
  await context.close();
});

test("de jaarpagina hangt elk nummer op in zijn maand, met omslag en hoofdartikel", async ({ page }) => {
  await page.goto(`/${thisWeek.year}`);
  const wall = page.getByRole("main");
  await expect(wall.getByRole("heading", { level: 2 })).toHaveCount(12);
  const shaded = await calendarOf(page).locator('ol ol a:not([data-shade="0"])').count();
  await expect(wall.getByRole("heading", { level: 3 })).toHaveCount(shaded);
  await wall.getByRole("link", { name: new RegExp(`^Week ${thisWeek.week}\\b`) }).click();
  await expect(page).toHaveURL(address(thisWeek));
});

test("een week heeft een omslag met haar nummer, en links naar de omslagen van de weken ernaast", async ({ page }) => {
  const start = addWeeks(thisWeek, -1);
  await page.goto(address(start));
  await expect(page.locator(`main header [data-week="${start.week}"]`)).toBeVisible();
  const others = page.getByRole("navigation", { name: "Andere nummers" });
  await expect(others.locator("[data-cut]")).toHaveCount(2);
  await others.getByRole("link", { name: /^Volgend nummer/ }).click();
  await expect(page).toHaveURL(address(thisWeek));
});

const wide: [string, { width: number; height: number }, boolean][] = [
  [address(thisWeek), phone, true],
  [`/${thisWeek.year}`, { width: 768, height: 1024 }, false],
  [`/${thisWeek.year}`, { width: 1440, height: 900 }, false],
  ["/archief", { width: 768, height: 1024 }, false],
  [address(thisWeek), { width: 1440, height: 900 }, false],
];

for (const [path, viewport, opened] of wide) {
  for (const colorScheme of ["light", "dark"] as const) {
    const state = opened ? " met open kalender" : "";
    test(`${path} is toegankelijk en past op ${viewport.width} px${state} (${colorScheme})`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport, reducedMotion: "reduce" });
      const page = await context.newPage();
      await page.goto(path);
      if (opened) await page.getByRole("checkbox", { name: "alle weken" }).check();
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}
