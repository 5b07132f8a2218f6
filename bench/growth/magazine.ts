import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { seedArticles } from "../search/seed";

/** Who is logged in to it. */
export const growthEditor = "groei@antenne.example";

const run = promisify(execFile);

/** A magazine of so many published articles, a hundred in each issue, in an empty database. */
export async function fillMagazine(url: string, size: number): Promise<void> {
  await migrateDatabase(url);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await seedArticles(sql, size, (done) => process.stderr.write(`\r${done} articles`));
  await sql`delete from issues where not exists (select 1 from articles where issue_id = issues.id)`;
  await sql`update issues set released_at = now()`;
  await sql`insert into editors (email, name, role) values (${growthEditor}, 'Groei', 'admin')`;
  await sql`insert into settings (name, set_up_at) values ('Antenne Rotterdam', now())`;
  await sql`vacuum analyze`;
  await sql.end();
  process.stderr.write("\n");
}

/** Builds with the pages of this database, from nothing: what Next kept of another would be taken for this one's. */
export async function buildAnew(url: string): Promise<void> {
  await rm(fileURLToPath(new URL("../../.next", import.meta.url)), { recursive: true, force: true });
  await run(process.execPath, ["scripts/run.cjs", "build"], { env: { ...process.env, DATABASE_URL: url } });
}
