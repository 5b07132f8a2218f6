import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { seedArticles } from "@/bench/search/seed";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres";
import { atEnd, runTask } from "@/scripts/task";
import { timeRelated } from "./time";

const dataDir = fileURLToPath(new URL("../../.data-bench", import.meta.url));

/** Makes a scratch database with 100,000 articles, times what is reckoned of related articles in it, and throws it away. */
runTask(async () => {
  await mkdir(dataDir, { recursive: true });
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const cluster = await startPostgres(dataDir);
  atEnd(() => cluster.release());
  const url = await cluster.database("related");
  await migrateDatabase(url);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await seedArticles(sql, (done) => process.stderr.write(`\r${done} artikelen`));
  await sql`vacuum analyze articles`;
  await sql`vacuum analyze article_tags`;
  await sql.end();
  process.stderr.write("\n");

  process.env.DATABASE_URL = url;
  await timeRelated(60);
  const client = await import("@/db/client");
  await client.sql.end();
  return 0;
});
