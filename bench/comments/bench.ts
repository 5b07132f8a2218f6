import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres";
import { atEnd, runTask } from "@/scripts/task";
import { describeRun, markdownTable, median, writeResults } from "../table";

const rounds = 20;
const sizes = [100, 1_000, 10_000];

const dataDir = fileURLToPath(new URL("../../.data-bench", import.meta.url));

/** Times what readers and moderators do under an article with many comments, in a scratch database. */
runTask(async () => {
  await mkdir(dataDir, { recursive: true });
  atEnd(() => rm(dataDir, { recursive: true, force: true }));
  const cluster = await startPostgres(dataDir);
  atEnd(() => cluster.release());
  const url = await cluster.database("comments");
  await migrateDatabase(url);
  process.env.DATABASE_URL = url;
  process.env.AUTH_SECRET ??= "alleen om mee te meten, en nergens anders voor";
  const { timeComments } = await import("./time");
  const rows: string[][] = [];
  for (const size of sizes) {
    const times = await timeComments(size, rounds);
    rows.push([size.toLocaleString("en"), ...Object.values(times).map((one) => `${median(one).toFixed(1)} ms`)]);
  }
  const heads = ["comments", "where all stand", "one page of fifty", "an approval", "a post, seen at once", "a change"];
  const result = [
    `${describeRun()}; approved comments under one article, a fifth of them answers; the middle of ${rounds} rounds.`,
    markdownTable(heads, rows),
  ].join("\n\n");
  console.log(result);
  await writeResults("comments", result);
  const { sql } = await import("@/db/client");
  await sql.end();
  return 0;
});
