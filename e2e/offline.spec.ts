import { expect, type Page, test } from "@playwright/test";
import { z } from "zod";
import type { IsoWeek } from "@/lib/iso-week";
import { axe } from "./fixtures/axe";
import { findIssue, leaveDemoOnly } from "./fixtures/magazine";
import { forgetFiles, keptBy, makeIssue, nothing, saveHere } from "./fixtures/saved";

const address = ({ year, week }: IsoWeek) => `/${year}/week/${week}`;

/** What a page looks like: its letters and colours, as the browser computed them. */
function looksOf(page: Page) {
  return page.evaluate(async () => {
    await document.fonts.ready;
    const heading = getComputedStyle(document.querySelector("h1") ?? document.body);
    const { backgroundColor, fontFamily } = getComputedStyle(document.body);
    return {
      backgroundColor,
      fontFamily,
      heading: heading.fontFamily,
      size: heading.fontSize,
      loaded: [...document.fonts]
        .filter(({ status }) => status === "loaded")
        .map(({ family }) => family)
        // What stands in for a letter that is not there yet comes from the reader's own machine.
        .filter((family) => !/ (Fallback|Headline)$/.test(family))
        .sort(),
    };
  });
}

/** Brings every picture on the page before the reader, and waits until it is there. */
async function expectPictures(page: Page): Promise<void> {
  const images = page.locator("main img:visible");
  const count = await images.count();
  expect(count).toBeGreaterThan(0);
  for (let index = 0; index < count; index++) {
    await images.nth(index).scrollIntoViewIfNeeded();
    await expect
      .poll(() => images.nth(index).evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
  }
}

test.beforeAll(leaveDemoOnly);

test("wie niets bewaart, heeft niets op zijn apparaat", async ({ page }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await expect(page.getByRole("button", { name: "Bewaar deze week" })).toBeVisible();
  await page.goto(`/artikel/${issue.articles[0]?.slug}`);
  await expect(page.getByText(/bezoekers?$/)).toBeVisible();
  await page.goto("/bewaard");
  await expect(page.getByText("Er is nog niets bewaard.")).toBeVisible();
  expect(await keptBy(page)).toEqual(nothing);
});

test("een bewaard nummer opent zonder verbinding, met zijn artikelen, stijl, letters en beelden", async ({
  page,
  context,
}) => {
  const issue = await findIssue();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  const article = `/artikel/${issue.articles.at(-1)?.slug}`;
  await page.goto(article);
  const articleLooks = await looksOf(page);
  await page.goto(address(issue));
  const looks = await looksOf(page);
  await saveHere(page);
  await forgetFiles(page);
  await context.setOffline(true);

  await page.goto(address(issue));
  await expect(page.getByText(/^Bewaard, ongeveer/)).toBeVisible();
  expect(await looksOf(page)).toEqual(looks);
  await expectPictures(page);
  for (const { slug, title } of issue.articles) {
    await page.goto(`/artikel/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
  }
  await page.goto(article);
  expect(await looksOf(page)).toEqual(articleLooks);
  await expectPictures(page);
  await expect(page.getByText(/^week \d+ \|/)).toHaveText(/^week \d+ \| \w+dag \d+ \w+ \d{4} \d\d:\d\d uur$/);
  expect(errors).toEqual([]);
});

test("een gedraaid scherm vraagt een andere maat, en krijgt het bewaarde beeld", async ({ page, context }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const issue = await findIssue();
  await page.goto(address(issue));
  await saveHere(page);
  await forgetFiles(page);
  await context.setOffline(true);
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(address(issue));
  await expectPictures(page);
});

test("wat niet bewaard is, laat zonder verbinding zien wat er wel is; met verbinding staat het er gewoon", async ({
  page,
  context,
}) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await saveHere(page);
  await context.setOffline(true);
  await page.goto("/archief?van=hier");
  await expect(page.getByRole("heading", { name: "Geen verbinding" })).toBeVisible();
  await expect(page.getByRole("list", { name: "Bewaarde nummers" }).getByRole("listitem")).toHaveCount(1);
  await page.getByRole("list", { name: "Bewaarde nummers" }).getByRole("link").click();
  await expect(page).toHaveURL(address(issue));
  await expect(page.getByRole("article").first()).toBeVisible();

  await page.goto("/archief");
  await context.setOffline(false);
  await page.getByRole("button", { name: "Probeer opnieuw" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Archief");
});

test("een reactie zonder verbinding zegt wat er is, en laat staan wat er getypt is", async ({ page, context }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await saveHere(page);
  await context.setOffline(true);
  await page.goto(`/artikel/${issue.articles[0]?.slug}`);
  const form = page.locator("#reageren");
  await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
  await form.getByRole("textbox", { name: "naam" }).fill("In de metro");
  await form.getByLabel("reactie").fill("Onder de grond gelezen.");
  await form.getByRole("button", { name: "Plaats reactie" }).click();
  await expect(form.getByText("Je hebt nu geen verbinding.")).toBeVisible();
  await expect(form.getByLabel("reactie")).toHaveValue("Onder de grond gelezen.");
});

test("verwijderen laat niets achter", async ({ page }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await saveHere(page);
  expect(await keptBy(page)).toMatchObject({ workers: 1, local: 0, databases: 0 });
  await page.getByRole("button", { name: "Verwijder" }).click();
  await expect(page.getByRole("button", { name: "Bewaar deze week" })).toBeVisible();
  expect(await keptBy(page)).toEqual(nothing);
});

test("twee keer drukken bewaart één keer, en haalt niets weg", async ({ page }) => {
  await page.goto(address(await findIssue()));
  await page.getByRole("button", { name: "Bewaar deze week" }).dblclick();
  await expect(page.getByText(/^Bewaard, ongeveer/)).toBeVisible({ timeout: 60_000 });
  expect(await keptBy(page)).toMatchObject({ workers: 1, caches: { length: 1 } });
});

test("is de opslag op een andere manier leeggemaakt, dan gaat ook de werker weg", async ({ page }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await saveHere(page);
  await page.evaluate(async () => Promise.all((await caches.keys()).map((name) => caches.delete(name))));
  await page.goto(address(issue));
  await expect(page.getByRole("button", { name: "Bewaar deze week" })).toBeVisible();
  await expect.poll(() => keptBy(page)).toEqual(nothing);
});

test("een netwerk dat niets zegt houdt een bewaard nummer niet tegen", async ({ page, context }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await saveHere(page);
  let asked = 0;
  await context.route(`**${address(issue)}`, () => {
    asked += 1;
  });
  await page.goto(address(issue));
  await expect(page.getByRole("article").first()).toBeVisible();
  expect(asked).toBe(1);
  await context.unrouteAll({ behavior: "ignoreErrors" });
});

test("een nieuwe versie van de site laat een bewaard nummer heel: het heeft zijn eigen bestanden", async ({
  page,
  context,
}) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  const looks = await looksOf(page);
  await saveHere(page);
  await forgetFiles(page);
  let asked = 0;
  await context.route("**/_next/static/**", (route) => {
    asked += 1;
    return route.fulfill({ status: 404 });
  });
  await context.route(`**${address(issue)}`, (route) => route.fulfill({ status: 503 }));
  await page.goto(address(issue));
  await expect(page.getByText(/^Bewaard, ongeveer/)).toBeVisible();
  expect(await looksOf(page)).toEqual(looks);
  expect(asked).toBe(0);
});

test("de lijst verwijdert er een, of alles", async ({ page }) => {
  const issue = await findIssue();
  const own = await makeIssue();
  for (const week of [issue, own.week]) {
    await page.goto(address(week));
    await saveHere(page);
  }
  await page.goto("/bewaard");
  const items = page.getByRole("list", { name: "Bewaarde nummers" }).getByRole("listitem");
  await expect(items).toHaveCount(2);
  await page.getByRole("button", { name: `Verwijder week ${own.week.week}, ${own.week.year}` }).click();
  await expect(page.getByText("Verwijderd van dit apparaat.")).toBeFocused();
  await expect(items).toHaveCount(1);
  expect(await keptBy(page)).toMatchObject({ workers: 1 });
  await page.getByRole("button", { name: "Verwijder alles" }).click();
  await expect(page.getByText("Er is niets meer bewaard.")).toBeFocused();
  expect(await keptBy(page)).toEqual(nothing);
  await own.remove();
});

test("valt de verbinding halverwege weg, dan blijft er niets half staan en lukt het daarna gewoon", async ({
  page,
}) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await page.evaluate(() => document.fonts.ready);
  let asked = 0;
  await page.route("**/beeld/*", async (route) => {
    asked += 1;
    await (asked < 4 ? route.continue() : route.abort("internetdisconnected"));
  });
  await page.getByRole("button", { name: "Bewaar deze week" }).click();
  await expect(page.getByText("De verbinding viel weg. Er is niets half bewaard")).toBeVisible({ timeout: 60_000 });
  expect(asked).toBeGreaterThanOrEqual(4);
  expect(await keptBy(page)).toEqual(nothing);

  await page.unroute("**/beeld/*");
  await saveHere(page);
});

test("wie wegloopt tijdens het bewaren, houdt niets over", async ({ page }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await page.route("**/beeld/*", () => undefined);
  await page.getByRole("button", { name: "Bewaar deze week" }).click();
  await expect(page.getByText(/^\d+ van \d+$/).filter({ visible: true })).toBeVisible({ timeout: 60_000 });
  await page.unrouteAll({ behavior: "ignoreErrors" });
  await page.goto("/bewaard");
  await expect(page.getByText("Er is nog niets bewaard.")).toBeVisible();
  await expect.poll(() => keptBy(page)).toEqual(nothing);
});

test("te weinig ruimte wordt gezegd, en laat niets achter", async ({ page, baseURL }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin: baseURL ?? "", quotaSize: 200_000 });
  await page.getByRole("button", { name: "Bewaar deze week" }).click();
  await expect(page.getByText("Er is te weinig ruimte op dit apparaat.")).toBeVisible({ timeout: 60_000 });
  expect(await keptBy(page)).toEqual(nothing);
});

test("met verbinding is een bewaard nummer nooit oud, en bijwerken vervangt het in zijn geheel", async ({
  page,
  context,
}) => {
  const own = await makeIssue();
  const title = page.getByRole("heading", { level: 2 }).first();
  await page.goto(address(own.week));
  await saveHere(page);
  await own.change("Verbeterde kop");
  await expect(async () => {
    await page.goto(address(own.week));
    await expect(title).toHaveText("Verbeterde kop", { timeout: 500 });
  }).toPass();
  await expect(page.getByText("Er is een nieuwere versie van dit nummer.")).toBeVisible();

  await context.setOffline(true);
  await page.getByRole("button", { name: "Bijwerken" }).click();
  await expect(page.getByText("De verbinding viel weg.")).toBeVisible();
  await page.goto(address(own.week));
  await expect(title).toHaveText(own.title);

  await context.setOffline(false);
  await page.goto(address(own.week));
  await page.getByRole("button", { name: "Bijwerken" }).click();
  await expect(page.getByText(/^Bewaard, ongeveer/)).toBeVisible({ timeout: 60_000 });
  expect((await keptBy(page)).caches).toHaveLength(1);
  await context.setOffline(true);
  await page.goto(`/artikel/${own.slug}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Verbeterde kop");
  await own.remove();
});

test("de redactie, de vragen aan de server en wat van anderen is gaan langs de opslag heen", async ({ page }) => {
  const issue = await findIssue();
  await page.goto(address(issue));
  await saveHere(page);
  await page.goto("/redactie/inloggen");
  await page.goto("/");
  await page.goto("/archief");
  const stored = await page.evaluate(async () => {
    const files = (await caches.keys()).map(async (name) => (await caches.open(name)).keys());
    return (await Promise.all(files)).flat().map(({ url }) => new URL(url).pathname);
  });
  const pages = ["/bewaard", address(issue), ...issue.articles.map(({ slug }) => `/artikel/${slug}`)];
  expect(stored.filter((path) => !/^\/(_next\/static|beeld)\/[^?]+\.\w+$/.test(path)).sort()).toEqual(pages.sort());
  expect(stored.filter((path) => path.startsWith("/beeld/hashtag"))).toEqual([]);
});

test("de knop verschuift niets op de pagina", async ({ browser }) => {
  const issue = await findIssue();
  for (const width of [360, 768, 1440]) {
    const context = await browser.newContext({ viewport: { width, height: 800 } });
    const page = await context.newPage();
    const release = Promise.withResolvers<void>();
    await page.route("**/*.js", async (route) => {
      await release.promise;
      await route.continue();
    });
    await page.goto(address(issue), { waitUntil: "commit" });
    const top = () =>
      page
        .locator("main article")
        .first()
        .evaluate((lead) => lead.getBoundingClientRect().top + window.scrollY);
    await page.locator("main article").first().waitFor();
    await page.evaluate(() => document.fonts.ready);
    const before = await top();
    release.resolve();
    await expect(page.getByRole("button", { name: "Bewaar deze week" })).toBeVisible();
    expect(await top()).toBe(before);
    await page.unrouteAll();
    const seen = page.evaluate(() => {
      const { promise, resolve } = Promise.withResolvers<number[]>();
      const tops = new Set<number>();
      const look = () => {
        const lead = document.querySelector("main article")?.getBoundingClientRect();
        tops.add((lead?.top ?? 0) + window.scrollY);
        if (document.querySelector("[data-settled=true]")) resolve([...tops]);
        else requestAnimationFrame(look);
      };
      look();
      return promise;
    });
    await saveHere(page);
    expect(await seen).toEqual([before]);
    await context.close();
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`bewaren en wat er bewaard is, is toegankelijk en past op 360 px (${colorScheme})`, async ({ browser }) => {
    const context = await browser.newContext({ colorScheme, viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(address(await findIssue()));
    await saveHere(page);
    for (const path of [null, "/bewaard"]) {
      if (path) await page.goto(path);
      await expect(page.getByText(/^Bewaard, ongeveer/)).toBeVisible();
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.target.join(" "))])).toEqual([]);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}

test("zonder JavaScript is er geen knop, en legt de bladzijde uit waarom", async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address(await findIssue()));
  await expect(page.getByRole("button", { name: "Bewaar deze week" })).toHaveCount(0);
  await page.goto("/bewaard");
  await expect(page.locator("main noscript p")).toContainText("Bewaren kan alleen met JavaScript aan");
  await context.close();
});

test("wat bij een nummer hoort is alleen van een week die lezers zien", async ({ request }) => {
  const issue = await findIssue();
  const answer = await request.get(`/api/nummer/${issue.year}/${issue.week}`);
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect((await answer.json()).articles).toEqual(issue.articles.map(({ slug }) => slug));
  for (const path of ["/2100/1", "/1969/1", "/2026/54", "/2026/07", "/x/y", "/2026/%00"]) {
    expect((await request.get(`/api/nummer${path}`)).status()).toBe(404);
  }
});

const manifestForm = z.object({
  name: z.string(),
  lang: z.literal("nl"),
  start_url: z.literal("/"),
  display: z.literal("minimal-ui"),
  icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
});

test("een telefoon kan het magazine bij zijn apps zetten: elk icoon is er, in zijn maat", async ({ page }) => {
  await page.goto("/");
  const href = await page.locator('link[rel="manifest"]').getAttribute("href");
  const manifest = manifestForm.parse(await (await page.request.get(href ?? "")).json());
  expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual(
    expect.arrayContaining(["192x192 any", "512x512 any", "512x512 maskable"]),
  );
  for (const { src, sizes } of manifest.icons.filter(({ sizes }) => sizes !== "any")) {
    const drawn = await page.evaluate(async (address) => {
      const { width, height } = await createImageBitmap(await (await fetch(address)).blob());
      return `${width}x${height}`;
    }, src);
    expect(drawn).toBe(sizes);
  }
  const worker = await page.request.get("/sw.js");
  expect(worker.headers()["cache-control"]).toBe("no-cache");
  expect(worker.headers()["content-type"]).toContain("javascript");
});
