import { type CDPSession, expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { readThrough } from "./fixtures/shifts";

/* What an article weighs for a first reader, on the wire. kB are of 1,000 bytes. */

test("een artikel kost een lezer minder dan 20 kB aan opmaak en 90 kB aan letters, en niets komt van elders", async ({
  page,
  baseURL,
}) => {
  const articles = await sql<{ path: string }[]>`
    (select '/artikel/' || s.slug as path from articles a join article_slugs s on s.article_id = a.id and s.current
     where a.status = 'published' and a.trashed_at is null and a.body::text like '%"bold"%' and a.body::text like '%"italic"%'
     order by a.word_count desc limit 1)
    union
    (select '/artikel/' || s.slug from comments c join article_slugs s on s.article_id = c.article_id and s.current
     join articles a on a.id = c.article_id
     where c.status = 'approved' and a.status = 'published' and a.trashed_at is null order by c.id limit 1)`;
  expect(articles.length).toBeGreaterThan(0);
  for (const { path } of articles) {
    const weigh = await startWeighing(page);
    const foreign: string[] = [];
    page.on("request", (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(`${baseURL}/`)) foreign.push(request.url());
    });
    await page.goto(path);
    await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
    await readThrough(page);
    const { Stylesheet = 0, Font = 0 } = weigh();
    expect(Stylesheet).toBeGreaterThan(1_000);
    expect(Stylesheet).toBeLessThan(20_000);
    expect(Font).toBeGreaterThan(10_000);
    expect(Font).toBeLessThan(90_000);
    expect(foreign).toEqual([]);
  }
});

test("op het eerste gezicht kost een pagina hoogstens 4 kB aan JavaScript en een artikel 45 kB aan tekst, opmaak en JavaScript", async ({
  page,
}) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const [article] = await sql<{ path: string }[]>`
    select '/artikel/' || s.slug as path from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null order by a.word_count desc limit 1`;
  for (const path of ["/", article?.path ?? ""]) {
    const weigh = await startWeighing(page);
    await page.goto(path);
    await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
    const { Document = 0, Stylesheet = 0, Script = 0 } = weigh();
    expect(Script).toBeGreaterThan(1_000);
    expect(Script).toBeLessThan(4_000);
    expect(Document).toBeGreaterThan(5_000);
    expect(Document + Stylesheet + Script).toBeLessThan(45_000);
  }
});

/** Counts the bytes of each kind that come over the wire, with their headers, with nothing in the cache. */
async function startWeighing(page: Page): Promise<() => Record<string, number>> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const kinds = new Map<string, string>();
  const weights: Record<string, number> = {};
  await devtools.send("Network.enable");
  await devtools.send("Network.setCacheDisabled", { cacheDisabled: true });
  devtools.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type));
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? "Other";
    weights[kind] = (weights[kind] ?? 0) + encodedDataLength;
  });
  return () => weights;
}

test("wat iemand selecteert blijft leesbaar, in licht en donker", async ({ page }) => {
  await page.goto("/");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await page.evaluate(readSelectionContrast)).toBeGreaterThanOrEqual(4.5);
  }
});

/** WCAG 2.2, 1.4.3, for the two colours of `::selection`. Runs in the page. */
function readSelectionContrast(): number {
  const { color, backgroundColor } = getComputedStyle(document.body, "::selection");
  const [light = 0, dark = 0] = [luminance(color), luminance(backgroundColor)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);

  function luminance(of: string): number {
    const [red = 0, green = 0, blue = 0] = (of.match(/[\d.]+/g) ?? []).map((part) => {
      const value = Number(part) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
