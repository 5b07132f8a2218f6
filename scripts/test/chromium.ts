import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";
import { testText } from "@/lib/text.nl/test";
import { startNode } from "../child";
import { StartError } from "../start-error";
import { installFromDebian, which } from "./programs";

/** Without a window of its own it does the same work in two thirds of the time. */
const shell = "chromium-headless-shell";
const installedNames = [shell, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Playwright's own Chromium when it is there, one that the machine has, the one that Playwright downloads where it can, or as
 * root Debian's package. Throws a StartError when none is to be had.
 */
export async function findChromium(): Promise<string> {
  const found =
    process.env.CHROMIUM_PATH ||
    downloaded() ||
    installed() ||
    (await download()) ||
    ((installFromDebian(shell) || installFromDebian("chromium")) && installed());
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

async function download(): Promise<string | null> {
  await startNode(["node_modules/@playwright/test/cli.js", "install", "chromium"]).ended;
  return downloaded();
}
