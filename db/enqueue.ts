import { sql } from "drizzle-orm";
import { type JobKind, jobsSchema, queueOptions } from "@/lib/jobs/define";
import type { Tx } from "./client";

type When = {
  /** Not before this moment. */
  at?: Date;
  /** Of jobs of this kind with the same key that wait, one is kept: this one is left out when there is one. */
  key?: string;
};

/**
 * Puts a job in the queue in the transaction of the change: it exists when the change has been committed, and only then. Works
 * in any process, also where no jobs are done. The row is written as pg-boss says other programs may write it.
 */
export async function enqueue<Data extends object>(
  tx: Tx,
  kind: JobKind<Data>,
  data: Data,
  { at, key }: When = {},
): Promise<void> {
  const payload = JSON.stringify(kind.data.parse(data));
  if (key !== undefined && (await isWaiting(tx, kind.name, key))) return;
  if (await insert(tx, kind.name, payload, at, key)) return;
  // Nobody has done this kind of job yet: the queue is made on the way.
  const options = JSON.stringify(queueOptions(kind));
  const { deadLetter } = queueOptions(kind);
  await tx.execute(sql`select ${schema}.create_queue(${deadLetter}, '{"notify":true,"policy":"standard"}'::jsonb)`);
  await tx.execute(
    sql`select ${schema}.create_queue(${kind.name}, ${options}::text::jsonb || '{"policy":"standard"}'::jsonb)`,
  );
  if (!(await insert(tx, kind.name, payload, at, key))) throw new Error(`No queue for ${kind.name}`);
}

const schema = sql.identifier(jobsSchema);

/** Two that ask at once wait for each other. */
async function isWaiting(tx: Tx, name: string, key: string): Promise<boolean> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${name} ${key}`}, 7216))`);
  const found = await tx.execute(sql`
    select 1 from ${schema}.job where name = ${name} and singleton_key = ${key} and state in ('created', 'retry') limit 1`);
  return found.length > 0;
}

async function insert(tx: Tx, name: string, data: string, at?: Date, key?: string): Promise<boolean> {
  const start = at ? sql`${at.toISOString()}::timestamptz` : sql`now()`;
  const rows = await tx.execute(sql`
    insert into ${schema}.job (name, data, start_after, keep_until, singleton_key, retry_limit, retry_delay, retry_backoff,
      retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds, dead_letter, policy)
    select name, ${data}::text::jsonb, ${start}, ${start} + retention_seconds * interval '1 second', ${key ?? null}::text,
      retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds,
      dead_letter, policy
    from ${schema}.queue where name = ${name} returning id`);
  if (rows.length === 0) return false;
  if (!at || at.getTime() <= Date.now()) await wake(tx, name);
  return true;
}

/** Servers look every few seconds anyway; woken they look as the transaction commits. The channel's name is pg-boss's. */
export async function wake(tx: Tx, name: string): Promise<void> {
  await tx.execute(sql`select pg_notify('pgboss_' || left(encode(sha224(${jobsSchema}::bytea), 'hex'), 24), ${name})`);
}
