import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { findPages } from "@/bench/lighthouse/pages";
import { processesUnder } from "@/bench/processes";
import { atEnd, runTask } from "@/scripts/task";
import { freePort, startTestServer } from "@/scripts/test/test-server";
import { describeRun, markdownTable, median, writeResults } from "../table";
import { startNginx } from "./nginx";
import { type Load, load, type Question } from "./wrk";

const run = promisify(execFile);

const rounds = 3;
const seconds = 4;

type Case = { name: string; ours: Question; nginx: Question };

/** Loads a production build, and nginx with the same finished pages as files, in turn; writes how they compare. */
runTask(async () => {
  const folder = await mkdtemp(join(tmpdir(), "antenne-serving-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startTestServer(join(folder, "data"));
  await pinToFirstCore(server.pid);
  const pages = await findPages(server.env.DATABASE_URL ?? "");
  const texts = new Map<string, string>();
  for (const { name, path } of pages) texts.set(name, await (await fetch(server.url + path)).text());
  const nginx = await startNginx(folder, await freePort(), texts);
  const cases = await listCases(pages, server.url.replace("localhost", "127.0.0.1"), nginx);

  const measured = new Map<string, { ours: Load[]; nginx: Load[] }>(
    cases.map(({ name }) => [name, { ours: [], nginx: [] }]),
  );
  for (let round = 1; round <= rounds; round++) {
    for (const { name, ours, nginx } of cases) {
      for (const [who, question] of [
        ["nginx", nginx],
        ["ours", ours],
      ] as const) {
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

async function listCases(pages: { name: string; path: string }[], ours: string, nginx: string): Promise<Case[]> {
  const cases: Case[] = pages.map(({ name, path }) => ({
    name,
    ours: { url: ours + path },
    nginx: { url: `${nginx}/${name}.html` },
  }));
  const article = cases.at(-1);
  if (!article) return cases;
  return [
    ...cases,
    { name: "article, HEAD", ours: { ...article.ours, method: "HEAD" }, nginx: { ...article.nginx, method: "HEAD" } },
    { name: "article, 304", ours: await unchanged(article.ours), nginx: await unchanged(article.nginx) },
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

function tableOf(measured: Map<string, { ours: Load[]; nginx: Load[] }>): string {
  const rows = [...measured].map(([name, { ours, nginx }]) => {
    const [rate, limit] = [middle(ours, "rate"), middle(nginx, "rate")];
    const p99 = (loads: Load[]) => `${middle(loads, "p99").toFixed(1)} ms`;
    return [
      name,
      (rate / limit).toFixed(2),
      Math.round(rate).toString(),
      Math.round(limit).toString(),
      p99(ours),
      p99(nginx),
    ];
  });
  return markdownTable(["page", "ratio", "ours, requests/s", "nginx, requests/s", "ours, p99", "nginx, p99"], rows);
}

function middle(loads: Load[], what: keyof Load): number {
  return median(loads.map((load) => load[what]));
}
