import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserScripts } from "@/server/copies/browser-scripts";
import { browserScriptsPath } from "@/server/copies/browser-scripts";

const folder = "components/first-view";

/** Makes what finished pages run before Next's own scripts: the loader, which stands in them, and the first view, a file. */
export async function buildBrowserScripts(): Promise<void> {
  const loader = await bundle("loader.entry.ts");
  const firstView = await bundle("first-view.entry.ts");
  const name = `first-view-${createHash("sha256").update(firstView).digest("hex").slice(0, 12)}.js`;
  mkdirSync(join(".next", "static", "antenne"), { recursive: true });
  writeFileSync(join(".next", "static", "antenne", name), firstView);
  const scripts: BrowserScripts = { loader, firstView: `/_next/static/antenne/${name}` };
  writeFileSync(browserScriptsPath, JSON.stringify(scripts));
}

/** Imported late: only a build needs it. */
async function bundle(entry: string): Promise<string> {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    entryPoints: [join(folder, entry)],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
  });
  return outputFiles[0]?.text.trim() ?? "";
}
