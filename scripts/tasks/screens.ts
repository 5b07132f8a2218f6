import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { screensText as t } from "@/lib/text.nl/screens";
import { step } from "../progress";
import { deskScreens, readerScreens, type Screen } from "../screens/pages";
import { logIn, takeScreen } from "../screens/take";
import { StartError } from "../start-error";
import { atEnd, runTask } from "../task";
import { findChromium } from "../test/chromium";
import { startTestServer } from "../test/test-server";

const folder = "screens";

/** Photographs each kind of page of the demo magazine; with names only those: `npm run screens -- week jaar`. */
runTask(async () => {
  const asked = process.argv.slice(2);
  const chosen = [...readerScreens, ...deskScreens].map((screen, index) => ({ screen, number: index + 1 }));
  const wanted = chosen.filter(({ screen }) => asked.length === 0 || asked.includes(screen.name));
  if (wanted.length === 0) throw new StartError(t.none(chosen.map(({ screen }) => screen.name)));

  const executablePath = await step(t.findingChromium, findChromium);
  const data = await mkdtemp(join(tmpdir(), "antenne-screens-"));
  atEnd(() => rm(data, { recursive: true, force: true }));
  const server = await step(t.server, () => startTestServer(data));
  const browser = await chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0 });
  atEnd(() => browser.close());

  const session = wanted.some(({ screen }) => isDesk(screen)) ? await logIn(browser, server.url) : undefined;
  let taken = 0;
  for (const { screen, number } of wanted) {
    const order = { browser, url: server.url, folder, number, screen, session: isDesk(screen) ? session : undefined };
    taken += await step(t.kind(screen.name), () => takeScreen(order));
  }
  await step(t.stopped, server.stop);
  console.log(t.done(taken, folder));
  return 0;
});

function isDesk(screen: Screen): boolean {
  return deskScreens.includes(screen);
}
