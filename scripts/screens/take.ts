import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "@playwright/test";
import { testAdmin } from "../test/test-server";
import type { Screen } from "./pages";

const windows = [
  { width: 360, height: 740 },
  { width: 768, height: 1024 },
  { width: 1440, height: 900 },
];
const sheet = { width: 794, height: 1123 };
const schemes = { licht: "light", donker: "dark" } as const;

/** A browser that is logged in as the admin keeps this between its windows. */
export type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** Logs in as a person does, and answers what the browser keeps of it. */
export async function logIn(browser: Browser, url: string): Promise<Session> {
  const context = await browser.newContext({ baseURL: url });
  const page = await context.newPage();
  await page.goto("/redactie/inloggen");
  await page.locator("input[name=email]").fill(testAdmin.email);
  await page.locator("input[name=password]").fill(testAdmin.password);
  await page.locator("button[type=submit]").click();
  await page.waitForURL((at) => !at.pathname.endsWith("/inloggen"));
  const session = await context.storageState();
  await context.close();
  return session;
}

type Order = { browser: Browser; url: string; folder: string; number: number; screen: Screen; session?: Session };

/** One kind of page at three widths in both schemes, and on paper where that is asked. Answers how many pictures that is. */
export async function takeScreen({ browser, url, folder, number, screen, session }: Order): Promise<number> {
  await mkdir(folder, { recursive: true });
  const name = `${String(number).padStart(2, "0")}-${screen.name}`;
  const options = { baseURL: url, storageState: session, reducedMotion: "reduce", locale: "nl-NL" } as const;
  let taken = 0;
  for (const [scheme, colorScheme] of Object.entries(schemes)) {
    const context = await browser.newContext({ ...options, colorScheme });
    const page = await context.newPage();
    const path = await screen.find(async (asked) => (await context.request.get(asked)).text());
    for (const size of windows) {
      await page.setViewportSize(size);
      await page.goto(path);
      await settle(page);
      const width = String(size.width).padStart(4, "0");
      await page.screenshot({ path: join(folder, `${name}-${width}-${scheme}.png`), fullPage: true });
      taken += 1;
    }
    if (screen.print && colorScheme === "light") {
      await page.emulateMedia({ media: "print" });
      await page.setViewportSize(sheet);
      await page.screenshot({ path: join(folder, `${name}-druk.png`), fullPage: true });
      taken += 1;
    }
    await context.close();
  }
  return taken;
}

/** Waits until the page is as a reader sees it: fonts, frames, and also the pictures that load when they come near. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const image of document.images) image.loading = "eager";
    for (const frame of document.querySelectorAll("iframe")) frame.loading = "eager";
  });
  await page.waitForLoadState("networkidle");
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}
