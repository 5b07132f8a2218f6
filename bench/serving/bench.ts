import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { findPages } from "@/bench/lighthouse/pages";
import { processesUnder } from "@/bench/processes";
import { atEnd, runTask } from "@/scripts/task";
import { freePort, startTestServer, type TestServer } from "@/scripts/test/test-server";
import { startFront } from "../front";
import { describeRun, markdownTable, median, writeResults } from "../table";
import { startNginx } from "./nginx";
import { type Load, load, type Question } from "./wrk";

const run = promisify(execFile);

const rounds = 3;
const seconds = 3;

/** Who answers, in the order in which each is asked. */
const contenders = ["nginx", "ours", "front", "cached"] as const;

type Contender = (typeof contenders)[number];

type Case = { name: string; questions: Partial<Record<Contender, Question>> };

type Measured = Map<string, Record<Contender, Load[]>>;

/**
 * Loads a production build alone, the shipped front over its finished files, without and with the file cache of a second, and nginx with the same
 * pages as files, in turn; writes how they compare.
 */
runTask(async () => {
  const folder = await mkdtemp(join(tmpdir(), "antenne-serving-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startTestServer(join(folder, "data"), { TRUST_PROXY: "1" });
  await pinToFirstCore(server.pid);
  const pages = await findPages(server.env.DATABASE_URL ?? "");
  const texts = new Map<string, string>();
  for (const { name, path } of pages) texts.set(name, await (await fetch(server.url + path)).text());
  const bases = {
    nginx: await startNginx(folder, await freePort(), texts),
    ours: server.url.replace("localhost", "127.0.0.1"),
    front: await frontOf(server, folder, false),
    cached: await frontOf(server, folder, true),
  };
  for (const { path } of pages) await untilFile(server, path);

  const cases = await listCases(pages, bases);
  const measured: Measured = new Map(cases.map(({ name }) => [name, { nginx: [], ours: [], front: [], cached: [] }]));
  for (let round = 1; round <= rounds; round++) {
    for (const { name, questions } of cases) {
      for (const who of contenders) {
        const question = questions[who];
        if (!question) continue;
        await load(question, 1);
        measured.get(name)?.[who].push(await load(question, seconds));
      }
      process.stderr.write(`${name} ${round}/${rounds}\n`);
    }
  }
  const result = [describeRun(["wrk, 64 connections, gzip"]), tableOf(measured)].join("\n\n");
  console.log(result);
  await writeResults("serving", result);
  return 0;
});

async function frontOf({ url, dataDir }: TestServer, folder: string, fileCache: boolean): Promise<string> {
  const { port } = new URL(url);
  const where = { kind: "one", port, pages: join(dataDir, "pages"), fileCache } as const;
  return (await startFront(join(folder, fileCache ? "cached" : "front"), where, "0")).url;
}

/** A copy is written a moment after it was asked for. */
async function untilFile({ dataDir }: TestServer, path: string): Promise<void> {
  const file = join(dataDir, "pages", "current", "fresh", `${path === "/" ? "index" : path}.html`);
  for (let look = 0; look < 100 && !existsSync(file); look++) await pause(50);
  if (!existsSync(file)) throw new Error(`${file} is missing`);
}

async function listCases(
  pages: { name: string; path: string }[],
  { nginx, ...bases }: Record<Contender, string>,
): Promise<Case[]> {
  const cases = pages.map(({ name, path }) => ({
    name,
    questions: {
      nginx: { url: `${nginx}/${name}.html` },
      ours: { url: bases.ours + path },
      front: { url: bases.front + path },
      cached: { url: bases.cached + path },
    },
  }));
  const { nginx: limit, ours } = cases.at(-1)?.questions ?? {};
  if (!limit || !ours) return cases;
  return [
    ...cases,
    { name: "article, 304", questions: { nginx: await unchanged(limit), ours: await unchanged(ours) } },
  ];
}

/** The same question from a browser that has the page already. */
async function unchanged(question: Question): Promise<Question> {
  const answer = await fetch(question.url, { headers: { "Accept-Encoding": "gzip" } });
  await answer.arrayBuffer();
  return { ...question, headers: { "If-None-Match": answer.headers.get("etag") ?? "" } };
}

async function pinToFirstCore(pid: number): Promise<void> {
  for (const one of processesUnder(pid)) await run("taskset", ["-a", "-c", "-p", "0", String(one)]);
}

function tableOf(measured: Measured): string {
  const heads = [
    "page",
    ...["npm start: ratio", "p99", "requests/s"],
    ...["front: ratio", "p99"],
    ...["front with file cache: ratio", "p99"],
    ...["nginx: requests/s", "p99"],
  ];
  const rows = [...measured].map(([name, loads]) => {
    const limit = middle(loads.nginx, "rate");
    const ratio = (who: Contender) => (loads[who].length > 0 ? (middle(loads[who], "rate") / limit).toFixed(2) : "");
    const p99 = (who: Contender) => (loads[who].length > 0 ? `${middle(loads[who], "p99").toFixed(1)} ms` : "");
    const ours = [ratio("ours"), p99("ours"), Math.round(middle(loads.ours, "rate")).toString()];
    const fronts = [ratio("front"), p99("front"), ratio("cached"), p99("cached")];
    return [name, ...ours, ...fronts, Math.round(limit).toString(), p99("nginx")];
  });
  return markdownTable(heads, rows);
}

function middle(loads: Load[], what: keyof Load): number {
  return median(loads.map((load) => load[what]));
}
