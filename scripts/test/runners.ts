import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { testText } from "@/lib/text.nl/test";
import { startNode } from "../child";
import { step } from "../progress";
import { atEnd } from "../task";
import { findChromium } from "./chromium";
import { findEpubcheck } from "./epubcheck";
import { check, type Tally, tallyPlaywright, tallyVitest } from "./tally";
import { startTestServer } from "./test-server";

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

/** Playwright against a server of our own, started as anybody starts it, with a database of its own. */
export async function runBrowser(files: string[]): Promise<Tally[]> {
  const chromium = await step(testText.findingChromium, findChromium);
  const epubcheck = await step(testText.findingEpubcheck, async () => findEpubcheck());
  if (!epubcheck) console.warn(testText.noEpubcheck);
  const folder = await temporaryFolder();
  const server = await step(testText.server, () => startTestServer(join(folder, "data")));
  const report = join(folder, "playwright.json");
  const env = {
    ...process.env,
    ...server.env,
    CHROMIUM_PATH: chromium,
    EPUBCHECK_JAR: epubcheck ?? "",
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  };
  const code = await step(
    testText.browser,
    () => startNode([bin("@playwright/test/cli.js"), "test", ...files], { env }).ended,
  );
  const stopped = await step(testText.stopped, server.stop);
  const clean = { passed: stopped === 0 ? 1 : 0, failed: stopped === 0 ? 0 : 1 };
  return [await tallyPlaywright(report, code), clean];
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "antenne-test-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  return folder;
}
