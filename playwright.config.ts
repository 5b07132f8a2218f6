import { defineConfig } from "@playwright/test";
import { z } from "zod";

/** `npm test` starts the servers and sets these; see scripts/test/runners.ts. */
const { E2E_SERVERS, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE, TEST_PARALLEL_INDEX = "0" } = process.env;

/** What reaches each server. A worker has the server with its own number, and the modules that it loads find it in the environment. */
const servers = z.array(z.record(z.string(), z.string())).parse(JSON.parse(E2E_SERVERS ?? "[{}]"));
const server = servers[Number(TEST_PARALLEL_INDEX)] ?? {};
Object.assign(process.env, server);

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-domain-reliability",
  "--disable-sync",
  "--no-first-run",
];

export default defineConfig({
  testDir: "e2e",
  forbidOnly: true,
  // The specs of one worker share one magazine: one at a time.
  workers: servers.length,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [["list"], ...(PLAYWRIGHT_JSON_OUTPUT_FILE ? [["json"] as const] : [])],
  outputDir: "test-results",
  use: {
    baseURL: server.E2E_URL,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    // What it looked like at every moment costs more than it tells: the page's tree is kept of each step.
    trace: { mode: "retain-on-failure", screenshots: false },
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      chromiumSandbox: process.getuid?.() !== 0,
      args: quiet,
    },
  },
});
