import { readFileSync } from "node:fs";
import { statfs } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { lastBackup } from "@/features/backups/queries";
import { canReadHealth } from "@/features/editors/policy";
import { env } from "@/lib/env";
import { deadQueue, jobsSchema } from "@/lib/jobs/define";
import type { Role } from "@/lib/role";
import { recentTrouble } from "@/lib/trouble";

const row = z.object({
  waiting: z.coerce.number(),
  active: z.coerce.number(),
  failed: z.coerce.number(),
  late: z.coerce.number(),
  mails_waiting: z.coerce.number(),
  mails_sent: z.coerce.number(),
  mail_since: z.coerce.date().nullable(),
  bytes: z.coerce.number(),
  connections: z.coerce.number(),
  most: z.coerce.number(),
  version: z.string(),
});

/** How much waits, and for how long, and how large the database is. Mail that waits longer than a few minutes was refused. */
export async function readQueues() {
  const job = sql`${sql.identifier(jobsSchema)}.job`;
  const [found] = await db.execute(sql`
    select
      count(*) filter (where state in ('created', 'retry') and start_after <= now()) as waiting,
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed,
      coalesce(extract(epoch from now() - min(start_after) filter (where state in ('created', 'retry') and start_after <= now())), 0) as late,
      (select count(*) from mails where delivery is null) as mails_waiting,
      (select count(*) from mails where delivery is not null) as mails_sent,
      (select min(created_at) from mails where delivery is null) as mail_since,
      pg_database_size(current_database()) as bytes,
      (select count(*) from pg_stat_activity where datname = current_database()) as connections,
      current_setting('max_connections') as most,
      current_setting('server_version') as version
    from ${job} where state in ('created', 'retry', 'active', 'failed') and name <> ${deadQueue}`);
  const read = row.parse(found);
  return {
    jobs: { waiting: read.waiting, active: read.active, failed: read.failed, lateSeconds: read.late },
    mails: { waiting: read.mails_waiting, sent: read.mails_sent, since: read.mail_since?.toISOString() ?? null },
    database: { bytes: read.bytes, connections: read.connections, most: read.most, version: read.version },
  };
}

/** The room where DATA_DIR is, in bytes. */
export async function readDisk(): Promise<{ free: number; total: number }> {
  const { bavail, blocks, bsize } = await statfs(env.DATA_DIR);
  return { free: bavail * bsize, total: blocks * bsize };
}

const done = z.object({ name: z.string(), cron: z.string(), at: z.coerce.date().nullable() });

/** What is done by the clock, and when it was last done. */
async function listClockWork(): Promise<{ name: string; at: string | null }[]> {
  const schema = sql.identifier(jobsSchema);
  const rows = await db.execute(sql`
    select s.name, s.cron, (select max(completed_on) from ${schema}.job j where j.name = s.name and j.state = 'completed') as at
    from ${schema}.schedule s order by s.name`);
  return z
    .array(done)
    .parse([...rows])
    .map(({ name, at }) => ({ name, at: at?.toISOString() ?? null }));
}

const versioned = z.object({ version: z.string() });

function versionOf(path: string): string {
  return versioned.parse(JSON.parse(readFileSync(path, "utf8"))).version;
}

/** How the magazine is doing, for an admin; null for who may not see it. */
export async function readHealth(editor: { role: Role }) {
  if (!canReadHealth(editor)) return null;
  const [queues, disk, clock, backup] = await Promise.all([readQueues(), readDisk(), listClockWork(), lastBackup()]);
  return {
    ...queues,
    disk,
    backup,
    clock,
    trouble: recentTrouble().map(({ at, message, times }) => ({ at: at.toISOString(), message, times })),
    since: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    memory: process.memoryUsage.rss(),
    versions: {
      magazine: versionOf("package.json"),
      next: versionOf("node_modules/next/package.json"),
      node: process.version,
    },
  };
}

export type Health = NonNullable<Awaited<ReturnType<typeof readHealth>>>;
