import { type APIRequestContext, expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { readJsonFeed } from "@/scripts/test/json-feed";
import { readXml } from "@/scripts/test/xml";
import { findArticle, leaveDemoOnly, listUnpublished } from "./fixtures/magazine";
import { publishTrickyArticle, trickyText, withdrawArticle } from "./fixtures/tricky-article";

const lists = ["", "/rubriek/architectuur", "/auteur/kraan-negen", "/trefwoord/haven"];
const formats = ["feed.xml", "rss.xml", "feed.json"];
const feeds = lists.flatMap((list) => formats.map((format) => `${list}/${format}`));
const others = ["/sitemap.xml", "/nieuws-sitemap.xml", "/robots.txt", "/manifest.webmanifest"];

const textOf = async (request: APIRequestContext, path: string) => (await request.get(path)).text();
const pathOf = (address: string) => new URL(address).pathname;

type Item = { id: string; url: string; title: string; html: string };

/** The articles of a feed, after its whole has been held against the grammar of its format. */
function itemsOf(path: string, text: string): Item[] {
  if (path.endsWith(".json")) {
    return readJsonFeed(text).items.map((item) => ({
      id: item.id,
      url: item.url ?? "",
      title: item.title ?? "",
      html: item.content_html,
    }));
  }
  const atom = path.endsWith("feed.xml");
  const names = atom
    ? ["//atom:entry/atom:id", "//atom:entry/atom:link/@href", "//atom:entry/atom:title", "//atom:entry/atom:content"]
    : ["//item/guid", "//item/link", "//item/title", "//item/content:encoded"];
  const [ids = [], urls = [], titles = [], texts = []] = readXml(
    text,
    (find) => names.map((name) => find(name)),
    atom ? "atom" : "rss",
  );
  return ids.map((id, index) => ({
    id,
    url: urls[index] ?? "",
    title: titles[index] ?? "",
    html: texts[index] ?? "",
  }));
}

test.beforeAll(leaveDemoOnly);

for (const path of feeds) {
  test(`${path} is geldig, met hele artikelen en volledige adressen`, async ({ request }) => {
    const response = await request.get(path);
    expect(response.status()).toBe(200);
    const type = path.endsWith(".json") ? "feed+json" : path.endsWith("feed.xml") ? "atom+xml" : "rss+xml";
    expect(response.headers()["content-type"]).toBe(`application/${type}; charset=utf-8`);
    expect(response.headers()["cache-control"]).toBe("public, max-age=0, must-revalidate");

    const items = itemsOf(path, await response.text());
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(30);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    for (const { url, html } of items) {
      expect(url).toMatch(/^https?:\/\/[^/]+\/artikel\/[a-z0-9-]+$/);
      readXml(`<div>${html}</div>`, (find) => {
        expect(find("/div")[0]?.length).toBeGreaterThan(200);
        for (const address of find("//@href | //@src")) expect(address).toMatch(/^(https?:\/\/|mailto:|tel:)/);
      });
    }
  });
}

test("de feeds van het magazine beginnen met het nieuwste artikel, en zijn beeld is er", async ({ request }) => {
  const newest = await findArticle("newest");
  for (const format of formats) {
    const [first] = itemsOf(`/${format}`, await textOf(request, `/${format}`));
    expect(first?.title).toBe(newest.title);
    expect(pathOf(first?.url ?? "")).toBe(`/artikel/${newest.slug}`);
    expect(first?.id).toMatch(new RegExp(`^tag:[^,]+,\\d{4}:artikel:${newest.id}$`));
    const [image = ""] = readXml(`<div>${first?.html}</div>`, (find) => find("//figure/img/@src"));
    expect((await request.get(pathOf(image))).status()).toBe(200);
  }
});

test("wie het al heeft krijgt 304, wie iets anders heeft alles", async ({ request }) => {
  for (const path of [...feeds, ...others]) {
    const { etag = "", "last-modified": modified } = (await request.get(path)).headers();
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    const again = await request.get(path, { headers: { "if-none-match": etag } });
    expect([path, again.status(), await again.text()]).toEqual([path, 304, ""]);
    expect((await request.get(path, { headers: { "if-none-match": '"anders"' } })).status()).toBe(200);
    if (!modified) continue;
    expect((await request.get(path, { headers: { "if-modified-since": modified } })).status()).toBe(304);
  }
});

test("een feed heeft één kenmerk, hoe zij ook verpakt komt, en ook verpakt volstaat 304", async ({ request }) => {
  for (const path of ["/feed.xml", "/feed.json", "/sitemap.xml"]) {
    const etags = new Set<string>();
    for (const encoding of ["identity", "gzip"]) {
      const first = await request.get(path, { headers: { "accept-encoding": encoding } });
      expect(first.headers()["content-encoding"]).toBe(encoding === "gzip" ? "gzip" : undefined);
      expect(first.headers().vary?.toLowerCase()).toContain("accept-encoding");
      const { etag = "" } = first.headers();
      etags.add(etag);
      const again = await request.get(path, { headers: { "accept-encoding": encoding, "if-none-match": etag } });
      expect([path, encoding, again.status()]).toEqual([path, encoding, 304]);
      expect(again.headers().etag).toBe(etag);
      expect(again.headers().vary?.toLowerCase()).toContain("accept-encoding");
    }
    expect(etags.size).toBe(1);
  }
});

test("elke feed noemt haar eigen adres, ook in haar kop", async ({ request }) => {
  for (const path of feeds) {
    const { link = "" } = (await request.get(path)).headers();
    const self = /<([^>]+)>; rel="self"/.exec(link)?.[1];
    expect(pathOf(self ?? "")).toBe(path);
  }
});

for (const path of [
  "/rubriek/bestaat-niet/feed.xml",
  "/auteur/bestaat-niet/rss.xml",
  "/trefwoord/x%2e/feed.json",
  "/serie/over-de-brug/feed.xml",
  "/rubriek/film/2/feed.xml",
  "/rubriek/film/atom.xml",
  "/feed.xml/x",
  "/sitemap/0.xml",
  "/sitemap/1.xml",
  "/sitemap/1",
]) {
  test(`${path} bestaat niet`, async ({ request }) => {
    expect((await request.get(path)).status()).toBe(404);
  });
}

test("wat niet gepubliceerd is staat in geen feed en geen sitemap", async ({ request }) => {
  const unpublished = await listUnpublished();
  expect(unpublished.length).toBeGreaterThanOrEqual(5);
  const paths = [...feeds, ...others];
  for (const { sectionSlug } of unpublished) if (sectionSlug) paths.push(`/rubriek/${sectionSlug}/feed.xml`);
  for (const path of new Set(paths)) {
    const text = await textOf(request, path);
    for (const { slug, title } of unpublished) {
      expect(text.includes(title), `${path}: ${title}`).toBe(false);
      expect(text.includes(`/artikel/${slug}<`), `${path}: ${slug}`).toBe(false);
    }
  }
});

test("elk adres in de sitemap is er, en geen artikel ontbreekt", async ({ request }) => {
  const places = readXml(await textOf(request, "/sitemap.xml"), (find) => find("//sitemap:loc"), "sitemap");
  expect(new Set(places).size).toBe(places.length);
  for (const place of places) {
    const response = await request.get(pathOf(place), { maxRedirects: 0 });
    if (response.status() === 200) continue;
    // Gone in the meantime, by another spec?
    expect([place, response.status(), await textOf(request, "/sitemap.xml")]).toEqual([
      place,
      404,
      expect.not.stringContaining(`${place}<`),
    ]);
  }
  const published = await sql<{ slug: string }[]>`
    select s.slug from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and s.slug not like 'lastig-%'`;
  expect(places.map(pathOf)).toEqual(expect.arrayContaining(published.map(({ slug }) => `/artikel/${slug}`)));
});

test("de nieuwssitemap noemt wat de laatste twee dagen verscheen", async ({ request }) => {
  await expect(async () => {
    const titles = readXml(await textOf(request, "/nieuws-sitemap.xml"), (find) => find("//news:title"), "sitemap");
    const recent = await sql<{ title: string }[]>`
      select title from articles where status = 'published' and trashed_at is null
        and published_at > now() - interval '2 days' order by published_at desc, id desc`;
    expect(titles).toEqual(recent.map(({ title }) => title));
  }).toPass();
});

test("robots.txt houdt de redactie buiten en wijst de sitemaps aan", async ({ request }) => {
  const text = await textOf(request, "/robots.txt");
  expect(text).toMatch(/^User-agent: \*\nDisallow: \/redactie\$\nDisallow: \/redactie\/\nDisallow: \/api\/\n/);
  const sitemaps = [...text.matchAll(/^Sitemap: (\S+)$/gm)].map((line) => pathOf(line[1] ?? ""));
  expect(sitemaps).toEqual(["/sitemap.xml", "/nieuws-sitemap.xml"]);
});

test("het manifest noemt het magazine en iconen die er zijn", async ({ page, request }) => {
  await page.goto("/");
  const address = await page.locator('link[rel="manifest"]').getAttribute("href");
  const response = await request.get(address ?? "");
  expect(response.headers()["content-type"]).toBe("application/manifest+json");
  const manifest = await response.json();
  expect(manifest).toMatchObject({ name: expect.any(String), lang: "nl", start_url: "/", display: "minimal-ui" });
  for (const { src, type } of manifest.icons) {
    const icon = await request.get(src);
    expect([src, icon.status(), icon.headers()["content-type"]]).toEqual([src, 200, type]);
  }
});

for (const [path, own] of [
  ["/", ""],
  ["/archief", ""],
  ["/rubriek/architectuur", "/rubriek/architectuur"],
  ["/auteur/kraan-negen", "/auteur/kraan-negen"],
  ["/trefwoord/haven", "/trefwoord/haven"],
] as const) {
  test(`${path} wijst zijn feeds, zijn taal en zijn eigen adres aan`, async ({ page }) => {
    await page.goto(path);
    const links = page.locator('link[rel="alternate"][type]');
    const paths = await links.evaluateAll((all) =>
      all.map((link) => new URL(link.getAttribute("href") ?? "").pathname),
    );
    expect(paths.sort()).toEqual(
      [...new Set([own, ""])].flatMap((base) => formats.map((name) => `${base}/${name}`)).sort(),
    );
    for (const selector of ['link[rel="canonical"]', 'link[rel="alternate"][hreflang="nl"]']) {
      expect(pathOf((await page.locator(selector).getAttribute("href")) ?? "")).toBe(path);
    }
  });
}

test("een artikel zegt machines wat het is, met een beeld dat er is", async ({ page, request }) => {
  const article = await findArticle("newest");
  await page.goto(`/artikel/${article.slug}`);
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? "");
  const [news, way] = data["@graph"];
  expect(news).toMatchObject({ "@type": "NewsArticle", headline: article.title });
  expect(pathOf(news.mainEntityOfPage)).toBe(`/artikel/${article.slug}`);
  expect(way.itemListElement.at(-1).name).toBe(article.title);
  const shared = await page.locator('meta[property="og:image"]').getAttribute("content");
  for (const image of [news.image[0].url, shared]) expect((await request.get(pathOf(image))).status()).toBe(200);
});

test("lastige tekens in een titel breken niets, en wat ingetrokken wordt is er meteen uit", async ({
  page,
  request,
}) => {
  const slug = `lastig-${Date.now()}`;
  for (const format of formats) expect((await request.get(`/trefwoord/${slug}/${format}`)).status()).toBe(404);
  const article = await publishTrickyArticle(slug);
  try {
    for (const format of formats) {
      const path = `/trefwoord/${slug}/${format}`;
      const [item] = itemsOf(path, await textOf(request, path));
      expect([path, item?.title]).toEqual([path, trickyText]);
      expect(item?.html).not.toContain("<script");
    }
    await page.goto(`/artikel/${slug}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(trickyText);
    expect(await page.evaluate(() => "broken" in window)).toBe(false);
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(data ?? "")["@graph"][0].headline).toBe(trickyText);

    // No other piece carries this tag: once the piece is withdrawn readers have no such tag any more.
    const path = `/trefwoord/${slug}/feed.xml`;
    const { etag = "" } = (await request.get(path)).headers();
    await withdrawArticle(slug);
    await expect.poll(async () => (await request.get(path, { headers: { "if-none-match": etag } })).status()).toBe(404);
    expect(await textOf(request, "/feed.xml")).not.toContain(slug);
    expect(await textOf(request, "/sitemap.xml")).not.toContain(slug);
  } finally {
    await article.remove();
  }
});
