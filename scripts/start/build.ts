import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { serverText } from "@/lib/text.nl/server";
import type { Build } from "@/server/main";
import { startNode } from "../child";
import { step } from "../progress";
import { StartError } from "../start-error";
import { isEnding } from "../task";
import { buildBrowserScripts } from "./browser-scripts";
import { packStatic } from "./pack-static";

const stampPath = ".next/antenne-build.json";

const stampSchema = z.object({ sources: z.string(), startedAt: z.number(), pagesOf: z.string().nullable() });

/** What goes into a build, and what finishes its pages: those that were finished otherwise are not used again. The demo's articles do not: the seed reads them. */
const sources = ["app", "components", "features", "lib", "db", "public", "server/copies", "server/page-cache.cjs"];
const singles = [
  "next.config.js",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
  "proxy.ts",
  "instrumentation.ts",
];
const skipped = /(\.test\.tsx?|\.db\.test\.ts|\.md)$|^db\/(demo|seed|migrations)\//;

/** Builds when the sources have changed since the last build that succeeded. With a database its pages are made too. */
export async function buildIfChanged(): Promise<void> {
  const hash = hashSources();
  if (readStamp()?.sources === hash) return;
  await step(serverText.step.build, () => build(hash));
}

/** What is known of the build that is there. */
export function readBuild(): Build {
  const stamp = readStamp();
  if (!stamp) throw new Error(`${stampPath} is missing`);
  return stamp;
}

/** Null also for a stamp of an older version, or one that was being written: then there is a new build. */
function readStamp(): z.infer<typeof stampSchema> | null {
  try {
    return stampSchema.parse(JSON.parse(readFileSync(stampPath, "utf8")));
  } catch {
    return null;
  }
}

function hashSources(): string {
  const hash = createHash("sha256");
  for (const path of [...sources.flatMap(filesIn), ...singles.filter((single) => existsSync(single))].sort()) {
    if (skipped.test(path)) continue;
    hash.update(`${path}\0`).update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

function filesIn(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)));
}

async function build(hash: string): Promise<void> {
  rmSync(stampPath, { force: true });
  const startedAt = Date.now();
  const { code, output } = await runNextBuild();
  if (isEnding()) return;
  if (code !== 0) throw new StartError(`${output}\n${serverText.buildFailed}`);
  await buildBrowserScripts();
  await packStatic();
  writeFileSync(stampPath, JSON.stringify({ sources: hash, startedAt, pagesOf: await identify() }));
}

/** Imported late: the client reads DATABASE_URL as it loads. */
async function identify(): Promise<string | null> {
  const { env } = await import("@/lib/env");
  if (!env.DATABASE_URL) return null;
  const { sql } = await import("@/db/client");
  const { identifyPages } = await import("@/server/pages-folder");
  return identifyPages(sql, env.SITE_URL);
}

async function runNextBuild(): Promise<{ code: number; output: string }> {
  const { child, ended } = startNode(["node_modules/next/dist/bin/next", "build"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, NODE_ENV: "production" },
  });
  let output = "";
  child.stdout?.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr?.on("data", (data: Buffer) => (output += data.toString()));
  return { code: await ended, output };
}
