import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { commentFormText } from "@/lib/text.nl/comments";
import { readerText } from "@/lib/text.nl/reader";
import { forgetCommentLimits } from "./fixtures/limits";
import { findArticle } from "./fixtures/magazine";
import { listTabbable, type Stop, walk } from "./fixtures/stops";

const pages: [string, () => Promise<string> | string][] = [
  ["de voorpagina", () => "/"],
  ["een artikel", async () => `/artikel/${(await findArticle("newest")).slug}`],
];

const looks = [
  { width: 360, colorScheme: "light" },
  { width: 1440, colorScheme: "dark" },
] as const;

for (const [name, find] of pages) {
  for (const { width, colorScheme } of looks) {
    test(`${name} is van boven tot onder te lopen met Tab (${width} px, ${colorScheme})`, async ({ browser }) => {
      const context = await browser.newContext({ colorScheme, viewport: { width, height: 800 } });
      const page = await context.newPage();
      await page.goto(await find());
      await untilFilled(page);
      const tabbable = await listTabbable(page);
      const stops = await walk(page);

      const visited = stops.map(({ at }) => at);
      expect(tabbable.filter((at) => !visited.includes(at))).toEqual([]);
      expect(visited).toEqual(visited.toSorted((a, b) => a - b));
      expect(stops.filter(({ name, role }) => name === "" || role === "generic")).toEqual([]);
      expect(stops.filter(({ seen }) => !seen).map(say)).toEqual([]);
      // WCAG 2.2, 1.4.11: what shows the focus stands out 3:1.
      expect(stops.filter(({ ring }) => ring < 3).map(say)).toEqual([]);
      expect(listJumps(stops)).toEqual([]);
      await context.close();
    });
  }
}

/** Until what comes later is there, so that its stops are walked too. */
async function untilFilled(page: Page): Promise<void> {
  await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
  for (const later of ["[aria-labelledby=hashtag]", "[aria-labelledby=meest-gelezen]"]) {
    const block = page.locator(later);
    if ((await block.count()) === 0) continue;
    await block.scrollIntoViewIfNeeded();
    await expect(block.locator("ul, ol, p").first()).not.toBeEmpty();
  }
  await page.evaluate(() => scrollTo(0, 0));
}

function say({ role, name, ring }: Stop): string {
  return `${role} "${name}", ring ${ring.toFixed(1)}:1`;
}

/** Where the next stop stands higher on the screen and not in a column to the right: against the order of reading. */
function listJumps(stops: Stop[]): string[] {
  return stops.flatMap((next, index) => {
    const stop = stops[index - 1];
    if (!stop || stop.aside || next.aside) return [];
    const higher = next.box.bottom <= stop.box.top + 1;
    return higher && next.box.left < stop.box.right - 1 ? [`${say(stop)} -> ${say(next)}`] : [];
  });
}

test("de eerste Tab biedt aan om naar de inhoud te gaan, en doet dat", async ({ page }) => {
  await page.goto("/");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: readerText.skip });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("main").locator(":focus")).toBeVisible();
});

test("een reactie is te plaatsen met alleen het toetsenbord", async ({ page }) => {
  await forgetCommentLimits();
  const text = `Helemaal zonder muis geschreven, op ${Date.now()}.`;
  const [article] = await sql<{ path: string }[]>`
    select '/artikel/' || s.slug as path from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and a.comment_mode = 'open' and a.comments_until is null
    order by a.published_at desc, a.id desc limit 1`;
  await page.goto(article?.path ?? "");
  await tabTo(page, `${commentFormText.name}*`);
  await page.keyboard.type("Anna Proef");
  await tabTo(page, `${commentFormText.email}*`);
  await page.keyboard.type("anna.proef@voorbeeld.nl");
  await tabTo(page, `${commentFormText.text}*`);
  await page.keyboard.type(text);
  await tabTo(page, commentFormText.submit);
  await page.keyboard.press("Enter");
  await expect(page.getByText(commentFormText.sent)).toBeFocused();
  expect(await sql`select status from comments where text = ${text}`).toMatchObject([{ status: "pending" }]);
});

/** Presses Tab until this field or button has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  const target = page.getByLabel(name, { exact: true }).or(page.getByRole("button", { name, exact: true }));
  for (let presses = 0; presses < 400; presses++) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to "${name}"`);
}
