import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { startPostgres } from "@/scripts/postgres";
import { atEnd, runTask } from "@/scripts/task";
import { startTestServer } from "@/scripts/test/test-server";
import { buildAnew, fillMagazine } from "../growth/magazine";
import { memoryOf } from "../processes";
import { describeRun, markdownTable, writeResults } from "../table";
import { dayOf, flood } from "./load";

const goal = 350;
const articles = 10_000;
const unknown = 100_000;
const folder = fileURLToPath(new URL("../../.data-bench-memory", import.meta.url));

/**
 * What the server's own processes hold with 10,000 articles: after starting, while it is used as hard as it goes (six minutes, or as many as the
 * word after the command says), and after a flood of 100,000 addresses that do not exist. Ends with 1 when it is ever above 350 MiB.
 */
runTask(async () => {
  const minutes = Number(process.argv[2] ?? 6);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const cluster = await startPostgres(folder);
  atEnd(() => cluster.release());
  const url = await cluster.database("antenne");
  await fillMagazine(url, articles);
  await buildAnew(url);
  const server = await startTestServer(folder, { DEMO: "0", TRUST_PROXY: "1" });
  const { env } = await import("@/lib/env");
  Object.assign(env, server.env);

  const rows: string[][] = [];
  let highest = 0;
  const note = (when: string, memory = memoryOf(server.pid)) => {
    highest = Math.max(highest, memory);
    rows.push([when, memory.toFixed(0)]);
    process.stderr.write(`${rows.at(-1)?.join("; ")}\n`);
  };
  note("started");
  const stopping = new AbortController();
  const working = (await dayOf(server))(stopping.signal);
  for (let sixth = 1; sixth <= 6; sixth++) {
    note(
      `load, ${((minutes * sixth) / 6).toFixed(1)} min, its highest of that time`,
      await highestFor(server.pid, minutes * 10_000),
    );
  }
  stopping.abort();
  const done = await working;
  await flood(server, unknown);
  note(`${unknown.toLocaleString("en")} unknown addresses asked for`);
  await new Promise((resolve) => setTimeout(resolve, 30_000));
  note("half a minute later");

  const result = [
    `${describeRun()}; ${articles.toLocaleString("en")} articles; done under load: ${[...done].map(([name, times]) => `${times} ${name}`).join(", ")}.`,
    highest <= goal ? `Never above ${goal} MiB.` : `Not below ${goal} MiB: ${highest.toFixed(0)}.`,
    markdownTable(["when", "resident (MiB)"], rows),
  ].join("\n\n");
  console.log(result);
  await writeResults("memory", result);
  return highest <= goal ? 0 : 1;
});

/** The highest of what it holds, looked at each second for so many milliseconds. */
async function highestFor(pid: number, milliseconds: number): Promise<number> {
  let highest = 0;
  for (let left = milliseconds; left > 0; left -= 1000) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    highest = Math.max(highest, memoryOf(pid));
  }
  return highest;
}
