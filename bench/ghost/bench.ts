import { type Browser, type BrowserContext, chromium, type Page } from "@playwright/test";
import { z } from "zod";
import { atEnd, runTask } from "@/scripts/task";
import { findChromium } from "@/scripts/test/chromium";
import { startLargeMagazine } from "../desk/large";
import { describeRun, markdownTable, median, writeResults } from "../table";
import { editorScreen, type Place, type Screen, screens, searching } from "./screens";

const rounds = 9;

type Side = { url: string; cookies: Parameters<BrowserContext["addCookies"]>[0] };

/**
 * How long an editor waits for a screen, here and in the admin of a Ghost that stands ready on the same machine: from going there in Chromium
 * until its list or its text is in sight. `GHOST_URL`, `GHOST_EMAIL` and `GHOST_PASSWORD` say which Ghost; `bench/README.md` says what is in it.
 */
runTask(async () => {
  const { GHOST_URL: ghost = "", GHOST_EMAIL: username = "", GHOST_PASSWORD: password = "" } = process.env;
  if (ghost === "") throw new Error("GHOST_URL says where Ghost is: see bench/README.md");
  const server = await startLargeMagazine();
  const { sessionTokenOf } = await import("../desk/session");

  const browser = await chromium.launch({
    executablePath: await findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  atEnd(() => browser.close());
  const ours: Side = { url: server.url, cookies: [{ ...(await sessionTokenOf(1)), url: server.url, httpOnly: true }] };
  const theirs = await logInGhost(browser, ghost, { username, password });

  const rows: string[][] = [];
  for (const screen of [...screens, editorScreen("/redactie/artikelen/98500", await aGhostPost(browser, theirs))]) {
    for (const way of ["cold", "warm", "from another screen"] as const) {
      rows.push(await compare(browser, `${screen.name}, ${way}`, screen, ours, theirs, ways[way]));
    }
  }
  rows.push(await compare(browser, searching.name, searching, ours, theirs, ways["from another screen"]));

  const version = await ghostVersion(ghost);
  const slower = rows.filter(([, mine, other]) => Number(mine) >= Number(other)).map(([name]) => name);
  const result = [
    `${describeRun([`Chromium ${browser.version()}`, `Ghost ${version}`])}; medians of ${rounds}.`,
    slower.length === 0
      ? "Every screen is there sooner than Ghost's."
      : `Not sooner than Ghost's: ${slower.join("; ")}.`,
    markdownTable(["screen", "here (ms)", "Ghost (ms)", "times as fast"], rows),
  ].join("\n\n");
  console.log(result);
  await writeResults("ghost", result);
  return 0;
});

/** In turn, so that what the machine does besides comes to both. */
async function compare(
  browser: Browser,
  name: string,
  screen: Screen,
  ours: Side,
  theirs: Side,
  way: Way,
): Promise<string[]> {
  const [mine, other]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    mine.push(await way(browser, ours, screen.ours));
    other.push(await way(browser, theirs, screen.theirs));
  }
  const [here, there] = [median(mine), median(other)];
  const row = [name, here.toFixed(0), there.toFixed(0), (there / here).toFixed(1)];
  process.stderr.write(`${row.join("; ")}\n`);
  return row;
}

type Way = (browser: Browser, side: Side, place: Place) => Promise<number>;

const ways: Record<"cold" | "warm" | "from another screen", Way> = {
  cold: (browser, side, place) =>
    inNewBrowser(browser, side, (page) => timed(page, place, () => page.goto(place.path))),
  warm: (browser, side, place) =>
    inNewBrowser(browser, side, async (page) => {
      await timed(page, place, () => page.goto(place.path));
      await page.goto("about:blank");
      return timed(page, place, () => page.goto(place.path));
    }),
  "from another screen": (browser, side, place) =>
    inNewBrowser(browser, side, async (page) => {
      await page.goto(place.from, { waitUntil: "networkidle" });
      return timed(page, place, () => place.press(page));
    }),
};

/** Nothing in its cache yet; only the session. */
async function inNewBrowser(
  browser: Browser,
  { url, cookies }: Side,
  visit: (page: Page) => Promise<number>,
): Promise<number> {
  const context = await browser.newContext({ baseURL: url, viewport: { width: 1440, height: 900 } });
  await context.addCookies(cookies);
  try {
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}

async function timed(page: Page, place: Place, go: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  const seen = place.seen(page).then(() => performance.now() - start);
  await Promise.all([go(), seen]);
  return seen;
}

async function logInGhost(browser: Browser, url: string, data: { username: string; password: string }): Promise<Side> {
  const context = await browser.newContext({ baseURL: url });
  const answer = await context.request.post("/ghost/api/admin/session/", { data, headers: { origin: url } });
  if (!answer.ok()) throw new Error(`Ghost's login answers ${answer.status()}`);
  const { cookies } = await context.storageState();
  await context.close();
  return { url, cookies };
}

async function aGhostPost(browser: Browser, side: Side): Promise<string> {
  const context = await browser.newContext({ baseURL: side.url });
  await context.addCookies(side.cookies);
  const answer = await context.request.get("/ghost/api/admin/posts/?limit=1&filter=status:draft&fields=id");
  const { posts } = z.object({ posts: z.array(z.object({ id: z.string() })).min(1) }).parse(await answer.json());
  await context.close();
  return `/ghost/#/editor/post/${posts[0]?.id}`;
}

async function ghostVersion(url: string): Promise<string> {
  const answer = await fetch(`${url}/ghost/api/admin/site/`);
  return z.object({ site: z.object({ version: z.string() }) }).parse(await answer.json()).site.version;
}
