import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { atEnd, runTask } from "@/scripts/task";
import { findChromium } from "@/scripts/test/chromium";
import { freePort, startTestServer } from "@/scripts/test/test-server";
import { describeRun, writeResults } from "../table";
import { type Visit, visit } from "./measure";
import { findPages } from "./pages";
import { report } from "./report";

const rounds = 5;

/** Visits the front, an issue and an article of a production build with the demo magazine, five times each, and writes the medians. */
runTask(async () => {
  const folder = await mkdtemp(join(tmpdir(), "antenne-lighthouse-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const executablePath = await findChromium();
  const server = await startTestServer(join(folder, "data"));
  const pages = await findPages(server.env.DATABASE_URL ?? "");
  const measured: [string, Visit[]][] = [];
  for (const { name, path } of pages) {
    await warmUp(server.url + path);
    const visits: Visit[] = [];
    for (let round = 1; round <= rounds; round++) {
      visits.push(await visitAnew(executablePath, server.url + path));
      process.stderr.write(`${name} ${round}/${rounds}: ${visits.at(-1)?.scores.join(", ")}\n`);
    }
    measured.push([name, visits]);
  }
  const result = report(measured, describeRun(measured[0]?.[1][0]?.versions));
  console.log(result);
  await writeResults("lighthouse", result);
  return 0;
});

/** A page is made on its first request; readers after that get what is finished. */
async function warmUp(url: string): Promise<void> {
  for (let time = 0; time < 3; time++) await (await fetch(url)).text();
}

/** In a browser of its own. Lighthouse itself asks to try again when a busy machine made it miss the start of a visit. */
async function visitAnew(executablePath: string, url: string, tries = 3): Promise<Visit> {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    chromiumSandbox: process.getuid?.() !== 0,
    args: [`--remote-debugging-port=${port}`],
  });
  try {
    return await visit(url, port);
  } catch (error) {
    if (tries === 1) throw error;
    console.error(error instanceof Error ? error.message : error);
  } finally {
    await browser.close();
  }
  return visitAnew(executablePath, url, tries - 1);
}
