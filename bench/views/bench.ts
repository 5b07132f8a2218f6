import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { buildIfChanged } from "@/scripts/start/build";
import { atEnd, runTask } from "@/scripts/task";
import { startTestServer, type TestServer } from "@/scripts/test/test-server";
import { describeRun, markdownTable, writeResults } from "../table";
import { sendAll, viewRequest } from "./senders";

const readers = 25_000;
const pages = ["artikel-1", "artikel-2"];
const connections = 32;

const folder = fileURLToPath(new URL("../../.data-bench-views", import.meta.url));

/**
 * 25,000 readers of two articles: 50,000 views, each sent to both of two servers on one database, that is twice. Then one server alone, with a
 * third article. What is in the tables afterwards is what counts.
 */
runTask(async () => {
  await buildIfChanged();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const first = await startTestServer(`${folder}/een`, { TRUST_PROXY: "1" });
  const url = first.env.DATABASE_URL ?? "";
  const second = await startTestServer(`${folder}/twee`, {
    TRUST_PROXY: "1",
    DATABASE_URL: url,
    AUTH_SECRET: first.env.AUTH_SECRET ?? "",
  });
  const sql = postgres(url, { max: 1 });
  atEnd(() => sql.end());

  const rows: string[][] = [];
  const before = await countedOf(sql, pages);
  let start = performance.now();
  const acknowledged = await Promise.all(
    [first, second].map((server) => sendAll(portOf(server), requestsOf(server, pages), connections)),
  );
  await untilStill(sql, pages);
  const together = (await countedOf(sql, pages)) - before;
  rows.push([
    "two servers, every view sent to both",
    ...figures(acknowledged[0] ?? 0, together, performance.now() - start),
  ]);

  const alone = ["artikel-3", "artikel-4"];
  const beforeAlone = await countedOf(sql, alone);
  start = performance.now();
  const sent = await sendAll(portOf(first), requestsOf(first, alone), connections);
  await untilCounted(sql, alone, beforeAlone + readers * alone.length);
  const took = performance.now() - start;
  rows.push(["one server, each view once", ...figures(sent, (await countedOf(sql, alone)) - beforeAlone, took)]);

  const result = [
    `${describeRun()}; ${connections} connections per server, the sender on the same machine.`,
    markdownTable(
      ["what", "views acknowledged", "views in the tables", "seconds until all were stored", "views/s"],
      rows,
    ),
  ].join("\n\n");
  console.log(result);
  await writeResults("views", result);
  return together === readers * pages.length ? 0 : 1;
});

function figures(acknowledged: number, stored: number, milliseconds: number): string[] {
  return [
    String(acknowledged),
    String(stored),
    (milliseconds / 1000).toFixed(1),
    ((1000 * stored) / milliseconds).toFixed(0),
  ];
}

function* requestsOf(server: TestServer, words: string[]): Generator<string> {
  const { host } = new URL(server.url);
  for (let reader = 1; reader <= readers; reader++) for (const page of words) yield viewRequest(host, page, reader);
}

const portOf = (server: TestServer) => Number(new URL(server.url).port);

async function countedOf(sql: postgres.Sql, words: string[]): Promise<number> {
  const ids = words.map((word) => Number(word.split("-")[1]));
  const [row] = await sql<{ views: number }[]>`
    select coalesce(sum(views), 0)::integer as views from view_days where kind = 'article' and page_id in ${sql(ids)}`;
  return row?.views ?? 0;
}

/** For when more may come: until nothing changed for three seconds. */
async function untilStill(sql: postgres.Sql, words: string[]): Promise<void> {
  for (let last = -1; ; ) {
    const now = await countedOf(sql, words);
    if (now === last) return;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 3_000));
  }
}

async function untilCounted(sql: postgres.Sql, words: string[], wanted: number): Promise<void> {
  const deadline = Date.now() + 60_000;
  while ((await countedOf(sql, words)) < wanted && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
