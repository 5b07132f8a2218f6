import { expect, type Page, test } from "@playwright/test";
import { asc, eq } from "drizzle-orm";
import sharp from "sharp";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { issues } from "@/db/schema/issues";
import { fediverseText as t } from "@/lib/text.nl/fediverse";
import { websubText } from "@/lib/text.nl/websub";
import { type Account, type Made, makeArticle } from "./fixtures/factory";
import { logIn } from "./fixtures/login";
import { findArticle, leaveDemoOnly } from "./fixtures/magazine";

const meta = (page: Page, name: string) =>
  page
    .locator(`meta[property="${name}"], meta[name="${name}"]`)
    .evaluateAll((all) => all.map((one) => one.getAttribute("content")));

/** Published, but so old that other specs do not meet it. */
async function publishOld(maker: Account): Promise<Made> {
  const [issue] = await db.select().from(issues).orderBy(asc(issues.year), asc(issues.week)).limit(1);
  const when = new Date("1999-01-01T12:00:00Z");
  return makeArticle(maker, { status: "published", publishedAt: when, issueId: issue?.id, position: 999 });
}

test.beforeAll(leaveDemoOnly);

for (const [what, label] of [
  ["het nummer op de voorpagina", /\/beeld\/deel\/week-\d{4}-\d{1,2}-[0-9a-f]{32}\.jpg$/],
  ["een artikel", /\/beeld\/deel\/artikel-[a-z0-9-]+-[0-9a-f]{32}\.jpg$/],
  ["elke andere pagina", /\/beeld\/deel\/magazine-[0-9a-f]{32}\.jpg$/],
] as const) {
  test(`${what} heeft een getekend deelbeeld, dat voor altijd bewaard mag worden`, async ({ page, request }) => {
    const article = await findArticle("newest");
    const path = what === "een artikel" ? `/artikel/${article.slug}` : what.startsWith("het") ? "/" : "/archief";
    await page.goto(path);
    const [image = ""] = await meta(page, "og:image");
    expect(image).toMatch(label);
    expect(await meta(page, "og:image:width")).toEqual(["1200"]);
    expect(await meta(page, "og:image:height")).toEqual(["630"]);
    expect((await meta(page, "og:image:alt"))[0]).toContain(what === "een artikel" ? article.title : "Antenne");
    expect(await meta(page, "twitter:card")).toEqual(["summary_large_image"]);
    expect(await meta(page, "twitter:image")).toEqual([image]);

    const response = await request.get(image ?? "");
    expect(response.status()).toBe(200);
    expect(response.headers()["content-type"]).toBe("image/jpeg");
    expect(response.headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
    const { format, width, height } = await sharp(await response.body()).metadata();
    expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 });
    const { etag = "" } = response.headers();
    expect((await request.get(image ?? "", { headers: { "if-none-match": etag } })).status()).toBe(304);

    const old = (image ?? "").replace(/[0-9a-f]{32}/, "0".repeat(32));
    const moved = await request.get(old, { maxRedirects: 0 });
    expect([moved.status(), moved.headers().location]).toEqual([302, new URL(image ?? "").pathname]);
  });
}

test("een deelbeeld van niets bestaat niet", async ({ request }) => {
  const digest = "0".repeat(32);
  for (const file of [
    `artikel-bestaat-niet-${digest}.jpg`,
    `week-1970-1-${digest}.jpg`,
    "x.jpg",
    `%2e%2e-${digest}.jpg`,
  ]) {
    expect([file, (await request.get(`/beeld/deel/${file}`)).status()]).toEqual([file, 404]);
  }
});

test("een auteur zegt waar in het fediverse, en artikel en auteurspagina vertellen het verder", async ({
  page,
  context,
}) => {
  const author = await logIn(context, "author");
  const article = await publishOld(author);
  const [byline] = await db.select().from(authors).where(eq(authors.id, author.authorId));
  try {
    await page.goto(`/artikel/${article.slug}`);
    expect(await meta(page, "fediverse:creator")).toEqual([]);

    await page.goto("/redactie/account");
    const field = page.getByRole("textbox", { name: t.label });
    await field.fill("zomaar iets");
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    await expect(field).toHaveAccessibleDescription(new RegExp(t.wrong.replaceAll(".", "\\.")));
    await expect(field).toHaveValue("zomaar iets");
    await field.fill("https://mastodon.example/@proef");
    await page.getByRole("button", { name: t.submit, exact: true }).click();
    await expect(page.getByText(t.saved)).toBeVisible();

    await expect(async () => {
      await page.goto(`/artikel/${article.slug}`);
      expect(await meta(page, "fediverse:creator")).toEqual(["@proef@mastodon.example"]);
      await page.goto(`/auteur/${byline?.slug}`);
      const link = page.getByRole("link", { name: "@proef@mastodon.example" });
      await expect(link).toHaveAttribute("href", "https://mastodon.example/@proef");
      await expect(link).toHaveAttribute("rel", "me");
    }).toPass();
  } finally {
    await db.delete(articles).where(eq(articles.id, article.id));
  }
});

test("de hub die een beheerder kiest staat in elke feed, en gaat er weer uit", async ({ page, context, request }) => {
  await logIn(context, "admin");
  const field = page.getByRole("textbox", { name: websubText.hub });
  const choose = async (hub: string) => {
    await page.goto("/redactie/instellingen");
    await field.fill(hub);
    await page.getByRole("button", { name: websubText.submit }).click();
  };
  await choose("http://127.0.0.1/");
  await expect(field).toHaveAccessibleDescription(new RegExp(websubText.wrong));
  await expect(field).toHaveValue("http://127.0.0.1/");
  try {
    await choose("https://hub.example/");
    await expect(page.getByText(websubText.saved)).toBeVisible();
    for (const path of ["/feed.xml", "/rubriek/film/rss.xml", "/feed.json"]) {
      await expect(async () => {
        const response = await request.get(path);
        expect(response.headers().link).toContain('<https://hub.example/>; rel="hub"');
        expect(await response.text()).toContain("https://hub.example/");
      }).toPass();
    }
  } finally {
    await choose("");
    await expect(page.getByText(websubText.saved)).toBeVisible();
  }
  await expect(async () => {
    const response = await request.get("/feed.xml");
    expect(response.headers().link).not.toContain("hub");
    expect(await response.text()).not.toContain("hub.example");
  }).toPass();
});
