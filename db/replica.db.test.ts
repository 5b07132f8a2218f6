import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { env } from "@/lib/env";
import { db, sql } from "./client";
import { Replica } from "./replica";
import { schema } from "./schema";

/** Another schema of the same database stands for a replica: it has a log of its own, which a test can leave behind. */
const behind = "replica_test";

const client = postgres(env.DATABASE_URL ?? "", { max: 1, connection: { search_path: behind }, onnotice: () => {} });
const primary = { sql, db };
const replica = { sql: client, db: drizzle(client, { schema }) };

beforeAll(async () => {
  await sql`create schema ${sql(behind)}`;
  await sql`create table ${sql(behind)}.cache_expiries (id bigint primary key)`;
});

beforeEach(async () => {
  await sql`truncate ${sql(behind)}.cache_expiries`;
});

afterAll(async () => {
  await client.end();
  await sql`drop schema ${sql(behind)} cascade`;
});

async function change(): Promise<string> {
  const [row] = await sql<{ id: string }[]>`insert into cache_expiries (tag) values ('front') returning id::text`;
  return row?.id ?? "";
}

test("een replica die alles heeft waar lezers van weten, wordt gevraagd", async () => {
  const id = await change();
  await sql`insert into ${sql(behind)}.cache_expiries values (${id})`;
  expect(await new Replica(primary, replica).choose()).toBe(replica);
});

test("een replica die achterloopt, wordt niet gevraagd, en weer wel als hij bij is", async () => {
  const choosing = new Replica(primary, replica);
  const id = await change();
  expect(await choosing.choose()).toBe(primary);
  await sql`insert into ${sql(behind)}.cache_expiries values (${id})`;
  expect(await choosing.choose()).toBe(replica);
});

test("zonder replica antwoordt de database zelf", async () => {
  const gone = postgres("postgres://niemand@127.0.0.1:1/weg", { max: 1, connect_timeout: 1 });
  const choosing = new Replica(primary, { sql: gone, db: drizzle(gone, { schema }) });
  expect(await choosing.choose()).toBe(primary);
  expect(await choosing.choose()).toBe(primary);
  await gone.end({ timeout: 0 });
});
