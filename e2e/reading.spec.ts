import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { weekOf } from "@/lib/dates";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { findArticle, findEmptyWeek, leaveDemoOnly, listUnpublished } from "./fixtures/magazine";

const thisWeek = weekOf(new Date());
const address = ({ year, week }: IsoWeek) => `/${year}/week/${week}`;

test.beforeAll(leaveDemoOnly);

test("de voorpagina is het nieuwste nummer, met kalender, datumregel en rubrieken", async ({ page }) => {
  await page.goto("/");
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const calendar = page.getByRole("navigation", { name: `Weekkalender ${thisWeek.year}` });
  await expect(calendar.locator("[aria-current=page]")).toContainText(String(thisWeek.week));
  await expect(calendar.locator("[data-current]")).toContainText("deze week");
  await expect(page.getByText(/^week \d+ \| \w+dag \d+ \w+ \d{4} \d\d:\d\d uur \| [\d.]+ bezoekers?$/)).toBeVisible();
  await expect(page.getByRole("navigation", { name: "Rubrieken" }).getByRole("link")).toHaveCount(11);
});

test("de kalender van 2024 is die van de eerste site", async ({ page }) => {
  const grids: Record<string, { months: number[][] }> = JSON.parse(
    readFileSync(new URL("../lib/vectors/week-grid.json", import.meta.url), "utf8"),
  );
  await page.goto("/2024");
  const months = await page
    .getByRole("navigation", { name: "Weekkalender 2024" })
    .locator("> ol > li")
    .evaluateAll((items) =>
      items.map((item) =>
        [...item.querySelectorAll("ol > li")].map((cell) => Number(cell.textContent?.match(/\d+/)?.[0])),
      ),
    );
  expect(months).toEqual(grids["2024"]?.months);
});

test("een week die nog komt is een getal zonder link, en een 404", async ({ page, request }) => {
  const next = addWeeks(thisWeek, 1);
  await page.goto(`/${next.year}`);
  const cell = page.locator(`nav a[href="${address(next)}"]`);
  await expect(cell).toHaveCount(0);
  expect((await request.get(address(next))).status()).toBe(404);
});

for (const path of [
  "/2026/week/54",
  "/2025/week/53",
  "/2026/week/0",
  "/2026/week/013",
  "/99999/week/1",
  "/2026/week/x",
  "/1969/week/1",
  "/-",
  "/artikel/x%2e",
  "/artikel/%00",
  "/ARTIKEL/de-hef-staat-stil",
  "/rubriek/beeld/99",
  "/niet-van-hier",
  "/a/b/c/d",
]) {
  test(`${path} bestaat niet en zegt dat behulpzaam`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hier is geen ontvangst");
    await expect(page.getByRole("link", { name: "Lees het nieuwste nummer" })).toHaveAttribute("href", "/");
  });
}

test("ook zonder JavaScript zegt een 404 wat je kunt doen", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto("/artikel/bestaat-niet");
  await expect(page).toHaveTitle(/Hier is geen ontvangst/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Hier is geen ontvangst");
  await context.close();
});

test("een week anders geschreven leidt naar het ene adres", async ({ request }) => {
  const response = await request.get("/2024/week/01", { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toMatch(/\/2024\/week\/1$/);
});

test("nieuwjaar: week 1 van 2026 begint in december en staat onder januari", async ({ page }) => {
  await page.goto("/2026");
  const january = page.getByRole("navigation", { name: "Weekkalender 2026" }).locator("> ol > li").first();
  await expect(january.locator("ol > li").first()).toContainText("1");
  const december = page.getByRole("navigation", { name: "Weekkalender 2026" }).locator("> ol > li").last();
  await expect(december.locator("ol > li").last()).toContainText("53");
});

test("een voorbije week zonder artikelen zegt dat kort en wordt niet geïndexeerd", async ({ page }) => {
  const empty = await findEmptyWeek();
  const response = await page.goto(address(empty));
  expect(response?.status()).toBe(200);
  await expect(page.getByText("In deze week verscheen er niets.")).toBeVisible();
  await expect(page.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
});

test("een adres van de oude site leidt naar het artikel met dat nummer", async ({ request }) => {
  const legacy = await findArticle("legacy");
  const response = await request.get(`/read/antenne_item/id/${legacy.legacyId}/zomaar-iets`, { maxRedirects: 0 });
  expect(response.status()).toBe(308);
  expect(response.headers().location).toMatch(new RegExp(`/artikel/${legacy.slug}$`));
  expect((await request.get("/read/antenne_item/id/99999999999/x", { maxRedirects: 0 })).status()).toBe(404);
});

test("een artikel leest helemaal zonder JavaScript", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const article = await findArticle("newest");
  await page.goto(`/artikel/${article.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(article.title);
  const opening = article.bodyText.split("\n\n")[0]?.split(" ").slice(0, 6).join(" ") ?? "";
  await expect(page.locator("article").first()).toContainText(opening);
  await expect(page.getByRole("button", { name: "Plaats reactie" })).toBeVisible();
  await context.close();
});

test("een eerste bezoek zet geen koekje, bewaart niets en spreekt met niemand anders", async ({
  page,
  context,
  baseURL,
}) => {
  const foreign: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(baseURL ?? "") && !request.url().startsWith("data:")) foreign.push(request.url());
  });
  const article = await findArticle("newest");
  await page.goto(`/artikel/${article.slug}`);
  await expect(page.getByText(/bezoekers?$/)).toBeVisible();
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(foreign).toEqual([]);
});

test("wat niet gepubliceerd is staat nergens: niet in de pagina's, hun metadata of hun gegevens voor de browser", async ({
  request,
}) => {
  const asked: Record<string, string>[] = [{}, { rsc: "1" }];
  const unpublished = await listUnpublished();
  expect(unpublished.length).toBeGreaterThanOrEqual(5);
  const paths = ["/", "/archief", `/${thisWeek.year}`, address(thisWeek), address(addWeeks(thisWeek, -1))];
  for (const { sectionSlug } of unpublished) if (sectionSlug) paths.push(`/rubriek/${sectionSlug}`);
  for (const path of new Set(paths)) {
    for (const headers of asked) {
      const text = await (await request.get(path, { headers })).text();
      for (const { title } of unpublished) expect(text.includes(title), `${path}: ${title}`).toBe(false);
    }
  }
  for (const { slug } of unpublished) {
    for (const headers of asked) {
      const response = await request.get(`/artikel/${slug}`, { headers });
      expect(response.status()).toBe(404);
    }
  }
});
