import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres";
import { buildIfChanged } from "@/scripts/start/build";
import { atEnd, runTask } from "@/scripts/task";
import { startTestServer } from "@/scripts/test/test-server";
import { ask, share } from "../desk/measure";
import { describeRun, markdownTable, writeResults } from "../table";
import { seedViews } from "./seed";

const rounds = 40;
const goal = 150;

const folder = fileURLToPath(new URL("../../.data-bench-statistics", import.meta.url));

const screens: { name: string; path: string; as: "admin" | "author" }[] = [
  ["start of the desk", "/redactie"],
  ["week", "/redactie/cijfers"],
  ["today", "/redactie/cijfers?periode=vandaag"],
  ["month", "/redactie/cijfers?periode=maand"],
  ["year", "/redactie/cijfers?periode=jaar"],
  ["a year ago", "/redactie/cijfers?periode=jaar&dag=2025-06-01"],
  ["all ten years", "/redactie/cijfers?periode=alles"],
  ["a free range of 700 days", "/redactie/cijfers?periode=eigen&van=2024-10-13&tot=2026-09-12"],
  ["articles, page 20", "/redactie/cijfers?periode=jaar&pagina=20"],
  ["issues, all years", "/redactie/cijfers?periode=alles&per=issue"],
  ["sections, year", "/redactie/cijfers?periode=jaar&per=section"],
  ["authors, year", "/redactie/cijfers?periode=jaar&per=author"],
  ["authors, all years", "/redactie/cijfers?periode=alles&per=author"],
  ["other pages, year", "/redactie/cijfers?periode=jaar&per=page"],
  ["sources, year", "/redactie/cijfers?periode=jaar&per=source"],
  ["sources, all years", "/redactie/cijfers?periode=alles&per=source"],
  ["campaigns, month", "/redactie/cijfers?periode=maand&per=campaign"],
  ["depth, year", "/redactie/cijfers?periode=jaar&per=depth"],
  ["one article, all years", "/redactie/cijfers?periode=alles&artikel=3000"],
  ["one section, year", "/redactie/cijfers?periode=jaar&rubriek=3"],
  ["one section, its sources", "/redactie/cijfers?periode=jaar&rubriek=3&per=source"],
  ["one section, all years", "/redactie/cijfers?periode=alles&rubriek=3"],
  ["one author, year", "/redactie/cijfers?periode=jaar&auteur=7"],
  ["one issue", "/redactie/cijfers?periode=alles&nummer=2025-20"],
].map(([name = "", path = ""]) => ({ name, path, as: "admin" }));

screens.push(
  { name: "week, as an author", path: "/redactie/cijfers", as: "author" },
  { name: "all years, as an author", path: "/redactie/cijfers?periode=alles", as: "author" },
);

/**
 * Fills a scratch database, starts the production build on it, and asks for each screen 40 times. `--keep` leaves the database for the next run;
 * `--processor` measures processor time instead of time, without a server.
 */
runTask(async () => {
  const byProcessor = process.argv.includes("--processor");
  if (!byProcessor) await buildIfChanged();
  const keep = process.argv.includes("--keep");
  await mkdir(folder, { recursive: true });
  atEnd(() => (keep ? undefined : rm(folder, { recursive: true, force: true })));
  const cluster = await startPostgres(folder);
  atEnd(() => cluster.release());
  const url = await cluster.database("antenne");
  const [views = 0, rowCount = 0] = await prepare(url, cluster.superuserUrl);

  const size = `${(views / 1e6).toFixed(0)} million views over ten years, ${(rowCount / 1e6).toFixed(1)} million rows per day`;
  if (byProcessor) return measureProcessor(url, size);

  const server = await startTestServer(folder, { DEMO: "0" });
  const { env } = await import("@/lib/env");
  Object.assign(env, server.env);
  const { sql } = await import("@/db/client");
  atEnd(() => sql.end());
  const { sessionCookieOf } = await import("../desk/session");
  const cookies = { admin: await sessionCookieOf(1), author: await sessionCookieOf(30) };

  // A server that has just begun is slow at whatever it is asked first.
  for (let round = 0; round < 3; round++) {
    for (const screen of screens) await ask(server.url, screen, cookies[screen.as]);
  }
  const rows: string[][] = [];
  for (const screen of screens) {
    const times: number[] = [];
    for (let round = 0; round < rounds; round++) times.push(await ask(server.url, screen, cookies[screen.as]));
    rows.push([screen.name, ...[0.5, 0.95].map((part) => share(times, part).toFixed(0))]);
    process.stderr.write(`${rows.at(-1)?.join("; ")}\n`);
  }
  const over = rows.filter((row) => Number(row[2]) >= goal).map(([name]) => name);
  const result = [
    `${describeRun()}; ${size}; ${rounds} times each.`,
    over.length === 0 ? `Every screen is below ${goal} ms at p95.` : `Not below ${goal} ms at p95: ${over.join("; ")}.`,
    markdownTable(["screen", "p50 (ms)", "p95 (ms)"], rows),
  ].join("\n\n");
  console.log(result);
  await writeResults("statistics", result);
  return 0;
});

async function measureProcessor(url: string, size: string): Promise<number> {
  Object.assign(process.env, {
    DATABASE_URL: url,
    DATABASE_POOL: "1",
    AUTH_SECRET: "alleen om mee te meten, en nergens anders voor",
  });
  const { timeProcessor } = await import("./processor");
  const actors = {
    admin: { id: 1, role: "admin", authorId: null },
    author: { id: 30, role: "author", authorId: 30 },
  } as const;
  const rows: string[][] = [];
  for (const { name, path, as } of screens) {
    if (path === "/redactie") continue;
    const { database, node } = await timeProcessor(actors[as], path);
    rows.push([name, database.toFixed(0), node.toFixed(0)]);
    process.stderr.write(`${rows.at(-1)?.join("; ")}\n`);
  }
  const result = [
    `${describeRun()}; ${size}. Processor time of all that a screen asks of the database, one question after the other; the machine was busy with other things, which this does not count.`,
    markdownTable(["screen", "database (ms)", "node (ms)"], rows),
  ].join("\n\n");
  console.log(result);
  await writeResults("statistics", result);
  const { sql } = await import("@/db/client");
  await sql.end();
  return 0;
}

/** Migrated, and filled unless a run before left it filled; how many views there are, in how many rows. */
async function prepare(url: string, superuserUrl: string): Promise<number[]> {
  await migrateDatabase(url);
  const own = new URL(superuserUrl);
  own.pathname = new URL(url).pathname;
  const sql = postgres(own.href, { max: 1, onnotice: () => undefined });
  try {
    const start = performance.now();
    const say = (what: string) =>
      process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s: ${what}\n`);
    const [filled] = await sql`select 1 from settings`;
    if (!filled) await seedViews(sql, say);
    const [counted] = await sql<{ views: number; rows: number }[]>`
      select (select sum(views) from view_years where kind = 'site')::float as views, (select count(*) from view_days)::float as rows`;
    say("ready");
    return [counted?.views ?? 0, counted?.rows ?? 0];
  } finally {
    await sql.end();
  }
}
