import { mkdtemp, rm } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { testText } from "@/lib/text.nl/test";
import { startNode } from "../child";
import { step } from "../progress";
import { atEnd } from "../task";
import { findChromium } from "./chromium";
import { findEpubcheck } from "./epubcheck";
import { check, type Tally, tallyPlaywright, tallyVitest } from "./tally";
import { startTestServer, type TestServer } from "./test-server";

const bin = (path: string) => `node_modules/${path}`;

export function checkFormat(): Promise<Tally> {
  return check(testText.format, [[bin("@biomejs/biome/bin/biome"), "ci", "."]]);
}

export function checkTypes(): Promise<Tally> {
  const typegen = [bin("next/dist/bin/next"), "typegen"];
  return check(testText.types, [typegen, [bin("typescript/bin/tsc"), "--noEmit", "--incremental", "false"]]);
}

/** Vitest: all projects, or one; all files, or those that match. */
export async function runVitest(name: string, args: string[]): Promise<Tally> {
  const report = join(await temporaryFolder(), "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const code = await step(name, () => startNode([bin("vitest/vitest.mjs"), "run", ...reporters, ...args]).ended);
  return tallyVitest(report, code);
}

/** How many browsers work side by side: two on a machine with two cores or more. */
const browsers = Math.min(2, availableParallelism());

/** Playwright against servers of our own, started as anybody starts them, each with a database of its own. */
export async function runBrowser(files: string[]): Promise<Tally[]> {
  const chromium = await step(testText.findingChromium, findChromium);
  const epubcheck = await step(testText.findingEpubcheck, async () => findEpubcheck());
  if (!epubcheck) console.warn(testText.noEpubcheck);
  const folder = await temporaryFolder();
  const servers = await step(testText.server, () => startServers(folder, files.length === 1 ? 1 : browsers));
  const report = join(folder, "playwright.json");
  const env = {
    ...process.env,
    E2E_SERVERS: JSON.stringify(servers.map((server) => server.env)),
    CHROMIUM_PATH: chromium,
    EPUBCHECK_JAR: epubcheck ?? "",
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const code = await step(
    testText.browser,
    () => startNode([bin("@playwright/test/cli.js"), "test", ...files], { env }).ended,
  );
  const stops = await step(testText.stopped, () => Promise.all(servers.map((server) => server.stop())));
  const failed = stops.filter((stop) => stop !== 0).length;
  return [await tallyPlaywright(report, code), { passed: stops.length - failed, failed }];
}

/** One after the other: the first builds, the others find it built. */
async function startServers(folder: string, count: number): Promise<TestServer[]> {
  const servers: TestServer[] = [];
  for (let nth = 0; nth < count; nth += 1) servers.push(await startTestServer(join(folder, `data-${nth}`)));
  return servers;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "antenne-test-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
