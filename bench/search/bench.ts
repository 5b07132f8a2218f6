import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres";
import { atEnd, runTask } from "@/scripts/task";
import { describeRun, writeResults } from "../table";
import { seedArticles } from "./seed";
import { timeSearches } from "./time";
import { timeRelated } from "./time-related";

const rounds = 40;

const dataDir = fileURLToPath(new URL("../../.data-bench", import.meta.url));

/** Makes a scratch database with 100,000 articles, times each kind of question and what is reckoned of related articles, and throws it away. */
runTask(async () => {
  await mkdir(dataDir, { recursive: true });
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const cluster = await startPostgres(dataDir);
  atEnd(() => cluster.release());
  const url = await cluster.database("search");
  await migrateDatabase(url);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await seedArticles(sql, 100_000, (done) => process.stderr.write(`\r${done} artikelen`));
  await sql.end();
  process.stderr.write("\n");

  process.env.DATABASE_URL = url;
  const run = `${describeRun()}; 100,000 articles, ${rounds} rounds.`;
  const result = [run, await timeSearches(rounds), await timeRelated(rounds)].join("\n\n");
  console.log(result);
  await writeResults("search", result);
  const client = await import("@/db/client");
  await client.sql.end();
  return 0;
});
