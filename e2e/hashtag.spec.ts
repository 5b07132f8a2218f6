import { type Browser, expect, type Page, test } from "@playwright/test";
import { loginText } from "@/lib/text.nl/editors";
import { hashtagSettingsText as settingsText, hashtagText as t } from "@/lib/text.nl/hashtag";
import { type Fediverse, makeStatus, startFediverse } from "@/scripts/test/fediverse";
import { type TestServer, testAdmin } from "@/scripts/test/test-server";
import { axe } from "./fixtures/axe";
import { cleanUp, newDataDir, openDatabase, publishRow, startOwnServer } from "./fixtures/server";

test.describe.configure({ timeout: 300_000 });

let fediverse: Fediverse;
let server: TestServer;

test.beforeAll(async () => {
  fediverse = await startFediverse();
  server = await startOwnServer(newDataDir(), { HASHTAG_TEST_ORIGIN: fediverse.origin });
  const sql = openDatabase(server);
  await publishRow(sql, "aan-de-zijlijn", "Aan de zijlijn");
  await sql`update settings set set_up_at = now()`;
  await sql.end();
});
test.afterAll(async () => {
  await cleanUp(server);
  await fediverse.close();
});

/** As if nothing was fetched yet; the server remembers what it read for ten seconds. */
async function begin(posts: unknown[]): Promise<void> {
  fediverse.manners = { kind: "posts", posts };
  const sql = openDatabase(server);
  await sql`truncate hashtag_timelines`;
  await sql.end();
  const expected = posts.length;
  await expect
    .poll(async () => (await (await fetch(`${server.url}/api/hashtag`)).json()).posts.length, { timeout: 60_000 })
    .toBe(expected);
}

async function open(browser: Browser, options: Parameters<Browser["newContext"]>[0] = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(`${server.url}/artikel/aan-de-zijlijn`);
  return page;
}

const side = (page: Page) => page.getByRole("complementary", { name: t.heading("rotterdam") });

test("wat er geschreven wordt staat aan de zijlijn, met beeld van onze eigen server en niets van een ander", async ({
  browser,
}) => {
  const picture = { type: "image", preview_url: `${fediverse.origin}/beeld.png`, description: "Een oranje vlak" };
  await begin([
    makeStatus({
      content:
        '<p>Vanavond in <a href="https://worm.org/">WORM</a><script>window.kwaad = 1</script><img src=x onerror="window.kwaad=1"></p>',
      account: { display_name: "Een Lezer", avatar_static: `${fediverse.origin}/beeld.png` },
      media_attachments: [picture],
    }),
    makeStatus({ content: "<p>Wat je niet meteen ziet</p>", spoiler_text: "Einde van een film", sensitive: true }),
    makeStatus({ content: "<p>ברוכים הבאים \u202Ekwaad</p>" }),
  ]);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${server.url}/artikel/aan-de-zijlijn`);

  await expect(side(page).getByRole("listitem")).toHaveCount(3);
  await expect(side(page).getByText("Vanavond in WORM")).toBeVisible();
  await expect(side(page).getByRole("link", { name: "WORM" })).toHaveAttribute("href", "https://worm.org/");
  const image = side(page).getByRole("img", { name: "Een oranje vlak" });
  await image.scrollIntoViewIfNeeded();
  await expect.poll(() => image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBe(560);
  await expect(side(page).getByText("Wat je niet meteen ziet")).toBeHidden();
  await side(page).getByText("Einde van een film").click();
  await expect(side(page).getByText("Wat je niet meteen ziet")).toBeVisible();
  expect(await page.evaluate(() => "kwaad" in window)).toBe(false);
  expect([...new Set(asked)]).toEqual([server.url]);
  await context.close();
});

test("zonder JavaScript staat hetzelfde in een kader", async ({ browser }) => {
  await begin([
    makeStatus({ content: "<p>Ook zonder script</p>" }),
    makeStatus({ content: "<p>twee</p>", sensitive: true }),
  ]);
  const page = await open(browser, { javaScriptEnabled: false });
  const frame = page.frameLocator('iframe[src="/api/hashtag?frame"]');
  await expect(frame.getByText("Ook zonder script")).toBeVisible();
  await expect(frame.getByText("twee")).toBeHidden();
  await page.context().close();
});

test("de pagina wacht nooit: een server die zwijgt, of er niet is, en het is er even stil", async ({ browser }) => {
  for (const manners of [
    { kind: "hang" },
    { kind: "status", status: 500 },
    { kind: "body", body: "<html>" },
  ] as const) {
    await begin([]);
    fediverse.manners = manners;
    const sql = openDatabase(server);
    await sql`truncate hashtag_timelines`;
    await sql.end();
    const page = await open(browser);
    await expect(page.getByRole("heading", { name: "Aan de zijlijn" })).toBeVisible();
    await side(page).scrollIntoViewIfNeeded();
    await expect(side(page).getByText(t.quiet("rotterdam"))).toBeVisible();
    await page.context().close();
  }
});

test("de laatste goede versie blijft staan, met de tijd erbij", async ({ browser }) => {
  await begin([makeStatus({ content: "<p>Van gisteren</p>" })]);
  fediverse.manners = { kind: "endless" };
  const sql = openDatabase(server);
  await sql`update hashtag_timelines set fetched_at = now() - interval '1 day', tried_at = now() - interval '1 day'`;
  await sql.end();
  await expect
    .poll(async () => (await fetch(`${server.url}/api/hashtag`)).text(), { timeout: 60_000 })
    .toMatch(/"asOf":"/);
  const page = await open(browser);
  await side(page).scrollIntoViewIfNeeded();
  await expect(side(page).getByText("Van gisteren")).toBeVisible();
  await expect(side(page).getByText(/^Zoals het was op /)).toBeVisible();
  await page.context().close();
});

for (const width of [360, 1440]) {
  test(`er verschuift niets en axe vindt niets, ${width} px, licht en donker`, async ({ browser }) => {
    const image = { type: "image", preview_url: `${fediverse.origin}/beeld.png`, description: "Een vlak" };
    await begin(
      Array.from({ length: 8 }, (_, index) =>
        makeStatus({
          content: `<p>${"Een lang bericht over de stad ".repeat(12)}${index}</p>`,
          media_attachments: index % 2 ? [image] : [],
          spoiler_text: index === 3 ? "Gevoelig" : "",
        }),
      ),
    );
    for (const colorScheme of ["light", "dark"] as const) {
      const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme });
      const page = await context.newPage();
      const answered = Promise.withResolvers<void>();
      await page.route("**/api/hashtag", async (route) => {
        await answered.promise;
        await route.continue();
      });
      for (const path of ["/artikel/aan-de-zijlijn", "/"]) {
        await page.goto(server.url + path);
        await page.evaluate(() => document.fonts.ready);
        const measure = () =>
          page.evaluate(() => ({
            side: document.querySelector("aside[aria-labelledby=hashtag]")?.getBoundingClientRect().height,
            page: document.documentElement.scrollHeight,
            wide: document.documentElement.scrollWidth,
          }));
        const before = await measure();
        expect(before.wide).toBe(width);
        if (path !== "/") answered.resolve();
        await side(page).scrollIntoViewIfNeeded();
        await expect(side(page).getByRole("listitem")).toHaveCount(8);
        expect(await measure()).toEqual(before);
        const { violations } = await axe(page).include("aside[aria-labelledby=hashtag]").analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      }
      await context.close();
    }
  });
}

test("uitgezet in de instellingen is hij weg, ook van pagina's die er al waren", async ({ request }) => {
  const page = async () => (await request.get(`${server.url}/artikel/aan-de-zijlijn`)).text();
  expect(await page()).toContain(t.heading("rotterdam"));
  const sql = openDatabase(server);
  const change = async (shown: boolean) => {
    await sql`update settings set hashtag_shown = ${shown}`;
    await sql`insert into cache_expiries (tag) values ('settings')`;
    await sql`select pg_notify('antenne_expiries', '')`;
  };
  await change(false);
  await expect.poll(page).not.toContain(t.heading("rotterdam"));
  await change(true);
  await expect.poll(page).toContain(t.heading("rotterdam"));
  await sql.end();
});

test("een beheerder kiest wat er staat, en wat niet klopt blijft staan met een zin erbij", async ({ browser }) => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${server.url}/redactie/inloggen`);
  await page.getByLabel(loginText.email).fill(testAdmin.email);
  await page.getByLabel(loginText.password).fill(testAdmin.password);
  await page.getByRole("button", { name: loginText.submit }).click();
  await expect(page).toHaveURL(/\/redactie$/);
  await page.goto(`${server.url}/redactie/instellingen`);

  await page.getByLabel(settingsText.instance).fill("127.0.0.1");
  await page.getByLabel(settingsText.hashtag).fill("#Delfshaven");
  await page.getByRole("button", { name: settingsText.submit }).click();
  await expect(page.getByText(settingsText.instanceWrong)).toBeVisible();
  await expect(page.getByLabel(settingsText.hashtag)).toHaveValue("#Delfshaven");
  expect((await axe(page).analyze()).violations.map(({ id }) => id)).toEqual([]);

  await page.getByLabel(settingsText.instance).fill("mastodon.nl");
  await page.getByRole("button", { name: settingsText.submit }).click();
  await expect(page.getByText(settingsText.saved)).toBeVisible();
  await page.goto(`${server.url}/artikel/aan-de-zijlijn`);
  await expect(page.getByRole("heading", { name: t.heading("delfshaven") })).toBeVisible();
  await context.close();
});

test("een beeld dat bij geen bericht hoort bestaat niet", async ({ request }) => {
  for (const name of [`${"a".repeat(32)}.webp`, "..%2f..%2fsecrets.json", "%00", "x"]) {
    expect((await request.get(`${server.url}/beeld/hashtag/${name}`)).status()).toBe(404);
  }
});
