import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { testText } from "@/lib/text.nl/test";
import { startNode } from "../child";
import { StartError } from "../start-error";

const installedNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Playwright's own Chromium when it is there, one that the machine has, the one that Playwright downloads where it can, or as
 * root Debian's package. Throws a StartError when none is to be had.
 */
export async function findChromium(): Promise<string> {
  const found = process.env.CHROMIUM_PATH || downloaded() || installed() || (await download()) || (await fromDebian());
  if (!found) throw new StartError(testText.noChromium);
  return found;
}

function downloaded(): string | null {
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : null;
}

function installed(): string | null {
  for (const name of installedNames) {
    const path = which(name);
    if (path) return path;
  }
  return macPaths.find((path) => existsSync(path)) ?? null;
}

function which(name: string): string | null {
  try {
    return execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

async function download(): Promise<string | null> {
  await startNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]).ended;
  return downloaded();
}

async function fromDebian(): Promise<string | null> {
  if (process.getuid?.() !== 0 || !which("apt-get")) return null;
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "--yes", "--no-install-recommends", "chromium"], options);
  } catch {
    return null;
  }
  return installed();
}
