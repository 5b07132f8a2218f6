import { expect, type Page, test } from "@playwright/test";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { slugify } from "@/lib/slug";
import { articleFieldText, statusText } from "@/lib/text.nl/articles";
import { keysText, moderationText } from "@/lib/text.nl/dashboard";
import {
  articleListText,
  missingText,
  sharePreviewText,
  statusVerb,
  articleFormText as t,
  warningText,
} from "@/lib/text.nl/desk-articles";
import { errorText } from "@/lib/text.nl/errors";
import { healthText } from "@/lib/text.nl/health";
import { historyText } from "@/lib/text.nl/history";
import { jobsScreenText } from "@/lib/text.nl/jobs";
import { mailText } from "@/lib/text.nl/mail";
import { previewText } from "@/lib/text.nl/preview";
import { clashText, savingText } from "@/lib/text.nl/saving";
import { settingsText } from "@/lib/text.nl/settings";
import { axe } from "./fixtures/axe";
import { type Account, makeArticle, makeComment, makeEditor, unique } from "./fixtures/factory";
import { logIn } from "./fixtures/login";

const thisWeek = weekOf(new Date());

const title = (page: Page) => page.getByRole("textbox", { name: t.title, exact: true });
const lede = (page: Page) => page.getByRole("textbox", { name: t.lede });
const body = (page: Page) => page.getByRole("textbox", { name: t.body, exact: true });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const upToDate = (page: Page) => page.getByRole("status").filter({ hasText: /^(Alles is opgeslagen|Opgeslagen om)/ });

/** Single keys work from the moment that the page has woken up. */
async function wakeKeys(page: Page) {
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog")).toBeVisible({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
}

async function openArticle(page: Page, id: number) {
  await page.goto(`/redactie/artikelen/${id}`);
  await expect(body(page)).toBeVisible();
}

/** Whether a reader gets the page, and what it says. */
async function read(page: Page, path: string) {
  const response = await page.request.get(path, { headers: { cookie: "" } });
  return { status: response.status(), text: await response.text() };
}

test.describe("van leeg blad tot lezer", () => {
  test("schrijven, publiceren, wijzigen, intrekken en opnieuw publiceren", async ({ page, context }) => {
    await logIn(context, "editor");
    const name = unique("Een avond op de kade");
    const address = `/artikel/${slugify(name)}`;

    await page.goto("/redactie/artikelen");
    await button(page, articleListText.newArticle).click();
    await expect(page).toHaveURL(/\/redactie\/artikelen\/\d+$/);
    await title(page).fill(name);
    await lede(page).fill("Waarom de wind daar anders klinkt.");
    await body(page).fill("De kade was leeg, op een fiets na.");
    await page.getByRole("radio", { name: `Week ${thisWeek.week}, ${thisWeek.year}` }).check({ force: true });
    await page.getByLabel(t.section, { exact: true }).selectOption({ index: 1 });
    await page.getByLabel(t.position).fill("998");
    await expect(page.getByText(t.complete)).toBeVisible();

    await button(page, t.publish).click();
    await expect(page.getByText(t.published)).toBeVisible();
    const first = await read(page, address);
    expect(first.status).toBe(200);
    expect(first.text).toContain("De kade was leeg, op een fiets na.");

    await lede(page).fill("Waarom de wind daar hoger klinkt.");
    await page.keyboard.press("ControlOrMeta+s");
    await expect(page.getByText(savingText.updated)).toBeVisible();
    expect((await read(page, address)).text).toContain("Waarom de wind daar hoger klinkt.");

    await page.getByText(t.seo, { exact: true }).click();
    const shared = page.getByRole("figure").filter({ hasText: sharePreviewText.shared });
    await expect(shared).toContainText(name);
    await expect(shared).toContainText("Waarom de wind daar hoger klinkt.");
    const drawn = shared.locator("img");
    await expect.poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1200);

    await button(page, t.withdraw).click();
    await page.getByRole("alertdialog").getByRole("button", { name: t.withdraw }).click();
    await expect(page.getByText(t.withdrawn)).toBeVisible();
    expect((await read(page, address)).status).toBe(404);

    await button(page, t.republish).click();
    await expect(page.getByText(t.published)).toBeVisible();
    expect((await read(page, address)).status).toBe(200);

    await button(page, t.trash).click();
    await page.getByRole("alertdialog").getByRole("button", { name: t.trash }).click();
    await expect(page.getByText(t.trashedDone)).toBeVisible();
    expect((await read(page, address)).status).toBe(404);
  });

  test("een ander adres laat het oude doorverwijzen", async ({ page, context }) => {
    const editor = await logIn(context, "editor");
    const article = await makePublished(editor);
    await openArticle(page, article.id);
    await page.getByText(t.slug, { exact: true }).first().click();
    await page.getByRole("textbox", { name: t.slug }).fill(`${article.slug}-nieuw`);
    await button(page, savingText.update).first().click();
    await expect(page.getByText(savingText.updated)).toBeVisible();
    const old = await page.request.get(`/artikel/${article.slug}`, { maxRedirects: 0 });
    expect(old.status()).toBe(308);
    expect(old.headers().location).toMatch(new RegExp(`/artikel/${article.slug}-nieuw$`));
    expect((await read(page, `/artikel/${article.slug}-nieuw`)).status).toBe(200);
  });

  test("een concept is in het voorbeeld te zien en nergens anders", async ({ page, context }) => {
    const editor = await logIn(context, "author");
    const article = await makeArticle(editor);
    await page.goto(`/redactie/artikelen/${article.id}/voorbeeld`);
    await expect(page.getByRole("heading", { level: 1, name: article.title })).toBeVisible();
    await expect(page.getByText(`De tekst van ${article.title}.`)).toBeVisible();
    await expect(page.getByText(previewText.banner)).toBeVisible();
    expect((await axe(page).analyze()).violations).toEqual([]);
    expect((await read(page, `/artikel/${article.slug}`)).status).toBe(404);
  });
});

/** A published article in this week's issue, at its end. */
async function makePublished(editor: Account) {
  const [section] = await sql<{ id: number }[]>`select id from sections order by id limit 1`;
  const [issue] = await sql<{ id: number }[]>`
    insert into issues (year, week) values (${thisWeek.year}, ${thisWeek.week})
    on conflict (year, week) do update set year = excluded.year returning id`;
  return makeArticle(editor, {
    lede: "Een lead.",
    sectionId: section?.id,
    issueId: issue?.id,
    status: "published",
    publishedAt: new Date("2001-01-01T12:00:00Z"),
    position: 999,
  });
}

test.describe("het formulier", () => {
  test("zegt wat er voor publicatie ontbreekt, en houdt wat er staat", async ({ page, context }) => {
    const editor = await logIn(context, "editor");
    const article = await makeArticle(editor);
    await openArticle(page, article.id);
    await expect(page.getByRole("listitem").filter({ hasText: missingText.week })).toBeVisible();
    const name = unique("Bijna klaar");
    await title(page).fill(name);
    await button(page, t.publish).click();
    await expect(page.getByText(errorText.incomplete)).toBeVisible();
    await expect(page.getByText(articleFieldText.ledeMissing)).toBeVisible();
    await expect(page.getByText(articleFieldText.weekMissing)).toBeVisible();
    await expect(page.getByText(articleFieldText.sectionMissing)).toBeVisible();
    await expect(title(page)).toHaveValue(name);
  });

  test("vraagt het na voordat iets met TK naar lezers gaat", async ({ page, context }) => {
    const editor = await logIn(context, "editor");
    const article = await makePublished(editor);
    await sql`update articles set status = 'withdrawn', credits = 'Met dank aan TK.' where id = ${article.id}`;
    await openArticle(page, article.id);
    await expect(
      page.getByRole("listitem").filter({ hasText: warningText.placeholder("Met dank aan TK.") }),
    ).toBeVisible();
    await button(page, t.republish).click();
    const question = page.getByRole("alertdialog", { name: warningText.publishQuestion });
    await expect(question).toContainText("Met dank aan TK.");
    await page.keyboard.press("Escape");
    expect((await read(page, `/artikel/${article.slug}`)).status).toBe(404);
    await button(page, t.republish).click();
    await question.getByRole("button", { name: warningText.publishAnyway }).click();
    await expect(page.getByText(t.published)).toBeVisible();
    expect((await read(page, `/artikel/${article.slug}`)).text).toContain("Met dank aan TK.");
  });

  test("bewaart een concept vanzelf", async ({ page, context }) => {
    const article = await makeArticle(await logIn(context, "author"));
    await openArticle(page, article.id);
    await expect(page.getByText(t.upToDate)).toBeVisible();
    await body(page).fill("Vanzelf bewaard.");
    await expect(page.getByText(savingText.onDevice)).toBeVisible();
    await expect(page.getByText(/^Opgeslagen om \d\d:\d\d$/)).toBeVisible({ timeout: 60_000 });
    await page.reload();
    await expect(body(page)).toHaveText("Vanzelf bewaard.");
  });

  test("overschrijft niets van een ander, en verliest niets van jou", async ({ page, context, browser }) => {
    const editor = await logIn(context, "editor");
    const article = await makeArticle(editor);
    await openArticle(page, article.id);
    const elsewhere = await browser.newContext();
    await logIn(elsewhere, editor);
    const other = await elsewhere.newPage();
    await openArticle(other, article.id);
    await context.setOffline(true);
    await lede(page).fill("Van mij.");
    await lede(other).fill("Van de ander.");
    await button(other, t.save).click();
    await expect(upToDate(other)).toBeVisible();
    await elsewhere.close();

    await context.setOffline(false);
    const choice = page.getByRole("dialog", { name: clashText.title });
    await expect(choice).toContainText("Van de ander.");
    await expect(choice).toContainText("Van mij.");
    await choice.getByRole("radio", { name: clashText.keepTheirs }).check();
    await choice.getByRole("button", { name: clashText.submit }).click();
    await expect(lede(page)).toHaveValue("Van de ander.");
    await lede(page).fill("Van ons samen.");
    await button(page, t.save).click();
    await expect(page.getByText(/^Opgeslagen om \d\d:\d\d$/)).toBeVisible();
  });

  test("houdt wat je typte als de server onbereikbaar is, en als je sessie voorbij is", async ({ page, context }) => {
    const editor = await logIn(context, "editor");
    const article = await makeArticle(editor);
    await openArticle(page, article.id);
    await context.setOffline(true);
    await lede(page).fill("Geschreven in de tunnel.");
    await button(page, t.save).click();
    await expect(page.getByText(errorText.unavailable)).toBeVisible();
    await context.setOffline(false);
    await button(page, t.save).click();
    await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();

    await sql`update editors set session_version = session_version + 1 where id = ${editor.id}`;
    await lede(page).fill("Geschreven zonder sleutel.");
    await button(page, t.save).click();
    await expect(page.getByText(savingText.loggedOut)).toBeVisible();
    await expect(lede(page)).toHaveValue("Geschreven zonder sleutel.");
    await logIn(context, { ...editor, sessionVersion: editor.sessionVersion + 1 });
    await button(page, t.save).click();
    await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  });

  test("weigert tekens die niet kunnen met een zin, nooit met een storing", async ({ page, context }) => {
    const article = await makeArticle(await logIn(context, "editor"));
    await openArticle(page, article.id);
    await title(page).fill("x".repeat(300));
    await button(page, t.save).click();
    await expect(page.getByText(articleFieldText.titleLong)).toBeVisible();
    await title(page).fill(`${unique("Nul")} \u0000 en half \ud800 paar`);
    await button(page, t.save).click();
    await expect(page.getByText(/^Opgeslagen om/)).toBeVisible();
  });

  test("vraagt of je weg wilt als er iets niet is opgeslagen", async ({ page, context }) => {
    const editor = await logIn(context, "editor");
    const article = await makePublished(editor);
    await openArticle(page, article.id);
    // Een titel die niet kan, zodat het formulier die ook niet vanzelf opslaat.
    const long = "Nog niet opgeslagen. ".repeat(12);
    await title(page).fill(long);
    page.once("dialog", (dialog) => dialog.dismiss());
    await page.getByRole("link", { name: articleListText.title, exact: true }).click();
    await expect(title(page)).toHaveValue(long);
    expect(new URL(page.url()).pathname).toBe(`/redactie/artikelen/${article.id}`);
    page.once("dialog", (dialog) => dialog.accept());
    await page.getByRole("link", { name: articleListText.title, exact: true }).click();
    await expect(page).toHaveURL(/\/redactie\/artikelen$/);
  });

  test("een auteur biedt aan, een redacteur publiceert; wat is goedgekeurd kan de auteur niet meer wijzigen", async ({
    page,
    context,
  }) => {
    const author = await logIn(context, "author");
    const article = await makeArticle(author);
    await openArticle(page, article.id);
    await expect(button(page, t.publish)).toHaveCount(0);
    await button(page, statusVerb.review).click();
    await expect(page.getByText(t.statusDone(statusText.review))).toBeVisible();
    await sql`update articles set status = 'ready', version = version + 1 where id = ${article.id}`;
    await page.reload();
    await expect(page.getByText(t.readOnly)).toBeVisible();
    await expect(title(page)).toBeDisabled();
    await expect(button(page, t.save)).toHaveCount(0);
  });

  test("ziet wat er tussen versies veranderde, en zet een oude terug zonder iets te verliezen", async ({
    page,
    context,
  }) => {
    const article = await makeArticle(await logIn(context, "editor"));
    await openArticle(page, article.id);
    for (const text of ["De eerste lead.", "De tweede lead."]) {
      await lede(page).fill(text);
      await button(page, t.save).click();
      await expect(upToDate(page)).toBeVisible();
    }
    await page.getByRole("link", { name: t.history }).click();
    const shown = page.getByRole("article");
    const versions = page.getByRole("navigation", { name: historyText.list });
    await expect(shown.getByRole("deletion")).toContainText("eerste");
    await expect(shown.getByRole("insertion")).toContainText("tweede");
    expect((await axe(page).analyze()).violations).toEqual([]);

    await versions.getByRole("link", { name: historyText.compareWithLabel(1) }).click();
    await expect(shown.getByRole("heading", { level: 2 })).toHaveText(historyText.comparison(3, 1));
    await expect(shown.getByRole("insertion")).toContainText("De tweede lead.");
    await versions.getByRole("link", { name: `${historyText.version(2)},` }).click();
    await expect(shown.getByRole("heading", { level: 2 })).not.toHaveText(historyText.comparison(3, 1));
    await page.getByRole("link", { name: historyText.whole }).click();
    await expect(shown).toContainText("De eerste lead.");
    await button(page, historyText.restore(2)).click();
    await expect(page).toHaveURL(new RegExp(`/redactie/artikelen/${article.id}$`));
    await expect(lede(page)).toHaveValue("De eerste lead.");
    await page.getByRole("link", { name: t.history }).click();
    await expect(versions.getByRole("listitem")).toHaveCount(4);
  });

  test("haalt uit de prullenbak terug", async ({ page, context }) => {
    const article = await makeArticle(await logIn(context, "editor"), { trashedAt: new Date() });
    await page.goto(`/redactie/artikelen?prullenbak=1&zoek=${encodeURIComponent(article.title)}`);
    await page.getByRole("link", { name: article.title }).click();
    await button(page, t.restore).click();
    await expect(page.getByText(t.restored)).toBeVisible();
    await expect(title(page)).toBeEnabled();
  });
});

test.describe("met het toetsenbord", () => {
  test("door de lijst: j, k, Enter, schuine streep en n", async ({ page, context }) => {
    const editor = await logIn(context, "author");
    const [older, newer] = [await makeArticle(editor), await makeArticle(editor)];
    await page.goto("/redactie/artikelen?van-mij=1");
    const link = (name: string) => page.getByRole("link", { name });
    await wakeKeys(page);
    await page.keyboard.press("j");
    await expect(link(newer.title)).toBeFocused();
    await page.keyboard.press("j");
    await expect(link(older.title)).toBeFocused();
    await page.keyboard.press("k");
    await expect(link(newer.title)).toBeFocused();
    await page.keyboard.press("/");
    await expect(page.getByRole("searchbox")).toBeFocused();
    await page.keyboard.type(older.title);
    await page.keyboard.press("Enter");
    await expect(link(newer.title)).toHaveCount(0);
    await link(older.title).focus();
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`/redactie/artikelen/${older.id}$`));

    await page.goto("/redactie/artikelen");
    await wakeKeys(page);
    await page.keyboard.press("n");
    await expect(page).toHaveURL(/\/redactie\/artikelen\/\d+$/);
  });

  test("losse toetsen kunnen uit", async ({ page, context }) => {
    const article = await makeArticle(await logIn(context, "author"));
    await page.goto("/redactie/artikelen?van-mij=1");
    await wakeKeys(page);
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: article.title })).toBeFocused();
    await page.getByRole("link", { name: article.title }).blur();
    await page.keyboard.press("?");
    await page.getByRole("checkbox", { name: keysText.on }).uncheck();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("j");
    await expect(page.getByRole("link", { name: article.title })).not.toBeFocused();
  });
});

test("een reactie van iemand anders' artikel komt niet bij een auteur in de lijst", async ({ page, context }) => {
  const comment = await makeComment((await makeArticle(await makeEditor("editor"))).id);
  await logIn(context, "author");
  await page.goto("/redactie/reacties");
  await expect(page.getByText(moderationText.empty.pending)).toBeVisible();
  await expect(page.getByText(comment.name)).toHaveCount(0);
});

test("de lijst filtert op status, rubriek en week, en overleeft onzin in het adres", async ({ page, context }) => {
  const editor = await logIn(context, "editor");
  const article = await makePublished(editor);
  await page.goto(`/redactie/artikelen?zoek=${encodeURIComponent(article.title)}`);
  await page.getByLabel(articleListText.status).selectOption({ label: statusText.published });
  await expect(page).toHaveURL(/status=published/);
  await expect(page.getByRole("link", { name: article.title })).toBeVisible();
  await page.getByLabel(articleListText.week).selectOption(`${thisWeek.year}-${thisWeek.week}`);
  await expect(page).toHaveURL(/week=/);
  await expect(page.getByRole("link", { name: article.title })).toBeVisible();
  await page.getByLabel(articleListText.status).selectOption({ label: statusText.planned });
  await expect(page.getByText(articleListText.empty)).toBeVisible();

  for (const nonsense of [
    "pagina=99999999999",
    "rubriek=-1",
    "week=2026-54",
    "zoek=%00%ed%a0%80",
    "status=x&status=y",
  ]) {
    const response = await page.goto(`/redactie/artikelen?${nonsense}`);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole("heading", { level: 1, name: articleListText.title })).toBeVisible();
  }
  for (const path of [
    "/redactie/artikelen/0",
    "/redactie/artikelen/99999999999",
    "/redactie/artikelen/x",
    "/redactie/x",
  ]) {
    await page.goto(path);
    await expect(page.getByRole("heading", { name: "Dit bestaat niet (meer)." })).toBeVisible();
  }
});

test("de demo wissen vraagt om het woord", async ({ page, context }) => {
  await logIn(context, "admin");
  await page.goto("/redactie/instellingen");
  await page.getByLabel(settingsText.demoConfirm).fill("wis maar");
  await button(page, settingsText.demoSubmit).click();
  await expect(page.getByText("Typ precies: demo wissen")).toBeVisible();
  await expect(page.getByLabel(settingsText.demoConfirm)).toHaveValue("wis maar");
});

for (const scheme of ["light", "dark"] as const) {
  test(`elk scherm is toegankelijk en past op een telefoon van 360 pixels (${scheme})`, async ({ page, context }) => {
    test.slow();
    const admin = await logIn(context, "admin");
    const article = await makeArticle(admin);
    await makeComment(article.id);
    await page.emulateMedia({ colorScheme: scheme });
    const form = `/redactie/artikelen/${article.id}`;
    const screens = [
      ["/redactie", "Dag"],
      ["/redactie/artikelen", articleListText.title],
      [form, article.title],
      [`${form}/geschiedenis`, historyText.of(article.title)],
      ["/redactie/reacties", moderationText.title],
      ["/redactie/postvak", mailText.title],
      ["/redactie/redactie", "Mensen"],
      ["/redactie/instellingen", settingsText.title],
      ["/redactie/account", "Mijn account"],
      ["/redactie/logboek", "Logboek"],
      ["/redactie/taken", jobsScreenText.title],
      ["/redactie/systeem", healthText.title],
    ] as const;
    for (const [path, heading] of screens) {
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      if (path === form) await expect(body(page)).toBeVisible();
      expect((await axe(page).analyze()).violations, path).toEqual([]);
      await page.setViewportSize({ width: 360, height: 740 });
      expect((await axe(page).analyze()).violations, `${path} op 360`).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} op 360`).toBe(360);
    }
  });
}

test("niets van de redactie mag in een cache of een zoekmachine", async ({ page, context, request }) => {
  await logIn(context, "admin");
  for (const path of ["/redactie", "/redactie/artikelen", "/redactie/inloggen"]) {
    const response = await page.goto(path);
    expect(response?.headers()["cache-control"], path).toContain("no-store");
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
  }
  const reader = await request.get("/");
  expect(await reader.text()).not.toContain("antenne-sneltoetsen");
  expect(reader.headers()["set-cookie"]).toBeUndefined();
});
