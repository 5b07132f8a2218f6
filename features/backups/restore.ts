import { once } from "node:events";
import type { Writable } from "node:stream";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import postgres, { type TransactionSql } from "postgres";
import { tags } from "@/lib/cache";
import { jobsSchema } from "@/lib/jobs/define";
import { readStored, type Storage } from "@/lib/storage";
import { readBackup } from "./check";
import { type Manifest, sha256 } from "./format";
import { copyOut, listPartitions, listTables, settleFormats } from "./tables";

/** What was put back beside what the backup says: equal when nothing differs. */
export type Proof = {
  tables: { name: string; rows: number; equal: boolean }[];
  media: { files: number; bytes: number; equal: boolean };
};

export class NotEqual extends Error {
  constructor(readonly proof: Proof) {
    super("What was put back is not what is in the backup");
  }
}

const unpack = promisify(gunzip);

/**
 * Puts a backup that was checked into an empty database that has just its migrations, and its files into the storage: all of it, or
 * nothing of the database. Each table is read out again and each file too; throws a NotEqual when a byte differs.
 */
export async function restoreBackup(path: string, said: Manifest, url: string, storage: Storage): Promise<Proof> {
  const client = postgres(url, {
    max: 1,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: "antenne-restore" },
  });
  try {
    return await client.begin(async (tx) => {
      await settleFormats(tx);
      const rules = await takeRulesAway(tx, said);
      const media = await putBack(tx, path, said, storage);
      for (const { table, name, rule } of rules)
        await tx.unsafe(`alter table ${table} add constraint "${name}" ${rule}`);
      for (const { name } of said.tables) await tx`alter table ${tx(name)} enable trigger user`;
      for (const { name, value } of said.sequences) await tx`select setval(${name}::regclass, ${value}::bigint)`;
      const proof = { tables: await compare(tx, said), media };
      if (!isEqual(proof)) throw new NotEqual(proof);
      await putJobs(tx, said);
      await tx`insert into cache_expiries (tag) values (${tags.all})`;
      return proof;
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

export function isEqual({ tables, media }: Proof): boolean {
  return media.equal && tables.every(({ equal }) => equal);
}

type Rule = { table: string; name: string; rule: string };

/** Rows come in table by table: what holds between tables is checked when all are there, and no trigger reckons anything anew. */
async function takeRulesAway(tx: TransactionSql, said: Manifest): Promise<Rule[]> {
  const rules = await tx<Rule[]>`
    select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as rule
    from pg_constraint where contype = 'f' and conparentid = 0 and connamespace = 'public'::regnamespace`;
  for (const { table, name } of rules) await tx.unsafe(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of said.tables) {
    await tx`alter table ${tx(name)} disable trigger user`;
    await tx`truncate ${tx(name)}`;
  }
  await makePartitions(tx, said);
  return [...rules];
}

async function makePartitions(tx: TransactionSql, { partitions }: Manifest): Promise<void> {
  const there = new Set((await listPartitions(tx)).map(({ name }) => name));
  for (const { name, parent, from, to } of partitions.filter((one) => !there.has(one.name))) {
    await tx.unsafe(`create table "${name}" partition of "${parent}" for values from ('${from}') to ('${to}')`);
  }
}

const tablePart = /^database\/([a-z0-9_]+)\/\d+\.gz$/;
const mediaFile = /^media\/([^/]+)$/;

async function putBack(tx: TransactionSql, path: string, said: Manifest, storage: Storage): Promise<Proof["media"]> {
  const media = { files: 0, bytes: 0, equal: true };
  let open: { name: string; rows: Writable } | null = null;
  for await (const { name, data } of readBackup(path)) {
    const table = tablePart.exec(name)?.[1];
    if (open && open.name !== table) {
      await close(open.rows);
      open = null;
    }
    if (table) {
      open ??= { name: table, rows: await copyIn(tx, said, table) };
      await write(open.rows, await unpack(data));
    }
    const file = mediaFile.exec(name)?.[1];
    if (!file) continue;
    await storage.put(file, data);
    media.files += 1;
    media.bytes += data.length;
    const kept = await readStored(file, storage);
    if (!kept || sha256(kept) !== sha256(data)) media.equal = false;
  }
  media.equal &&= media.files === said.media.files && media.bytes === said.media.bytes;
  return media;
}

function copyIn(tx: TransactionSql, said: Manifest, name: string): Promise<Writable> {
  const table = said.tables.find((one) => one.name === name);
  if (!table) throw new Error(`The backup has rows of ${name}, and does not say so`);
  const columns = table.columns.map((column) => `"${column}"`).join(", ");
  return tx.unsafe(`copy "${name}" (${columns}) from stdin`).writable();
}

async function write(rows: Writable, data: Buffer): Promise<void> {
  if (!rows.write(data)) await once(rows, "drain");
}

async function close(rows: Writable): Promise<void> {
  rows.end();
  await once(rows, "finish");
}

async function compare(tx: TransactionSql, said: Manifest): Promise<Proof["tables"]> {
  const tables: Proof["tables"] = [];
  const here = await listTables(tx);
  for (const { name, columns, ...before } of said.tables) {
    const order = here.find((table) => table.name === name)?.order ?? "";
    const { rows, sha256: hash } = await copyOut(tx, { name, columns, order });
    tables.push({ name, rows, equal: rows === before.rows && hash === before.sha256 });
  }
  return tables;
}

/** What waited in the queue waits again, for as long as something new would. */
async function putJobs(tx: TransactionSql, { jobs }: Manifest): Promise<void> {
  const queues = new Set(
    jobs.flatMap(({ name, dead_letter }) => [dead_letter, name]).filter((name) => typeof name === "string"),
  );
  for (const name of queues) {
    await tx`select ${tx(jobsSchema)}.create_queue(${name}, '{"notify":true,"policy":"standard"}'::jsonb)`;
  }
  await tx`
    insert into ${tx(jobsSchema)}.job (name, data, start_after, keep_until, singleton_key, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter, policy)
    select name, data, start_after, greatest(start_after, now()) + interval '14 days', singleton_key, retry_limit, retry_delay,
      retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter, policy
    from jsonb_to_recordset(${JSON.stringify(jobs)}::text::jsonb) as saved (name text, data jsonb, start_after timestamptz,
      singleton_key text, retry_limit integer, retry_delay integer, retry_backoff boolean, retry_delay_max integer,
      expire_seconds integer, deletion_seconds integer, heartbeat_seconds integer, dead_letter text, policy text)`;
}
