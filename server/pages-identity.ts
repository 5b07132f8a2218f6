import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { Sql } from "postgres";
import { z } from "zod";
import { pagesState } from "./pages-state";

const path = ".next/antenne-pages.json";

const schema = z.object({ identity: z.string(), since: z.number() });

/**
 * Finished pages belong to the database that they were made from and to the address they were made for. When either is
 * another than last time, the pages that are there count as gone and are made again as readers ask.
 */
export async function checkPages(sql: Sql, siteUrl: string): Promise<void> {
  const identity = await identify(sql, siteUrl);
  const last = existsSync(path) ? schema.parse(JSON.parse(readFileSync(path, "utf8"))) : null;
  if (last?.identity === identity) pagesState.since = last.since;
  else claimPages(identity, Date.now());
}

/** After a build: its pages are of this database, or of none. */
export async function claimBuild(sql: Sql | null, siteUrl: string, startedAt: number): Promise<void> {
  if (sql) claimPages(await identify(sql, siteUrl), startedAt);
  else rmSync(path, { force: true });
}

function claimPages(identity: string, since: number): void {
  writeFileSync(path, JSON.stringify({ identity, since }));
  pagesState.since = since;
}

/** A database is known by when its first account was made: that survives a dump, and no other database has it. */
async function identify(sql: Sql, siteUrl: string): Promise<string> {
  const [row] = await sql`select current_database() as name, (select min(created_at)::text from editors) as born`;
  return createHash("sha256")
    .update(JSON.stringify([row?.name, row?.born, siteUrl]))
    .digest("hex");
}
