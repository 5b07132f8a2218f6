import { defineConfig } from "@playwright/test";

/** `npm test` starts the server and sets these; see scripts/test/runners.ts. */
const { E2E_URL, CHROMIUM_PATH, PLAYWRIGHT_JSON_OUTPUT_FILE } = process.env;

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
  // The specs share one magazine: one at a time.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ...(PLAYWRIGHT_JSON_OUTPUT_FILE ? [["json"] as const] : [])],
  outputDir: "test-results",
  use: {
    baseURL: E2E_URL,
    locale: "nl-NL",
    timezoneId: "Europe/Amsterdam",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: CHROMIUM_PATH,
      chromiumSandbox: process.getuid?.() !== 0,
      args: quiet,
    },
  },
});
