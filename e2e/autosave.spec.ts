import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { eq } from "drizzle-orm";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { weekOf } from "@/lib/dates";
import { dashboardText } from "@/lib/text.nl/dashboard";
import { articleFormText as t } from "@/lib/text.nl/desk-articles";
import { accountText, loginText } from "@/lib/text.nl/editors";
import { clashText, savingText } from "@/lib/text.nl/saving";
import { type TestServer, testAdmin } from "@/scripts/test/test-server";
import { type Account, makeArticle, makeEditor } from "./fixtures/factory";
import { untilLive } from "./fixtures/live";
import { forgetLoginLimits, logIn } from "./fixtures/login";
import { cleanUp, controlPostgres, newDataDir, openDatabase, startOwnServer } from "./fixtures/server";

const body = (page: Page) => page.getByRole("textbox", { name: t.body, exact: true });
const lede = (page: Page) => page.getByRole("textbox", { name: t.lede });
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const saved = (page: Page) =>
  page.getByRole("status").filter({ hasText: /^(Opgeslagen om \d\d:\d\d|Alles is opgeslagen)$/ });
const state = (page: Page, text: string) => page.getByRole("status").filter({ hasText: text });
const leftover = (page: Page) => page.getByText(/^Er staat een nieuwere tekst op dit apparaat/);

async function open(page: Page, id: number) {
  await page.goto(`/redactie/artikelen/${id}`);
  await expect(body(page)).toBeVisible();
}

/** Writes at the end of the text, as a hand on the keyboard does. */
async function write(page: Page, text: string) {
  await body(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(text);
}

async function textOf(id: number): Promise<string> {
  const [row] = await sql<{ text: string }[]>`select body_text as text from articles where id = ${id}`;
  return row?.text ?? "";
}

/** A published article of three paragraphs, in this week's issue at its end. */
async function makePublished(editor: Account) {
  const { year, week } = weekOf(new Date());
  const [section] = await sql<{ id: number }[]>`select id from sections order by id limit 1`;
  const [issue] = await sql<{ id: number }[]>`
    insert into issues (year, week) values (${year}, ${week})
    on conflict (year, week) do update set year = excluded.year returning id`;
  return makeArticle(editor, {
    lede: "Zoals lezers het zien.",
    sectionId: section?.id,
    issueId: issue?.id,
    status: "published",
    publishedAt: new Date("2001-01-01T12:00:00Z"),
    position: 999,
  });
}

async function makeDraft(editor: Account, ...lines: string[]) {
  const draft = await makeArticle(editor);
  const content = lines.map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] }));
  await db
    .update(articles)
    .set({ body: { type: "doc", content } })
    .where(eq(articles.id, draft.id));
  return draft;
}

test.describe("vanzelf opslaan", () => {
  test("wat iemand typt voor React begint blijft staan en wordt bewaard; wat een herladen pagina nog wist niet", async ({
    page,
    context,
  }) => {
    const article = await makeArticle(await logIn(context, "editor"), { lede: "Een lead.", credits: "Beeld: wij." });
    const credits = page.getByRole("textbox", { name: t.credits });
    const inDatabase = async () =>
      (await sql<{ lede: string; credits: string }[]>`select lede, credits from articles where id = ${article.id}`)[0];
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route("**/_next/static/chunks/**", async (route) => {
      await promise;
      await route.continue();
    });
    await page.goto(`/redactie/artikelen/${article.id}`, { waitUntil: "commit" });
    await lede(page).fill("Vroeg getypt.");
    await credits.fill("Beeld: vroeg.");
    resolve();
    await expect(saved(page)).toBeVisible();
    await expect.poll(inDatabase).toEqual({ lede: "Vroeg getypt.", credits: "Beeld: vroeg." });
    await expect(lede(page)).toHaveValue("Vroeg getypt.");

    await sql`update articles set lede = 'Van een ander.', version = version + 1 where id = ${article.id}`;
    await page.reload();
    await untilLive(lede(page));
    await expect(body(page)).toBeVisible();
    await expect(lede(page)).toHaveValue("Van een ander.");
  });

  test("een knop waarop iemand klikt voor React begint doet het zodra hij kan", async ({ page, context }) => {
    const article = await makeArticle(await logIn(context, "editor"));
    const { promise, resolve } = Promise.withResolvers<void>();
    await page.route("**/_next/static/chunks/*.js", async (route) => {
      const response = await route.fetch();
      if ((await response.text()).includes(t.trashQuestion)) await promise;
      await route.fulfill({ response });
    });
    await page.goto(`/redactie/artikelen/${article.id}`, { waitUntil: "commit" });
    const button = page.getByRole("button", { name: t.trash, exact: true });
    // A click that is held does nothing in the browser.
    await expect
      .poll(() =>
        button.evaluate((it) => it.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }))),
      )
      .toBe(false);
    await expect(page.getByRole("alertdialog")).toBeHidden();
    resolve();
    await expect(page.getByRole("alertdialog", { name: t.trashQuestion })).toBeVisible();
  });

  test("een concept staat na een paar tellen op de server, en maakt van al dat opslaan één versie", async ({
    page,
    context,
  }) => {
    const draft = await makeArticle(await logIn(context, "author"));
    await open(page, draft.id);
    for (const text of ["Eerst dit.", "Toen dat.", "En nog iets."]) {
      await write(page, ` ${text}`);
      await expect.poll(() => textOf(draft.id)).toContain(text);
      await expect(saved(page)).toBeVisible();
    }
    const kept = await sql`select 1 from revisions where article_id = ${draft.id}`;
    expect(kept.length).toBeLessThanOrEqual(2);
  });

  test("van een gepubliceerd artikel zien lezers niets voor Bijwerken, en het blijft bewaard", async ({
    page,
    context,
  }) => {
    const article = await makePublished(await logIn(context, "editor"));
    const read = async () => (await page.request.get(`/artikel/${article.slug}`)).text();
    await open(page, article.id);
    await lede(page).fill("Wat er straks staat.");
    await expect(state(page, "lezers zien het nog niet")).toBeVisible();
    expect(await read()).toContain("Zoals lezers het zien.");

    await page.reload();
    await expect(lede(page)).toHaveValue("Wat er straks staat.");
    await untilLive(lede(page));
    await button(page, savingText.update).first().click();
    await expect(page.getByText(savingText.updated)).toBeVisible();
    expect(await read()).toContain("Wat er straks staat.");

    await lede(page).fill("Toch maar niet.");
    await expect(state(page, "lezers zien het nog niet")).toBeVisible();
    await button(page, savingText.discard).click();
    await page.getByRole("alertdialog").getByRole("button", { name: savingText.discard }).click();
    await expect(lede(page)).toHaveValue("Wat er straks staat.");
    await page.reload();
    await expect(lede(page)).toHaveValue("Wat er straks staat.");
    await expect(page.getByText(t.upToDate)).toBeVisible();
  });
});

test.describe("niets van wat getypt is gaat verloren", () => {
  test("zonder verbinding staat het op dit apparaat, en daarna gaat het vanzelf naar de server", async ({
    page,
    context,
  }) => {
    const draft = await makeArticle(await logIn(context, "author"));
    await open(page, draft.id);
    await context.setOffline(true);
    await write(page, " In de tunnel.");
    await expect(state(page, savingText.offline)).toBeVisible();
    await context.setOffline(false);
    await expect.poll(() => textOf(draft.id)).toContain("In de tunnel.");
    await expect(saved(page)).toBeVisible();
  });

  test("na een gesloten venster komt de tekst terug op één vraag, en daarna vraagt niemand meer", async ({
    context,
  }) => {
    const draft = await makeArticle(await logIn(context, "author"));
    const page = await context.newPage();
    await writeUnsaved(context, page, draft.id);
    await page.close();
    await context.setOffline(false);
    await expectBack(context, draft.id);
  });

  test("na een browser die omvalt komt de tekst terug op één vraag", async ({ playwright, launchOptions, baseURL }) => {
    const profile = await mkdtemp(join(tmpdir(), "antenne-profiel-"));
    const start = () => playwright.chromium.launchPersistentContext(profile, { ...launchOptions, baseURL });
    const account = await makeEditor("author");
    const draft = await makeArticle(account);
    const first = await start();
    await logIn(first, account);
    await writeUnsaved(first, await first.newPage(), draft.id);
    const fell = first.waitForEvent("close");
    killBrowser(profile);
    await fell;

    const second = await start();
    await logIn(second, account);
    await expectBack(second, draft.id);
    await second.close();
    await rm(profile, { recursive: true, force: true });
  });

  test("wat iemand weggooit komt niet terug, en een ander venster dat nog openstaat is geen rest", async ({
    page,
    context,
  }) => {
    const draft = await makeArticle(await logIn(context, "author"));
    await open(page, draft.id);
    await context.setOffline(true);
    await write(page, " Nog open.");
    await expect(state(page, savingText.offline)).toBeVisible();
    await context.setOffline(false);
    // De verbinding is er weer, maar de titel die niet kan houdt de tekst op dit apparaat.
    await page.getByRole("textbox", { name: t.title, exact: true }).fill("x".repeat(300));
    await expect(state(page, savingText.notSaved)).toBeVisible();

    const second = await context.newPage();
    await open(second, draft.id);
    await expect(second.getByText(t.upToDate)).toBeVisible();
    await expect(leftover(second)).toHaveCount(0);

    await page.close();
    await second.reload();
    await button(second, savingText.throwAway).click();
    await expect(leftover(second)).toHaveCount(0);
    await second.reload();
    await expect(second.getByText(t.upToDate)).toBeVisible();
    await expect(leftover(second)).toHaveCount(0);
  });

  test("is de sessie elders beëindigd, dan kan na opnieuw inloggen alles door in hetzelfde venster", async ({
    page,
    context,
    browser,
  }) => {
    const password = "een-lang-wachtwoord-voor-de-proef";
    const account = await makeEditor("author", { password });
    const draft = await makeArticle(account);
    await logIn(context, account);
    await open(page, draft.id);
    const elsewhere = await browser.newContext();
    await logIn(elsewhere, account);
    const other = await elsewhere.newPage();
    await other.goto("/redactie/account");
    await button(other, accountText.sessionsSubmit).click();
    await expect(other).toHaveURL(/inloggen/);
    await elsewhere.close();

    await write(page, " Zonder sleutel geschreven.");
    await expect(page.getByText(savingText.loggedOut)).toBeVisible();
    await forgetLoginLimits();
    const [login] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: savingText.logIn }).click(),
    ]);
    await login.getByLabel(loginText.email).fill(account.email);
    await login.getByLabel(loginText.password).fill(password);
    await login.keyboard.press("Enter");
    await expect(body(login)).toBeVisible();
    await login.close();
    await expect(saved(page)).toBeVisible();
    await expect(page.getByText(savingText.loggedOut)).toHaveCount(0);
    expect(await textOf(draft.id)).toContain("Zonder sleutel geschreven.");
  });

  test("een vol apparaat wordt eerlijk gezegd, en de server krijgt het toch", async ({ page, context }) => {
    const draft = await makeArticle(await logIn(context, "author"));
    await open(page, draft.id);
    const cdp = await context.newCDPSession(page);
    await cdp.send("Storage.overrideQuotaForOrigin", { origin: new URL(page.url()).origin, quotaSize: 1 });
    await context.setOffline(true);
    await write(page, " Past nergens meer bij.");
    await expect(state(page, savingText.offlineOnly)).toBeVisible();
    await context.setOffline(false);
    await expect(saved(page)).toBeVisible();
    expect(await textOf(draft.id)).toContain("Past nergens meer bij.");
  });

  test("uitloggen vraagt het eerst, en laat niets op dit apparaat achter", async ({ page, context }) => {
    const account = await logIn(context, "author");
    const draft = await makeArticle(account);
    await open(page, draft.id);
    await page.getByRole("textbox", { name: t.title, exact: true }).fill("x".repeat(300));
    await expect(state(page, savingText.notSaved)).toBeVisible();
    const question = () => page.waitForEvent("dialog");
    const leave = () => button(page, dashboardText.logOut).click();
    await Promise.all([question().then((dialog) => dialog.dismiss()), leave()]);
    await expect(state(page, savingText.notSaved)).toBeVisible();
    await Promise.all([question().then((dialog) => dialog.accept()), leave()]);
    await expect(page).toHaveURL(/inloggen/);

    await logIn(context, account);
    await open(page, draft.id);
    await expect(page.getByText(t.upToDate)).toBeVisible();
    await expect(leftover(page)).toHaveCount(0);
  });
});

test.describe("een server die wegvalt", () => {
  test.describe.configure({ timeout: 300_000 });

  let server: TestServer;
  test.afterEach(() => cleanUp(server));

  test("herstart, zonder database, met een volle schijf: de tekst staat er nog en gaat vanzelf door", async ({
    page,
  }) => {
    const dataDir = newDataDir();
    server = await startOwnServer(dataDir);
    const port = new URL(server.url).port;
    await logInByForm(page, server);
    await page.goto(`${server.url}/redactie/artikelen`);
    await button(page, "Nieuw artikel").click();
    await expect(body(page)).toBeVisible();

    await test.step("herstart", async () => {
      await server.stop();
      await write(page, "Terwijl de server stilstond. ");
      await expect(state(page, savingText.offline)).toBeVisible();
      server = await startOwnServer(dataDir, { PORT: port });
      await expect(saved(page)).toBeVisible({ timeout: 60_000 });
      expect(await ownText(server)).toContain("Terwijl de server stilstond.");
    });

    await test.step("geen database", async () => {
      await controlPostgres(server, "stop");
      await write(page, "Terwijl de database weg was. ");
      await expect(state(page, savingText.offline)).toBeVisible({ timeout: 60_000 });
      await controlPostgres(server, "start");
      await expect(saved(page)).toBeVisible({ timeout: 60_000 });
      expect(await ownText(server)).toContain("Terwijl de database weg was.");
    });

    await test.step("een volle schijf, zoals PostgreSQL die meldt", async () => {
      const own = openDatabase(server);
      await own`create function vol() returns trigger language plpgsql as
        $$ begin raise exception 'could not extend file: No space left on device' using errcode = '53100'; end $$`;
      await own`create trigger vol before insert or update on articles for each row execute function vol()`;
      await write(page, "Terwijl de schijf vol was. ");
      await expect(state(page, savingText.full)).toBeVisible();
      await own`drop trigger vol on articles`;
      await own.end();
      await expect(saved(page)).toBeVisible({ timeout: 60_000 });
      expect(await ownText(server)).toContain("Terwijl de schijf vol was.");
    });
  });
});

test.describe("met z'n tweeën", () => {
  test("wat ieder in een eigen alinea schrijft, blijft; ook terwijl allebei doorschrijven", async ({
    page,
    context,
    browser,
  }) => {
    const draft = await makeDraft(await logIn(context, "editor"), "Alinea een.", "Alinea twee.", "Alinea drie.");
    const { other, close } = await secondBrowser(browser.newContext());
    await open(page, draft.id);
    await open(other, draft.id);
    await body(page).getByText("Alinea een.").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Van mij.");
    await body(other).getByText("Alinea drie.").click();
    await other.keyboard.press("End");
    await other.keyboard.type(" Van de ander.");
    await expect
      .poll(() => textOf(draft.id))
      .toBe("Alinea een. Van mij.\n\nAlinea twee.\n\nAlinea drie. Van de ander.");
    for (const one of [page, other]) {
      await expect(body(one)).toContainText("Van mij.");
      await expect(body(one)).toContainText("Van de ander.", { timeout: 60_000 });
    }
    // De cursor bleef waar die was.
    await page.keyboard.type(" En door.");
    await expect.poll(() => textOf(draft.id)).toContain("Alinea een. Van mij. En door.");
    await close();
  });

  test("wie dezelfde alinea wijzigde, kiest naast elkaar voordat er iets wordt opgeslagen", async ({
    page,
    context,
    browser,
  }) => {
    const draft = await makeDraft(await logIn(context, "editor"), "De eerste zin.", "De laatste zin.");
    const { other, account, close } = await secondBrowser(browser.newContext());
    await open(page, draft.id);
    await open(other, draft.id);
    await context.setOffline(true);
    await body(page).getByText("De eerste zin.").click();
    await page.keyboard.press("End");
    await page.keyboard.type(" Zo vind ik het.");
    await body(other).getByText("De eerste zin.").click();
    await other.keyboard.press("End");
    await other.keyboard.type(" Zo vindt de ander het.");
    await expect(saved(other)).toBeVisible();
    await context.setOffline(false);

    const choice = page.getByRole("dialog", { name: clashText.title });
    await expect(choice.getByRole("heading", { name: clashText.theirs(account.name) })).toBeVisible();
    await expect(choice).toContainText("De eerste zin. Zo vind ik het.");
    await expect(choice).toContainText("De eerste zin. Zo vindt de ander het.");
    await page.keyboard.press("Escape");
    await expect(state(page, savingText.choose)).toBeVisible();
    expect(await textOf(draft.id)).not.toContain("Zo vind ik het.");
    await button(page, clashText.again).click();
    await choice.getByRole("radio", { name: clashText.keepBoth }).check();
    await choice.getByRole("button", { name: clashText.submit }).click();
    await expect(choice).toHaveCount(0);
    await expect(saved(page)).toBeVisible();
    expect(await textOf(draft.id)).toBe(
      "De eerste zin. Zo vindt de ander het.\n\nDe eerste zin. Zo vind ik het.\n\nDe laatste zin.",
    );
    await close();
  });

  test("wie er nog meer is, staat er met naam bij zolang die er is", async ({ page, context, browser }) => {
    const draft = await makeArticle(await logIn(context, "editor"));
    const { other, account, close } = await secondBrowser(browser.newContext());
    await open(other, draft.id);
    await expect(other.getByText(t.upToDate)).toBeVisible();
    await open(page, draft.id);
    const seen = page.getByText(savingText.others(account.name));
    await expect(seen).toBeVisible();
    await other.getByRole("link", { name: "Artikelen", exact: true }).click();
    await expect(other).toHaveURL(/\/redactie\/artikelen$/);
    await expect(seen).toHaveCount(0, { timeout: 60_000 });
    await close();
  });
});

const unsaved = "Net voor de klap.";

/** Writes something that is on the device alone. */
async function writeUnsaved(context: BrowserContext, page: Page, id: number) {
  await open(page, id);
  await context.setOffline(true);
  await write(page, ` ${unsaved}`);
  await expect(state(page, savingText.offline)).toBeVisible();
}

/** Ends the browser of this profile as a crash does: at once, with nothing said to it. */
function killBrowser(profile: string) {
  const running = execFileSync("ps", ["-Ao", "pid=,args="], { encoding: "utf8" }).split("\n");
  // A script that starts the browser and waits for it is one more.
  const mains = running.filter((line) => line.includes(`--user-data-dir=${profile}`) && !line.includes("--type="));
  for (const main of mains) process.kill(Number(main.trim().split(" ")[0]), "SIGKILL");
}

/** It comes back on one question, goes to the server, and is not asked about again. */
async function expectBack(context: BrowserContext, id: number) {
  const page = await context.newPage();
  await open(page, id);
  await expect(leftover(page)).toBeVisible();
  await expect(body(page)).not.toContainText(unsaved);
  await button(page, savingText.putBack).click();
  await expect(body(page)).toContainText(unsaved);
  await expect.poll(() => textOf(id)).toContain(unsaved);
  await expect(saved(page)).toBeVisible();
  await page.reload();
  await expect(body(page)).toContainText(unsaved);
  await expect(page.getByText(t.upToDate)).toBeVisible();
  await expect(leftover(page)).toHaveCount(0);
}

async function secondBrowser(made: Promise<BrowserContext>) {
  const context = await made;
  const account = await makeEditor("editor");
  await logIn(context, account);
  return { other: await context.newPage(), account, close: () => context.close() };
}

async function logInByForm(page: Page, { url }: TestServer) {
  await page.goto(`${url}/redactie/inloggen`);
  await page.getByLabel(loginText.email).fill(testAdmin.email);
  await page.getByLabel(loginText.password).fill(testAdmin.password);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/redactie$/);
}

async function ownText(server: TestServer): Promise<string> {
  const own = openDatabase(server);
  const [row] = await own<{ text: string }[]>`select body_text as text from articles order by id desc limit 1`;
  await own.end();
  return row?.text ?? "";
}
