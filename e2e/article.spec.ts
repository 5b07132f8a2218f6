import { expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { articles } from "@/db/schema/articles";
import { bodyText } from "@/lib/text.nl/body";
import { readerText } from "@/lib/text.nl/reader";
import { shareText } from "@/lib/text.nl/share";
import { findArticle } from "./fixtures/magazine";

/** An article of the demo with a strip of three pictures. */
const withGallery = "/artikel/het-depot-kijkt-terug";
const strip = (page: Page) => page.getByRole("region", { name: bodyText.gallery(3) });
const scrolled = (page: Page) => strip(page).evaluate((element) => element.scrollLeft);

test("een beeldreeks is met het toetsenbord door te gaan, met knoppen en met pijlen", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await page.goto(withGallery);
  await strip(page).focus();
  const next = page.getByRole("button", { name: bodyText.nextImage });
  await expect(page.getByText(bodyText.imageOf(1, 3))).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => scrolled(page)).toBeGreaterThan(0);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await expect(next).toBeFocused();
  for (let time = 1; time <= 3; time += 1) await page.keyboard.press("Enter");
  await expect(page.getByText(bodyText.imageOf(3, 3))).toBeVisible();
  await expect(next).toHaveAttribute("aria-disabled", "true");
  await expect(strip(page).getByRole("img").last()).toBeInViewport({ ratio: 0.9 });
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("button", { name: bodyText.previousImage })).toBeFocused();
  for (let time = 1; time <= 3; time += 1) await page.keyboard.press("Enter");
  await expect(page.getByText(bodyText.imageOf(1, 3))).toBeVisible();
  await expect.poll(() => scrolled(page)).toBe(0);
});

test.describe("zonder JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("schuift een beeldreeks met haar bijschriften, zonder knoppen die niets doen", async ({ page }) => {
    await page.goto(withGallery);
    await expect(strip(page).getByRole("figure")).toHaveCount(3);
    await expect(strip(page).locator("figcaption").first()).toBeVisible();
    await expect(page.getByRole("button", { name: bodyText.nextImage })).toBeHidden();
    await strip(page).focus();
    await expect(strip(page)).toBeFocused();
  });

  test("deelt een artikel met gewone links", async ({ page }) => {
    await page.goto(withGallery);
    const links = page.getByRole("navigation", { name: shareText.label }).getByRole("link");
    const hrefs = await links.evaluateAll((all) =>
      all.map((link) => decodeURIComponent(link.getAttribute("href") ?? "")),
    );
    expect(hrefs).toHaveLength(4);
    for (const href of hrefs) expect(href).toContain(withGallery);
    await expect(page.getByRole("button", { name: shareText.copy })).toBeHidden();
  });
});

test("zonder deelvenster kopieert de knop het adres", async ({ page, context, baseURL }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(withGallery);
  await page.getByRole("button", { name: shareText.copy }).click();
  await expect(page.getByText(shareText.copied)).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${baseURL}${withGallery}`);
});

test("met een deelvenster opent de knop dat met titel en adres", async ({ page, baseURL }) => {
  await page.addInitScript(() => {
    Object.assign(Navigator.prototype, {
      share: async (data: ShareData) => document.body.setAttribute("data-shared", `${data.title} ${data.url}`),
    });
  });
  await page.goto(withGallery);
  await page.getByRole("button", { name: shareText.share }).click();
  const title = await page.getByRole("heading", { level: 1 }).textContent();
  await expect(page.locator("body")).toHaveAttribute("data-shared", `${title} ${baseURL}${withGallery}`);
});

const progress = (page: Page) =>
  page.evaluate(() => {
    const bar = document.querySelector("main article > [aria-hidden=true]");
    return bar ? new DOMMatrix(getComputedStyle(bar).transform).a : null;
  });

test("een balk loopt mee met hoever je bent, en staat stil voor wie dat vraagt", async ({ page }) => {
  await page.goto(withGallery);
  expect(await progress(page)).toBe(0);
  await page.getByRole("navigation", { name: shareText.label }).scrollIntoViewIfNeeded();
  await expect.poll(() => progress(page)).toBeGreaterThan(0.8);
  await page.emulateMedia({ reducedMotion: "reduce" });
  await expect(page.locator("main article > [aria-hidden=true]")).toBeHidden();
});

test("wat na publicatie flink veranderde, zegt wanneer, en dat is wat zoekmachines lezen", async ({ page }) => {
  const { id, slug } = await findArticle("legacy");
  const at = new Date(Math.floor(Date.now() / 1000) * 1000);
  const change = (to: Date | null) =>
    db.transaction(async (tx) => {
      await tx.update(articles).set({ changedAt: to }).where(eq(articles.id, id));
      await recordExpiry(tx, [`article:${id}`]);
    });
  await change(at);
  await expect(async () => {
    await page.goto(`/artikel/${slug}`);
    await expect(page.getByText(readerText.changed)).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const shown = page.getByText(readerText.changed).getByRole("time");
  await expect(shown).toHaveAttribute("datetime", at.toISOString());
  const data = await page.locator('script[type="application/ld+json"]').textContent();
  expect(JSON.parse(data ?? "")["@graph"][0].dateModified).toBe(at.toISOString());
  await change(null);
});
