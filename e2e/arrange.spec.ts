import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { slugify } from "@/lib/slug";
import { arrangeFieldText, arrangeText as t } from "@/lib/text.nl/arrange";
import { dashboardText } from "@/lib/text.nl/dashboard";
import { axe } from "./fixtures/axe";
import { makeArticle, makeEditor, unique } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

const open = async (page: Page, path: string) => {
  await page.goto(`/redactie/indeling/${path}`);
  await expect(page.getByRole("navigation", { name: t.title })).toBeVisible();
};

const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });

test("een nieuwe rubriek staat meteen in het menu van lezers, en haar oude adres verwijst door", async ({
  context,
  page,
}) => {
  await logIn(context, "editor");
  const name = unique("Havenmuziek");
  await open(page, "rubrieken");
  await field(page, t.name).fill(name);
  await field(page, t.position).fill("990");
  await page.getByRole("button", { name: t.add.section }).click();
  await expect(page.getByText(t.saved)).toBeVisible();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();

  const old = `/rubriek/${slugify(name)}`;
  expect((await page.request.get(old)).status()).toBe(200);
  expect(await (await page.request.get("/")).text()).toContain(name);

  const renamed = unique("Waterklank");
  await field(page, t.name).fill(renamed);
  await field(page, t.slug).fill("");
  await page.getByRole("button", { name: t.save }).click();
  await expect(page.getByRole("heading", { level: 1, name: renamed })).toBeVisible();
  const moved = await page.request.get(`${old}?x=1`, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, `/rubriek/${slugify(renamed)}?x=1`]);
  expect(await (await page.request.get("/")).text()).not.toContain(name);

  await page.getByRole("button", { name: t.remove }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: t.remove }).click();
  await expect(page).toHaveURL(/\/rubrieken$/);
  expect((await page.request.get(`/rubriek/${slugify(renamed)}`)).status()).toBe(404);
  expect((await page.request.get(old)).status()).toBe(404);
});

test("bij een fout staat er naast het veld wat er is, en blijft wat je typte staan", async ({ context, page }) => {
  await logIn(context, "editor");
  await open(page, "trefwoorden");
  await field(page, t.name).fill("Wat dan ook");
  await field(page, t.slug).fill("Geen Adres");
  await page.getByRole("button", { name: t.add.tag }).click();
  await expect(page.getByText(arrangeFieldText.slugWrong)).toBeVisible();
  await expect(field(page, t.name)).toHaveValue("Wat dan ook");
  await expect(field(page, t.slug)).toHaveValue("Geen Adres");
});

test("twee trefwoorden worden er één: het artikel heeft het andere en het adres verwijst door", async ({
  context,
  page,
}) => {
  await logIn(context, "editor");
  const [from, into] = [unique("Brug"), unique("Bruggen")];
  const [issue] = await sql<{ id: number }[]>`select id from issues order by year, week limit 1`;
  const article = await makeArticle(await makeEditor("author"), {
    status: "published",
    publishedAt: new Date(),
    issueId: issue?.id,
  });
  for (const name of [from, into]) await sql`insert into tags (slug, name) values (${slugify(name)}, ${name})`;
  const [tag] = await sql<{ id: number }[]>`select id from tags where name = ${from}`;
  await sql`insert into article_tags (article_id, tag_id) values (${article.id}, ${tag?.id ?? 0})`;

  await open(page, `trefwoorden/${tag?.id}`);
  await field(page, t.mergeInto).fill("Onbestaand trefwoord");
  await page.getByRole("button", { name: t.merge }).click();
  await expect(page.getByText(arrangeFieldText.mergeUnknown)).toBeVisible();
  await field(page, t.mergeInto).fill(into);
  await page.getByRole("button", { name: t.merge }).click();
  await expect(page.getByRole("heading", { level: 1, name: into })).toBeVisible();
  const moved = await page.request.get(`/trefwoord/${slugify(from)}`, { maxRedirects: 0 });
  expect(moved.headers().location).toBe(`/trefwoord/${slugify(into)}`);
  expect(await (await page.request.get(`/trefwoord/${slugify(into)}`)).text()).toContain(article.title);
  expect(await (await page.request.get(`/artikel/${article.slug}`)).text()).toContain(into);
});

test("een bladzijde schrijf je als een artikel, en ze staat meteen onderaan de site", async ({ context, page }) => {
  await logIn(context, "editor");
  const title = unique("Steun het magazine");
  await open(page, "bladzijden/nieuw");
  await field(page, t.pageTitle).fill(title);
  await page.getByRole("textbox", { name: t.pageBody }).click();
  await page.keyboard.type("Elke bijdrage helpt.");
  await page.getByRole("button", { name: t.add.page }).click();
  await expect(page.getByText(t.saved)).toBeVisible();
  const path = `/${slugify(title)}`;
  expect(await (await page.request.get(path)).text()).toContain("Elke bijdrage helpt.");
  expect(await (await page.request.get("/")).text()).toContain(`href="${path}"`);
  const [row] = await sql<{ id: number }[]>`select id from pages where title = ${title}`;
  await open(page, `bladzijden/${row?.id}`);
  await expect(page.getByRole("textbox", { name: t.pageBody })).toContainText("Elke bijdrage helpt.");
  await page.getByRole("button", { name: t.remove }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: t.remove }).click();
  await expect(page).toHaveURL(/\/bladzijden$/);
  expect((await page.request.get(path)).status()).toBe(404);
});

test("een omleiding van een adres dat er niet is werkt meteen, en niet meer als ze weg is", async ({
  context,
  page,
}) => {
  await logIn(context, "editor");
  const from = `/${slugify(unique("oud"))}/Stuk.html`;
  await open(page, "omleidingen");
  await field(page, t.from).fill("/over");
  await field(page, t.to).fill("/archief");
  await page.getByRole("button", { name: t.add.redirect }).click();
  await expect(field(page, t.from)).toHaveAccessibleDescription(/Op dit adres staat al iets/);
  await field(page, t.from).fill(from);
  await page.getByRole("button", { name: t.add.redirect }).click();
  await expect(page.getByText(t.redirectAdded)).toBeVisible();
  const moved = await page.request.get(from, { maxRedirects: 0 });
  expect([moved.status(), moved.headers().location]).toEqual([308, "/archief"]);
  await page.getByRole("button", { name: t.removeRedirect(from) }).click();
  await expect(page.getByRole("button", { name: t.removeRedirect(from) })).toHaveCount(0);
  expect((await page.request.get(from, { maxRedirects: 0 })).status()).toBe(404);
});

test("een auteur krijgt een biografie en een portret, en wie onder een artikel staat kan niet weg", async ({
  context,
  page,
}) => {
  await logIn(context, "editor");
  const maker = await makeEditor("author");
  await makeArticle(maker);
  await open(page, `auteurs/${maker.authorId}`);
  await field(page, t.bio).fill("Schrijft over water.");
  await page.getByRole("button", { name: t.save }).click();
  await expect(page.getByText(t.saved)).toBeVisible();
  const [author] = await sql<{ slug: string }[]>`select slug from authors where id = ${maker.authorId}`;
  expect(await (await page.request.get(`/auteur/${author?.slug}`)).text()).toContain("Schrijft over water.");
  await page.getByRole("button", { name: t.remove }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: t.remove }).click();
  await expect(page.getByText(t.authorInUse)).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test("elk scherm is toegankelijk en past op 360 px", async ({ context, page }) => {
      await logIn(context, "editor");
      const [tag] = await sql<{ id: number }[]>`select id from tags order by id limit 1`;
      for (const path of ["rubrieken", `trefwoorden/${tag?.id}`, "series", "auteurs", "bladzijden", "omleidingen"]) {
        await open(page, path);
        expect([path, (await axe(page).analyze()).violations]).toEqual([path, []]);
        await page.setViewportSize({ width: 360, height: 740 });
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
        await page.setViewportSize({ width: 1280, height: 800 });
      }
    });
  });
}

test("een auteur en een moderator delen niets in", async ({ context, page }) => {
  for (const role of ["author", "moderator"] as const) {
    await context.clearCookies();
    await logIn(context, role);
    for (const path of ["rubrieken", "trefwoorden", "auteurs", "bladzijden", "omleidingen"]) {
      await page.goto(`/redactie/indeling/${path}`);
      await expect(page.getByText(dashboardText.forbidden)).toBeVisible();
      await expect(page.getByRole("table")).toHaveCount(0);
    }
  }
});
