import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres";
import { buildIfChanged } from "@/scripts/start/build";
import { atEnd, runTask } from "@/scripts/task";
import { startTestServer } from "@/scripts/test/test-server";
import { describeRun, markdownTable, writeResults } from "../table";
import { ask, share } from "./measure";
import { followLog, logStatements, type Timed } from "./query-log";
import { type Asker, listScreens } from "./screens";
import { seedMagazine } from "./seed";

const rounds = 40;
const goal = 100;

const folder = fileURLToPath(new URL("../../.data-bench-desk", import.meta.url));

/**
 * Fills a scratch database with a large magazine, starts the production build on it, and asks for each screen of the dashboard 40 times, one
 * after the other. `--keep` leaves the database for the next run; words after it choose screens by their names.
 */
runTask(async () => {
  // Without a database, so that no pages for readers are made beforehand.
  await buildIfChanged();
  const keep = process.argv.includes("--keep");
  const wanted = process.argv.slice(2).filter((word) => !word.startsWith("--"));
  await mkdir(folder, { recursive: true });
  let whole = false;
  atEnd(() => (keep && whole ? undefined : rm(folder, { recursive: true, force: true })));
  const cluster = await startPostgres(folder);
  atEnd(() => cluster.release());
  await prepare(await cluster.database("antenne"), cluster.superuserUrl);
  whole = true;

  const server = await startTestServer(folder, { DEMO: "0" });
  const cookies = await logIn(server.env);
  const log = await followLog(join(folder, "postgres", "server.log"));
  atEnd(() => log.close());

  const rows: string[][] = [];
  for (const screen of listScreens().filter(
    ({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)),
  )) {
    for (let round = 0; round < 3; round++) await ask(server.url, screen, cookies[screen.as]);
    await log.read();
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await ask(server.url, screen, cookies[screen.as]));
    const [worst] = await log.read();
    rows.push([screen.name, ...[0.5, 0.95].map((part) => share(times, part).toFixed(0)), ...wordsOf(worst)]);
    process.stderr.write(`${rows.at(-1)?.join("; ")}\n`);
  }
  const over = rows.filter((row) => Number(row[2]) >= goal).map(([name]) => name);
  const result = [
    `${describeRun()}; 100,000 articles, 200,000 media, 1,000,000 comments; ${rounds} times each.`,
    over.length === 0 ? `Every screen is below ${goal} ms at p95.` : `Not below ${goal} ms at p95: ${over.join("; ")}.`,
    markdownTable(["screen", "p50 (ms)", "p95 (ms)", "its longest query, p95 (ms)", "which"], rows),
  ].join("\n\n");
  console.log(result);
  if (wanted.length === 0) await writeResults("desk", result);
  return 0;
});

/** Migrated, filled unless a run before left it filled, and its statements written down. */
async function prepare(url: string, superuserUrl: string): Promise<void> {
  await migrateDatabase(url);
  const own = new URL(superuserUrl);
  own.pathname = new URL(url).pathname;
  const sql = postgres(own.href, { max: 1, onnotice: () => undefined });
  try {
    const [filled] = await sql`select 1 from settings`;
    const start = performance.now();
    const say = (what: string) =>
      process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s: ${what}\n`);
    if (!filled) await seedMagazine(sql, say);
    await logStatements(sql);
    say("ready");
  } finally {
    await sql.end();
  }
}

/** The cookies of an admin and of an author. Imported late: the client reads DATABASE_URL as it loads. */
async function logIn(reached: Record<string, string>): Promise<Record<Asker, string>> {
  const { env } = await import("@/lib/env");
  Object.assign(env, reached);
  const { sql } = await import("@/db/client");
  atEnd(() => sql.end());
  const { sessionCookieOf } = await import("./session");
  return { admin: await sessionCookieOf(1), author: await sessionCookieOf(30) };
}

function wordsOf(worst: Timed | undefined): string[] {
  if (!worst) return ["< 1", ""];
  const said = worst.statement
    .replaceAll('"', "")
    .replaceAll("|", "\\|")
    .replace(/^select .*? from /, "select … from ");
  return [share(worst.times, 0.95).toFixed(0), `\`${said.length > 160 ? `${said.slice(0, 160)}…` : said}\``];
}
