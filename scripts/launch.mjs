import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { launchText } from "../lib/text.nl/launch.mjs";

/*
 * Runs on the Node that the machine has (20.9 or newer), with nothing installed: installs what is missing and hands over to
 * the Node 24 that comes with the packages.
 */

const root = fileURLToPath(new URL("..", import.meta.url));
const modules = join(root, "node_modules");
const stamp = join(modules, ".antenne-installed");

/** A task and the kind of environment that it runs in. `asks`: it may ask something in the terminal. */
const tasks = {
  start: { mode: "production" },
  build: { mode: "production" },
  dev: { mode: "development" },
  test: { mode: "test" },
  check: { mode: "test" },
  screens: { mode: "test" },
  "bench-serving": { mode: "production" },
  bench: { mode: "production" },
  "bench-publishing": { mode: "production" },
  faults: { mode: "test" },
  "bench-search": { mode: "production" },
  "bench-comments": { mode: "production" },
  "bench-spam": { mode: "production" },
  "bench-desk": { mode: "production" },
  "bench-ghost": { mode: "production" },
  "bench-growth": { mode: "production" },
  "bench-memory": { mode: "production" },
  "bench-views": { mode: "production" },
  "bench-posting": { mode: "production" },
  "bench-statistics": { mode: "production" },
  "bench-typing": { mode: "production" },
  "bench-cluster": { mode: "production" },
  "bench-lighthouse": { mode: "production" },
  backup: { mode: "production" },
  restore: { mode: "production" },
  "db-reset": { mode: "production" },
  "db-generate": { mode: "development", asks: true },
  "db-migrate": { mode: "production" },
};

/** @param {string} name @param {string[]} args */
export async function launch(name, args) {
  const task = tasks[name];
  if (!task) return fail(launchText.unknownTask(name, Object.keys(tasks)));
  if (!isInstalled()) await install();
  const node = findNode();
  if (!node) return fail(launchText.nodeMissing);
  run(node, name, task, args);
}

function isInstalled() {
  if (!existsSync(join(modules, ".package-lock.json"))) return false;
  if (existsSync(stamp)) return readFileSync(stamp, "utf8") === lockHash();
  // Someone ran `npm ci` or `npm install` by hand.
  const byHand =
    statSync(join(modules, ".package-lock.json")).mtimeMs >= statSync(join(root, "package-lock.json")).mtimeMs;
  if (byHand && findNode()) writeFileSync(stamp, lockHash());
  return byHand;
}

function lockHash() {
  const lock = readFileSync(join(root, "package-lock.json"));
  return createHash("sha256").update(`${process.platform}-${process.arch}\n`).update(lock).digest("hex");
}

/** With the npm that called us, on its own Node: the one in node_modules is being replaced. */
async function install() {
  console.log(launchText.installing);
  const started = Date.now();
  const { npm_execpath: npm, npm_node_execpath: node, PATH = "" } = process.env;
  const path = PATH.split(delimiter).filter((folder) => !folder.startsWith(modules));
  const [program, first] = npm && node && !node.startsWith(modules) ? [node, [npm]] : ["npm", []];
  const code = await new Promise((resolve) => {
    const child = spawn(
      program,
      [...first, "ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"],
      {
        cwd: root,
        stdio: "inherit",
        env: { ...process.env, PATH: path.join(delimiter) },
      },
    );
    child.on("error", () => resolve(127));
    child.on("exit", (code) => resolve(code ?? 1));
  });
  if (code === 127) return fail(launchText.npmMissing);
  if (code !== 0) return fail(launchText.installFailed);
  writeFileSync(stamp, lockHash());
  console.log(launchText.installed(Math.round((Date.now() - started) / 1000)));
}

function findNode() {
  const packaged = join(modules, "node", "bin", "node");
  if (existsSync(packaged)) return packaged;
  return Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : null;
}

/**
 * The task runs in a process group of its own, so that Ctrl-C reaches it once, through us. It ends with our code, and
 * stops by itself when it loses the channel to us.
 */
function run(node, name, task, args) {
  const first = ["--import", "tsx", "--import", new URL("mend-postgres.mjs", import.meta.url).href];
  const child = spawn(node, [...first, join(root, "scripts", "tasks", `${name}.ts`), ...args], {
    cwd: root,
    detached: !task.asks,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    // Many threads of glibc's keep what was freed, each for itself: two places do.
    env: { MALLOC_ARENA_MAX: "2", ...process.env, NODE_ENV: task.mode, NEXT_TELEMETRY_DISABLED: "1" },
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) whenParentDies(() => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(code ?? (signal === "SIGINT" ? 130 : 1)));
}

/** npm that is killed hard cannot tell us. */
function whenParentDies(work) {
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    work();
  }, 500);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
