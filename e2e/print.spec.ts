import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { findEmptyWeek, leaveDemoOnly } from "./fixtures/magazine";

type Piece = { id: number; slug: string; title: string; bodyText: string };

/** The newest issue's address and its articles, in its order. */
async function findIssue(): Promise<{ address: string; articles: Piece[] }> {
  const { year, week } = weekOf(new Date());
  const rows = await sql<(Piece & { year: number; week: number })[]>`
    select a.id, s.slug, a.title, a.body_text as "bodyText", i.year, i.week
    from articles a join issues i on i.id = a.issue_id join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and i.id = (
      select j.id from issues j join articles b on b.issue_id = j.id and b.status = 'published' and b.trashed_at is null
      where (j.year, j.week) <= (${year}, ${week}) order by j.year desc, j.week desc limit 1)
    order by a.position, a.id`;
  return { address: `/${rows[0]?.year}/week/${rows[0]?.week}`, articles: rows };
}

const opening = ({ bodyText }: Piece) => bodyText.split("\n")[0]?.slice(0, 30).trim() ?? "";

async function pagesOf(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

test.beforeAll(leaveDemoOnly);

test("wie een nummer afdrukt krijgt het hele nummer, zonder wat alleen op een scherm hoort", async ({ page }) => {
  const { address, articles } = await findIssue();
  await page.goto(address);
  for (const article of articles) await expect(page.getByText(opening(article)).first()).toBeHidden();

  await page.emulateMedia({ media: "print" });
  for (const article of articles) {
    await expect(page.getByRole("heading", { level: 2, name: article.title, exact: true })).toBeVisible();
    await expect(page.getByText(opening(article)).first()).toBeVisible();
  }
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("link", { name: /e-boek/ })).toBeHidden();
  // The title page, and each article on a page of its own.
  expect(await pagesOf(page)).toBeGreaterThan(articles.length);
});

test("ook zonder JavaScript, en in het donker op wit papier", async ({ browser }) => {
  const { address, articles } = await findIssue();
  const page = await browser.newPage({ javaScriptEnabled: false, colorScheme: "dark" });
  try {
    await page.goto(address);
    await page.emulateMedia({ media: "print" });
    for (const article of articles) await expect(page.getByText(opening(article)).first()).toBeVisible();
    await expect(page.locator("body")).toHaveCSS("background-color", "rgb(255, 255, 255)");
    await expect(page.locator("body")).toHaveCSS("color", "rgb(0, 0, 0)");
  } finally {
    await page.close();
  }
});

test("elke link in de tekst heeft op papier een nummer, met zijn adres onder het artikel", async ({ page }) => {
  const { address } = await findIssue();
  await page.goto(address);
  await page.emulateMedia({ media: "print" });
  const printed = page.locator("article:visible");
  expect(await printed.count()).toBeGreaterThan(0);
  let links = 0;
  for (const article of await printed.all()) {
    const numbers = await article
      .locator("a")
      .evaluateAll((all) =>
        all.flatMap((link) =>
          getComputedStyle(link, "::after").content.startsWith('"["') ? link.getAttribute("href") : [],
        ),
      );
    const places = (await article.locator("footer ol li").allTextContents()).map((place) => place.split("/").at(-1));
    const ends = numbers.map((href) =>
      href
        ?.replace(/^https?:\/\/(www\.)?/, "")
        .replace(/\/$/, "")
        .split("/")
        .at(-1),
    );
    expect(places).toEqual(ends);
    links += places.length;
  }
  expect(links).toBeGreaterThan(0);
});

test("geen twee plekken op de pagina heten hetzelfde", async ({ page }) => {
  await page.goto((await findIssue()).address);
  const ids = await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("een lege week drukt af wat er staat", async ({ page }) => {
  const { year, week } = await findEmptyWeek();
  await page.goto(`/${year}/week/${week}`);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("In deze week verscheen er niets.")).toBeVisible();
});
