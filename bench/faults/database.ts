import { setTimeout as pause } from "node:timers/promises";
import { type Browser, chromium, type Page, request } from "@playwright/test";
import { newDataDir, startOwnServer } from "@/e2e/fixtures/server";
import { commentFormText } from "@/lib/text.nl/comments";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import { faultsText as t } from "@/lib/text.nl/faults";
import { savingText } from "@/lib/text.nl/saving";
import { serverText } from "@/lib/text.nl/server";
import { findChromium } from "@/scripts/test/chromium";
import { filledForm } from "@/scripts/test/comment-form";
import type { TestServer } from "@/scripts/test/test-server";
import type { Checks } from "./checks";
import type { Newsroom } from "./newsroom";
import { comesTrue, readOver, statusOf } from "./readers";

/** How a fault ends, and whether the database answers nothing until then: one that is full still reads. */
export type Ending = { end(): Promise<void>; away: boolean };

/** Makes the fault; answers null when it ends by itself. */
export type Cause = (server: TestServer) => Promise<Ending | null>;

/**
 * Takes the database away in one way or another while readers read, comment and someone writes, and gives it back. The server is
 * started by the product's own entry and never started again.
 */
export async function endure(checks: Checks, cause: Cause, dataDir = newDataDir()): Promise<void> {
  const server = await startOwnServer(dataDir);
  Object.assign(process.env, server.env);
  const newsroom = await (await import("./newsroom")).openNewsroom();
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ["--no-sandbox"] });
  try {
    await endureIn(checks, cause, server, newsroom, browser);
  } finally {
    await browser.close();
    await newsroom.end();
    await server.stop();
  }
}

async function endureIn(checks: Checks, cause: Cause, server: TestServer, newsroom: Newsroom, browser: Browser) {
  const at = (path: string) => server.url + path;
  const { pages, shown, unread } = newsroom;
  for (const [path] of pages) {
    if (!(await comesTrue(async () => (await statusOf(at(path))) === 200, 20))) throw new Error(`No ${path}`);
  }
  const page = await openDraft(browser, server, newsroom);
  const health = watchHealth(server);
  const reading = readOver(server.url, pages);
  const context = await request.newContext({ baseURL: server.url });
  const stopping = new AbortController();
  const commenting = newsroom.comment(context, stopping.signal);
  await pause(1000);
  const fresh = await newsroom.publishNow("Net ervoor verschenen");
  const ending = await cause(server);

  await write(page, " Tijdens de storing geschreven.");
  if (ending) {
    if (ending.away) checks.holds(await comesTrue(async () => health.ready === 503, 40), t.database.notReady);
    checks.holds(
      await comesTrue(() => page.getByText(savingText.offline).isVisible(), 40),
      t.database.saveSays(savingText.offline),
    );
    if (ending.away) {
      const form = await postForm(server, shown.slug);
      checks.holds(form.says, t.database.formSays, t.database.formSaid(form.answer));
    }
    checks.holds((await statusOf(at(`/artikel/${unread.slug}`))) !== 404, t.database.noFalse404);
    checks.holds((await statusOf(at("/artikel/verzonnen-tijdens-de-storing"))) !== 200, t.database.noFalse200);
    await ending.end();
  }
  checks.holds(await comesTrue(async () => health.ready === 200, 90), t.database.back);
  checks.holds(
    await comesTrue(async () => (await newsroom.draftText()).includes("Tijdens de storing geschreven."), 60),
    t.database.textKept,
  );
  for (const [path, text] of pages) {
    if (text !== shown.title || path.startsWith("/artikel/")) continue;
    const there = async () => (await (await fetch(at(path))).text()).includes(fresh.title);
    if (!(await comesTrue(there, 60))) checks.fails(t.database.listOld(path));
  }
  checks.holds((await statusOf(at(`/artikel/${unread.slug}`))) === 200, t.database.unreadThere);
  checks.holds((await statusOf(at("/artikel/verzonnen-tijdens-de-storing"))) === 404, t.database.unknownGone);

  stopping.abort();
  const told = await commenting;
  const kept = await newsroom.countComments(told);
  checks.holds(kept === told.length, t.database.comments(told.length), t.database.commentsLost(told.length - kept));
  const read = await reading.stop();
  checks.holds(read.wrong.length === 0, t.database.read(read.count), t.database.readWrong(read.wrong));
  health.stop();
  if (ending?.away !== false) checks.holds(health.sawAway, t.database.toldAway);
  checks.holds(health.alwaysAlive, t.database.alive);
  await context.dispose();
}

/** What the server says of itself, looked at all the time. */
function watchHealth(server: TestServer) {
  const seen = { ready: 0, sawAway: false, alwaysAlive: true, stop: () => void clearInterval(timer) };
  const timer = setInterval(async () => {
    const [ready, alive] = await Promise.all([
      statusOf(`${server.url}/api/gezondheid`, 5),
      statusOf(`${server.url}/api/gezondheid/levend`, 5),
    ]);
    seen.ready = ready;
    if (ready === 503) seen.sawAway = true;
    if (alive !== 200) seen.alwaysAlive = false;
  }, 200);
  return seen;
}

async function openDraft(browser: Browser, server: TestServer, { cookie, draft }: Newsroom): Promise<Page> {
  const [name = "", value = ""] = cookie.split("=");
  const context = await browser.newContext({ locale: "nl-NL" });
  await context.addCookies([{ name, value, url: server.url, httpOnly: true }]);
  const page = await context.newPage();
  await page.goto(`${server.url}/redactie/artikelen/${draft.id}`);
  await body(page).waitFor();
  return page;
}

const body = (page: Page) => page.getByRole("textbox", { name: articleFormText.body, exact: true });

async function write(page: Page, text: string): Promise<void> {
  await body(page).click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(text);
}

const typed = "Hoor je mij, daar aan de overkant?";

/** The comment form as a browser without JavaScript posts it. */
async function postForm(server: TestServer, slug: string) {
  const address = `${server.url}/artikel/${slug}`;
  const html = await (await fetch(address)).text();
  const data = filledForm(html, { name: "Reiger", email: "reiger@voorbeeld.nl", text: typed });
  const signal = AbortSignal.timeout(60_000);
  const asked = { method: "POST", body: data, headers: { Origin: server.url }, signal };
  try {
    const posted = await fetch(address, asked);
    const text = await posted.text();
    const onThePage = text.includes(typed) && text.includes(commentFormText.failed("").slice(0, 20));
    const kept = text.includes(commentFormText.sent);
    return {
      says: onThePage || kept || text === serverText.failedForm,
      answer: `${posted.status}, ${text.length} tekens`,
    };
  } catch (error) {
    return { says: false, answer: String(error) };
  }
}
