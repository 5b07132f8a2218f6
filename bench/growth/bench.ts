import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { startPostgres } from "@/scripts/postgres";
import { atEnd, runTask } from "@/scripts/task";
import { startTestServer } from "@/scripts/test/test-server";
import { memoryOf } from "../processes";
import { describeRun, markdownTable, median, writeResults } from "../table";
import { type Question, questionsOf, timeOf } from "./ask";
import { buildAnew, fillMagazine } from "./magazine";

const sizes = [10, 1_000, 10_000, 100_000];
const allowed = 1.5;
/** A difference below this many milliseconds is the machine's. */
const noise = 5;

const folder = fileURLToPath(new URL("../../.data-bench-growth", import.meta.url));
/** Each question comes from an address of its own: who searches without end is asked to wait. */
const settings = { DEMO: "0", TRUST_PROXY: "1" };

/** What one size came to, by the name of what was measured. */
type Measured = Map<string, number>;

type Cluster = Awaited<ReturnType<typeof startPostgres>>;

/**
 * The same magazine with 10, 1,000, 10,000 and 100,000 articles: what a build, a start, a page and a question cost in each. Ends with 1 when
 * something grows by more than 1.5 from 1,000 to 100,000.
 */
runTask(async () => {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const cluster = await startPostgres(folder);
  atEnd(() => cluster.release());
  const all: Measured[] = [];
  for (const size of sizes) all.push(await measure(cluster, size));

  const [, thousand, , most] = all;
  const rows = [...(thousand ?? [])].map(([name, before]) => {
    const after = most?.get(name) ?? 0;
    return {
      name,
      cells: all.map((one) => (one.get(name) ?? 0).toFixed(1)),
      growth: after / before,
      more: after - before,
    };
  });
  const grown = rows.filter(({ growth, more }) => growth > allowed && more > noise).map(({ name }) => name);
  const result = [
    describeRun(),
    grown.length === 0
      ? "Nothing grows by more than 1.5 from 1,000 to 100,000 articles."
      : `Grows: ${grown.join("; ")}.`,
    markdownTable(
      ["what", ...sizes.map((size) => size.toLocaleString("en")), "from 1,000 to 100,000"],
      rows.map(({ name, cells, growth }) => [name, ...cells, growth.toFixed(2)]),
    ),
  ].join("\n\n");
  console.log(result);
  await writeResults("growth", result);
  return grown.length === 0 ? 0 : 1;
});

/** A scratch magazine of this size: built with its database, started as `npm start` does, and asked. */
async function measure(cluster: Cluster, size: number): Promise<Measured> {
  const measured: Measured = new Map();
  const url = await emptyDatabase(cluster);
  await fillMagazine(url, size);
  measured.set("build (s)", (await timeOf(() => buildAnew(url))) / 1000);
  // Once for what a first start makes, and once as each later one goes.
  const first = await startTestServer(folder, settings);
  await first.stop();
  const start = performance.now();
  const server = await startTestServer(folder, settings);
  measured.set("start (s)", (performance.now() - start) / 1000);

  const { env } = await import("@/lib/env");
  Object.assign(env, server.env);
  const questions: Question[] = await questionsOf(server, size);
  for (const { name, asks } of questions) {
    const times: number[] = [];
    for (const ask of asks) times.push(await timeOf(ask));
    measured.set(`${name} (ms)`, median(times));
    process.stderr.write(`${size}: ${name} ${median(times).toFixed(1)} ms\n`);
  }
  measured.set("memory of node (MB)", memoryOf(server.pid));
  await server.stop();
  return measured;
}

/** In the place of the one before, so that it is found where that was. */
async function emptyDatabase({ superuserUrl, database }: Cluster): Promise<string> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => undefined });
  await sql`drop database if exists antenne with (force)`;
  await sql.end();
  return database("antenne");
}
