import type { BrowserContext, Page } from "@playwright/test";

const letters = "een zin die iemand op een drukke avond tikt zonder te stoppen, met een komma en een punt. ";
const rounds = 3;
const every = 70;
const pause = 900;

/** Where the cursor stands: how far down the text, as a part of it. */
export type Place = number;

export const places: Record<string, Place> = { "at the beginning": 0, "in the middle": 0.5, "at the end": 1 };

/** The form with the text open in it, and everything that it fetches there. */
export async function openText(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address, { waitUntil: "networkidle" });
  await page.locator(".ProseMirror").waitFor();
  await page.evaluate(listen);
  return page;
}

/** Types at a place of the text; answers how long each letter took, in milliseconds. */
export async function typeAt(page: Page, place: Place): Promise<number[]> {
  const blocks = page.locator(".ProseMirror > p");
  await blocks.nth(Math.round(place * ((await blocks.count()) - 1))).click();
  await page.keyboard.press("End");
  await page.waitForTimeout(pause);
  await page.evaluate(() => void Reflect.set(window, "keystrokes", []));
  for (let round = 0; round < rounds; round++) {
    for (const [index, letter] of [...letters].entries()) {
      await page.keyboard.press(letter === " " ? "Space" : letter);
      await page.waitForTimeout(index % 10 === 9 ? pause : every);
    }
  }
  return page.evaluate(() => Reflect.get(window, "keystrokes"));
}

/** From when the browser got the key until after the frame in which its letter is painted. */
function listen() {
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        // A message comes after the frame that was being made.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Reflect.get(window, "keystrokes")?.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    { capture: true },
  );
}
