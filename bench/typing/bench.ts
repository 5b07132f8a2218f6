import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { atEnd, runTask } from "@/scripts/task";
import { findChromium } from "@/scripts/test/chromium";
import { startTestServer } from "@/scripts/test/test-server";
import { share } from "../desk/measure";
import { describeRun, markdownTable, writeResults } from "../table";
import { openText, type Place, places, typeAt } from "./type";

const goal = 50;

/**
 * Types in an article of 20,000 words, in the form that editors use, in Chromium: from each keystroke to the frame that shows it. Every ten
 * letters there is a pause in which the form does its work: counting, keeping on the device, saving.
 */
runTask(async () => {
  const folder = await mkdtemp(join(tmpdir(), "antenne-typing-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startTestServer(join(folder, "data"));
  const { env } = await import("@/lib/env");
  Object.assign(env, server.env);
  const { sql } = await import("@/db/client");
  atEnd(() => sql.end());
  const { sessionTokenOf } = await import("../desk/session");
  const { addLongArticle, words } = await import("./article");
  const article = await addLongArticle();

  const browser = await chromium.launch({
    executablePath: await findChromium(),
    chromiumSandbox: process.getuid?.() !== 0,
  });
  atEnd(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addCookies([{ ...(await sessionTokenOf(article.editorId)), url: server.url, httpOnly: true }]);
  const page = await openText(context, `${server.url}/redactie/artikelen/${article.id}`);

  const rows: string[][] = [];
  const all: number[] = [];
  const measure = async (name: string, place: Place) => {
    const times = await typeAt(page, place);
    all.push(...times);
    rows.push([name, ...figures(times)]);
  };
  for (const [name, place] of Object.entries(places)) await measure(name, place);
  rows.push(["all", ...figures(all)]);
  const p95 = share(all, 0.95);
  const result = [
    `${describeRun([`Chromium ${browser.version()}`])}; ${words.toLocaleString("en")} words.`,
    `From keystroke to paint: ${p95.toFixed(0)} ms at p95, ${p95 < goal ? "below" : "not below"} the goal of ${goal} ms.`,
    markdownTable(["where", "letters", "p50 (ms)", "p95 (ms)", "longest (ms)"], rows),
  ].join("\n\n");
  console.log(result);
  await writeResults("typing", result);
  return 0;
});

function figures(times: number[]): string[] {
  return [String(times.length), ...[0.5, 0.95, 1].map((part) => share(times, part).toFixed(0))];
}
