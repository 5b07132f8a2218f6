import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { hashForDay } from "@/features/visitors/day-key";
import { axe } from "./fixtures/axe";
import { findArticle, listUnpublished } from "./fixtures/magazine";

test.beforeEach(async () => {
  for (const address of ["127.0.0.1", "0:0:0:0::/64"]) {
    await sql`delete from rate_limits where key = ${await hashForDay("limit", "search", address)}`;
  }
});

test("zonder JavaScript zoek je met een gewoon formulier, en staat wat gevonden is gemarkeerd op de pagina", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/");
  await page.getByRole("link", { name: "Zoeken" }).click();
  await page.getByRole("searchbox").fill("havens");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect(page).toHaveURL(/\/zoeken\?q=havens/);
  await expect(page.getByRole("status")).toHaveText(/^\d+ artikel(en)? gevonden$/);
  await expect(page.locator("mark").first()).toHaveText(/haven/i);
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute("href", /\/zoeken$/);
  await page.getByRole("combobox", { name: "Rubriek" }).selectOption("architectuur");
  await page.getByRole("button", { name: "Zoek" }).click();
  await expect(page).toHaveURL(/rubriek=architectuur/);
  await expect(page.getByRole("combobox", { name: "Rubriek" })).toHaveValue("architectuur");
  await expect(page.getByRole("searchbox")).toHaveValue("havens");
  await context.close();
});

test("wie typt ziet de resultaten en het adres meekomen", async ({ page }) => {
  const article = await findArticle("newest");
  await page.goto("/zoeken");
  await page.getByRole("searchbox").pressSequentially(article.title, { delay: 10 });
  await expect(page.getByRole("link", { name: article.title, exact: true })).toBeVisible();
  await expect(page.getByRole("status")).toHaveText(/gevonden$/);
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === article.title);
  await page.reload();
  await expect(page.getByRole("searchbox")).toHaveValue(article.title);
  await page.getByRole("searchbox").fill("");
  await expect(page.getByRole("heading", { name: "Of begin bij een rubriek" })).toBeVisible();
  await expect(page).toHaveURL(/\/zoeken$/);
});

test("een typefout krijgt een voorstel en de resultaten daarvan", async ({ page }) => {
  await page.goto("/zoeken?q=Katendrect");
  await expect(page.getByText("Bedoelde je")).toBeVisible();
  await page.getByRole("link", { name: "katendrecht", exact: true }).click();
  await expect(page.getByRole("searchbox")).toHaveValue("katendrecht");
  await expect(page.getByRole("status")).toHaveText(/gevonden$/);
});

test("wat niet gepubliceerd is wordt niet gevonden, ook niet door wie ernaar vraagt", async ({ request }) => {
  for (const { slug, title } of await listUnpublished()) {
    const answer = await request.get("/api/zoeken", { params: { q: `"${title.replaceAll('"', "")}"` } });
    expect(answer.status()).toBe(200);
    expect(await answer.text()).not.toContain(`"${slug}"`);
  }
});

for (const q of [
  "%00",
  "a".repeat(10_000),
  "%3A*%7C%26!()%3C%3E",
  "%E2%80%AE%D7%A0%D7%9E%D7%9C",
  "%ED%A0%80",
  "-boek",
  "%22",
]) {
  test(`een vijandige vraag breekt niets: ${q.slice(0, 30)}`, async ({ request }) => {
    for (const path of ["/zoeken", "/api/zoeken"]) {
      expect((await request.get(`${path}?q=${q}&jaar=x&pagina=-1&rubriek=..&auteur=%00`)).status()).toBe(200);
    }
  });
}

test("wie zonder ophouden vraagt hoort dat het even rustig moet", async ({ request }) => {
  const answers = await Promise.all(Array.from({ length: 125 }, () => request.get("/api/zoeken?q=haven")));
  expect(answers.filter((answer) => answer.status() === 429)).toHaveLength(5);
  expect(await (await request.get("/zoeken?q=haven")).text()).toContain("Je zoekt sneller dan de antenne kan draaien");
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const path of ["/zoeken", "/zoeken?q=haven", "/zoeken?q=onvindbaarheid&jaar=2024", "/zoeken?q=Katendrect"]) {
    test(`${path} is toegankelijk en past op 360 px (${colorScheme})`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
      const page = await context.newPage();
      await page.goto(path);
      await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    });
  }
}
