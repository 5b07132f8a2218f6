import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { commentFieldText, commentFormText } from "@/lib/text.nl/comments";
import { forgetCommentLimits } from "./fixtures/limits";
import { untilLive } from "./fixtures/live";

/* What a reader's browser does before Next's scripts are there, and how these come when the reader acts (docs/decisions/0027). */

const chunks = "**/_next/static/chunks/*.js";

let path: string;

test.beforeEach(async () => {
  await forgetCommentLimits();
  const [found] = await sql<{ path: string }[]>`
    select '/artikel/' || s.slug as path
    from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and a.comment_mode = 'open' and a.comments_until is null
    order by a.published_at desc, a.id desc limit 1`;
  if (!found) throw new Error("No article under test takes comments");
  path = found.path;
});

const field = (page: Page, which: "name" | "email" | "text") => page.getByLabel(`${commentFormText[which]}*`);
const send = (page: Page) => page.getByRole("button", { name: commentFormText.submit });

/** What the browser complains of: errors of scripts, of hydration, and what the Content-Security-Policy kept out. */
function listen(page: Page): string[] {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  return complaints;
}

/** Keeps Next's scripts back until it is told to let them go. */
async function holdScripts(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(chunks, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

test("tot de lezer iets doet komt er niets van Next, en daarna werkt het zonder één fout", async ({ page }) => {
  await page.setViewportSize({ width: 412, height: 823 });
  const complaints = listen(page);
  const asked: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") asked.push(request.url());
  });
  const answer = await page.goto(path);
  await expect(page.getByText(/^week \d+ \|/)).toBeVisible();
  expect(asked.map((url) => new URL(url).pathname.replace(/-\w+\.js$/, ""))).toEqual([
    "/_next/static/antenne/first-view",
  ]);
  const policy = answer?.headers()["content-security-policy"] ?? "";
  expect(/script-src ([^;]+)/.exec(policy)?.[1]).toMatch(/^'self' 'sha256-\S+' 'sha256-\S+'$/);

  await page.mouse.wheel(0, 200);
  await untilLive(page.locator("#reageren"));
  expect(asked.length).toBeGreaterThan(5);
  expect(complaints).toEqual([]);
});

test("wie verstuurt voordat de scripts er zijn, krijgt antwoord zodra ze er zijn, en wat er staat blijft staan", async ({
  page,
}) => {
  const complaints = listen(page);
  const release = await holdScripts(page);
  await page.goto(path);
  await field(page, "name").fill("Vroege Vogel");
  await field(page, "text").fill("Getypt voordat het kon");
  await send(page).click();
  await field(page, "text").fill("Getypt voordat het kon, en nog wat");
  await page.evaluate(() => document.documentElement.setAttribute("data-same-page", ""));
  release();
  await expect(page.getByText(commentFieldText.emailMissing)).toBeVisible();
  await expect(field(page, "text")).toHaveValue("Getypt voordat het kon, en nog wat");
  await expect(page.locator("html[data-same-page]")).toHaveCount(1);
  expect(complaints).toEqual([]);
});

test("ook met Enter, meteen na het openen: één keer verstuurd is één reactie", async ({ page }) => {
  const text = `Meteen verstuurd op dag ${Date.now()}, met de wind mee.`;
  const release = await holdScripts(page);
  await page.goto(path);
  await field(page, "text").fill(text);
  await field(page, "email").fill("vroege.vogel@voorbeeld.nl");
  await field(page, "name").fill("Vroege Vogel");
  for (let time = 0; time < 3; time++) await field(page, "name").press("Enter");
  release();
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
  expect(await sql`select 1 from comments where text = ${text}`).toHaveLength(1);
});

test("wie terugkomt met de terugknop vindt een pagina die het doet", async ({ page }) => {
  await page.goto(path);
  await field(page, "name").fill("Even weg");
  await page.goto("/over");
  await page.goBack();
  await send(page).click();
  await expect(page.getByText(commentFieldText.emailMissing)).toBeVisible();
});
