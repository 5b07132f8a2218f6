import { type Browser, expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { findArticle } from "./fixtures/magazine";
import { newReader, type ReaderName } from "./fixtures/readers";

async function viewsOf(articleId: number): Promise<number> {
  const [row] = await sql<
    { views: number }[]
  >`select coalesce(sum(views), 0)::integer as views from view_years where kind = 'article' and page_id = ${articleId}`;
  return row?.views ?? 0;
}

async function read(browser: Browser, path: string, name: ReaderName, javaScriptEnabled: boolean): Promise<void> {
  const page = await newReader(browser, name, { javaScriptEnabled });
  const counted = page.waitForResponse((response) => response.url().includes("/api/weergave"));
  await page.goto(path);
  await counted;
  await page.context().close();
}

test("een lezer telt één keer per artikel, met of zonder JavaScript, hoe vaak die ook terugkomt", async ({
  browser,
}) => {
  const article = await findArticle("newest");
  const path = `/artikel/${article.slug}`;
  await sql`delete from view_marks where kind = 'article' and page_id = ${article.id}`;
  const before = await viewsOf(article.id);
  for (let time = 0; time < 2; time += 1) {
    await read(browser, path, "een", true);
    await read(browser, path, "twee", false);
  }
  // The third is written after the second visits of the first two: when it is there, those were not counted.
  await read(browser, path, "drie", true);
  await expect.poll(() => viewsOf(article.id)).toBeGreaterThanOrEqual(before + 3);
  expect(await viewsOf(article.id)).toBe(before + 3);
});
