import type AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { readerScreens } from "@/scripts/screens/pages";
import { axe } from "./fixtures/axe";
import { listShifts, openSlowly, readThrough, watchShifts } from "./fixtures/shifts";

/*
 * What holds for each kind of page for readers: nothing moves while it loads, axe finds nothing in light and in dark, it fits, and
 * it can be read at twice the size. One visit per width, for it is the visits that take time.
 */

type Look = {
  width: number;
  height: number;
  says: string;
  /** What more is asked of the page at this width. */
  more(page: Page): Promise<void>;
};

const looks: Look[] = [
  { width: 360, height: 740, says: "en ook op 320 px past het", more: fitsAfterReflow },
  { width: 768, height: 1024, says: "ook niet vergroot tot 200%", more: readsAtTwiceTheSize },
  { width: 1440, height: 900, says: "en met letters van 200% past het", more: fitsWithLargeText },
];

/** Pictures are made of these too, but they are of a kind that is here already. */
const twins = ["week-eerder", "jaar-eerder"];

for (const { name, find } of readerScreens.filter((screen) => !twins.includes(screen.name))) {
  for (const { width, height, says, more } of looks) {
    test(`${name} op ${width} px: niets verspringt, axe vindt niets, ${says}`, async ({ context, page, request }) => {
      const path = await find(async (address) => (await request.get(address)).text());
      await watchShifts(context);
      await page.setViewportSize({ width, height });
      await openSlowly(page, path);
      await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
      await readThrough(page);
      expect(await listShifts(page)).toEqual([]);
      await expectAccess(page);
      await expectFit(page);
      await more(page);
    });
  }
}

/** Axe, whole in the light; in the dark nothing but the colours is another. */
async function expectAccess(page: Page): Promise<void> {
  await look(page, "light");
  expect(await violations(axe(page))).toEqual([]);
  await look(page, "dark");
  expect(await violations(axe(page).withRules(["color-contrast", "link-in-text-block"]))).toEqual([]);
  await look(page, "light");
}

/** Ends when the colours have changed: links fade from one to the other. */
async function look(page: Page, colorScheme: "light" | "dark"): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const fading = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(fading.map((transition) => transition.finished));
  });
}

async function violations(check: AxeBuilder): Promise<string[]> {
  const { violations: found } = await check.analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}

async function expectFit(page: Page): Promise<void> {
  const width = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
  expect(width[0]).toBeLessThanOrEqual(width[1] ?? 0);
}

/** WCAG 2.2, 1.4.10: a window of 1280 px at 400% is one of 320 CSS px; there is nothing to scroll sideways for. */
async function fitsAfterReflow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 256 });
  await expectFit(page);
}

/**
 * WCAG 2.2, 1.4.4 by the browser's zoom: at 200% a window of 1280 by 1024 lays out as one of 640 by 512 CSS px. How many of the
 * screen's pixels each of these gets changes nothing of the layout.
 */
async function readsAtTwiceTheSize(page: Page): Promise<void> {
  await page.setViewportSize({ width: 640, height: 512 });
  expect(await violations(axe(page))).toEqual([]);
  await expectFit(page);
}

/** WCAG 2.2, 1.4.4 by the letter size that readers set in their browser, which rem follows, also in media queries: 32 px is 200%. */
async function fitsWithLargeText(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
  await expect(page.locator("html")).toHaveCSS("font-size", "32px");
  await expectFit(page);
  expect(await listCutOff(page)).toEqual([]);
}

/** Texts that do not fit in what they stand in, where that hides the rest. */
function listCutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("main *, header *, footer *")].flatMap((element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      if (clipPath !== "none" || element.textContent.trim() === "") return [];
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      const wide = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const high = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      return wide || high ? [`${element.localName}: ${element.textContent.slice(0, 40)}`] : [];
    }),
  );
}
