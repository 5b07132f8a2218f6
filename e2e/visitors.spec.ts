import { expect, test } from "@playwright/test";
import { dateline } from "@/lib/dates";
import { newReader } from "./fixtures/readers";

const form = /^week \d+ \| \w+dag \d+ \w+ \d{4} \d\d:\d\d uur \| [\d.]+ bezoekers?$/;

const countIn = (line: string | null) => Number(/([\d.]+) bezoekers?$/.exec(line ?? "")?.[1]?.replaceAll(".", ""));

/** The line is right for the minute that it was read in, also when the minute changed meanwhile. */
function expectNow(line: string) {
  const count = countIn(line);
  const now = Date.now();
  expect([dateline(new Date(now), count), dateline(new Date(now - 60_000), count)]).toContain(line);
}

test("de datumregel zegt week, dag, tijd en bezoekers, precies zo", async ({ browser }) => {
  const page = await newReader(browser, "een");
  await page.goto("/");
  const line = page.getByText(form);
  await expect(line).toBeVisible();
  expectNow((await line.textContent()) ?? "");
  await page.context().close();
});

test("zonder JavaScript staat dezelfde regel er, in een kader van de server", async ({ browser }) => {
  const page = await newReader(browser, "een", { javaScriptEnabled: false });
  await page.goto("/");
  const frame = page.frameLocator('iframe[src^="/api/dateline"]');
  await expect(frame.getByText(form)).toBeVisible();
  expectNow((await frame.locator("p").textContent()) ?? "");
  await page.context().close();
});

test("een lezer erbij is een bezoeker erbij, met en zonder JavaScript", async ({ browser }) => {
  const first = await newReader(browser, "een");
  await first.goto("/");
  await expect(first.getByText(form)).toBeVisible();
  const before = countIn(await first.getByText(form).textContent());
  expect(before).toBeGreaterThanOrEqual(1);

  const second = await newReader(browser, "nieuw", { javaScriptEnabled: false });
  await second.goto("/");
  await expect(second.frameLocator("iframe[src*=dateline]").getByText(form)).toBeVisible();
  expect(countIn(await second.frameLocator("iframe[src*=dateline]").locator("p").textContent())).toBe(before + 1);
  for (const page of [first, second]) await page.context().close();
});

test("de tijd loopt door en de telling verdwijnt als de server niet antwoordt", async ({ browser }) => {
  const page = await newReader(browser, "een");
  await page.clock.install({ time: new Date("2026-12-31T22:58:30Z") });
  await page.route("**/api/dateline?*", (route) => route.abort());
  await page.goto("/");
  await expect(page.getByText(/^week \d+ \|/)).toHaveText("week 53 | donderdag 31 december 2026 23:58 uur");
  await page.clock.runFor(120_000);
  await expect(page.getByText(/^week \d+ \|/)).toHaveText("week 53 | vrijdag 1 januari 2027 00:00 uur");
  await page.context().close();
});

test("een toestel dat niet weet hoe laat het is, krijgt de tijd van de server", async ({ browser }) => {
  const page = await newReader(browser, "een");
  await page.clock.install({ time: new Date("2001-01-01T00:00:00Z") });
  await page.goto("/");
  await expect(page.getByText(form)).toContainText(String(new Date().getFullYear()));
  expectNow((await page.getByText(form).textContent()) ?? "");
  await page.context().close();
});

test("de regel verschuift niets op de pagina", async ({ browser }) => {
  for (const width of [360, 700, 1280]) {
    const page = await newReader(browser, "een");
    await page.setViewportSize({ width, height: 800 });
    const release = Promise.withResolvers<void>();
    await page.route("**/*.js", async (route) => {
      await release.promise;
      await route.continue();
    });
    await page.goto("/", { waitUntil: "domcontentloaded" });
    await page.waitForFunction(() =>
      [...document.querySelectorAll("link[rel=stylesheet]")].every((link) => "sheet" in link && link.sheet),
    );
    const top = () => page.locator("main").evaluate((main) => main.getBoundingClientRect().top);
    await page.locator("main").waitFor();
    await page.evaluate(() => document.fonts.ready);
    const before = await top();
    release.resolve();
    await expect(page.getByText(form)).toBeVisible();
    expect(await top()).toBe(before);
    await page.context().close();
  }
});

test("de vraag om de telling is klein, wordt nergens bewaard en verklapt niets", async ({ request }) => {
  const answer = await request.get("/api/dateline");
  expect(answer.headers()["cache-control"]).toContain("no-store");
  expect(Object.keys(await answer.json()).sort()).toEqual(["now", "visitors"]);
  const frame = await request.get("/api/dateline?frame&p=voorpagina-0");
  expect(frame.headers()["content-security-policy"]).toContain("frame-ancestors 'self'");
  expect(await frame.text()).toContain("default-src 'none'");
  expect(await frame.text()).not.toContain("<script");
  for (const odd of ["-1", "abc", "99999999999999999999", "%00", "artikel-1&p=artikel-2"]) {
    expect((await request.get(`/api/dateline?frame&p=${odd}`)).status()).toBe(200);
  }
});
