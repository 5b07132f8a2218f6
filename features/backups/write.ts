import { mkdir, statfs } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { sql as query } from "drizzle-orm";
import postgres, { type TransactionSql } from "postgres";
import { db, type Reader } from "@/db/client";
import { keepingFiles } from "@/features/media/tidy";
import { fileNames } from "@/lib/images/address";
import { jobsSchema } from "@/lib/jobs/define";
import { readStored, type Storage } from "@/lib/storage";
import { Archive } from "./archive";
import { entries, type Manifest, manifest } from "./format";
import { samplePages } from "./pages";
import { copyOut, listPartitions, listTables, settleFormats } from "./tables";

export type Backup = { path: string; bytes: number; rows: number; manifest: Manifest };

export type BackupRefusal = "busy" | "no-room";

export type Written = { ok: true; data: Backup } | { ok: false; error: BackupRefusal };

type Options = { url: string; folder: string; storage: Storage; site: string; authSecret: string | null };

/** Advisory lock of the magazine's database: whoever makes a backup holds it. */
const makingBackup = 7_216_011;

const partBytes = 4 * 1024 * 1024;
const compress = promisify(gzip);

/**
 * Makes a backup of the magazine as it is at one moment, while people write and upload: the rows from one snapshot of the database, and
 * the files that they name, of which none goes meanwhile. There is a whole backup or none. Refuses `busy` (another one is being made) and
 * `no-room`.
 */
export async function writeBackup(options: Options): Promise<Written> {
  const client = postgres(options.url, {
    max: 2,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => undefined,
    connection: { application_name: "antenne-backup" },
  });
  try {
    return await client.begin(async (holding) => {
      await settleFormats(holding);
      const [lock] = await holding<{ free: boolean }[]>`select pg_try_advisory_xact_lock(${makingBackup}) as free`;
      if (!lock?.free) return { ok: false, error: "busy" };
      // In a transaction of its own, before the snapshot: what the snapshot sees of the library is there from then on.
      await holding`select pg_advisory_xact_lock(${keepingFiles})`;
      return client.begin("isolation level repeatable read read only", (tx) => readInto(tx, options));
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function readInto(tx: TransactionSql, options: Options): Promise<Written> {
  await settleFormats(tx);
  await mkdir(options.folder, { recursive: true });
  if (!(await hasRoom(tx, options.folder))) return { ok: false, error: "no-room" };
  const archive = await Archive.create(join(options.folder, nameOf(new Date())));
  try {
    return { ok: true, data: await fill(tx, archive, options) };
  } catch (error) {
    await archive.giveUp();
    throw error;
  }
}

export const backupName = /^antenne-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}-\d{3}Z\.tar$/;

function nameOf(moment: Date): string {
  return `antenne-${moment.toISOString().replaceAll(/[:.]/g, "-")}.tar`;
}

/** What is there at most once more; compressed it is less. */
async function hasRoom(tx: TransactionSql, folder: string): Promise<boolean> {
  const [size] = await tx<{ bytes: string }[]>`
    select pg_database_size(current_database()) + (select coalesce(sum(bytes), 0) from media) as bytes`;
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize > Number(size?.bytes ?? 0);
}

async function fill(tx: TransactionSql, archive: Archive, { storage, site, authSecret }: Options): Promise<Backup> {
  const [at] = await tx<{ now: Date; snapshot: string }[]>`select now(), pg_export_snapshot() as snapshot`;
  const [last] = await tx<{ at: string }[]>`select max(created_at) as at from drizzle.__drizzle_migrations`;
  const tables: Manifest["tables"] = [];
  for (const table of await listTables(tx)) {
    const { name, columns } = table;
    tables.push({ name, columns, ...(await addTable(tx, archive, table)) });
  }
  const said = manifest.parse({
    format: 1,
    madeAt: at?.now.toISOString(),
    site,
    migration: Number(last?.at),
    tables,
    partitions: await listPartitions(tx),
    sequences: await tx`
      select sequencename as name, last_value::text as value from pg_sequences
      where schemaname = 'public' and last_value is not null order by sequencename`,
    media: await addMedia(tx, archive, storage),
    jobs: await waitingJobs(tx),
    pages: await inSnapshot(at?.snapshot ?? "", samplePages),
    authSecret,
  });
  await archive.add(entries.manifest, Buffer.from(JSON.stringify(said)));
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return { path: archive.path, bytes: await archive.finish(), rows, manifest: said };
}

async function addTable(tx: TransactionSql, archive: Archive, table: Parameters<typeof copyOut>[1]) {
  let pieces: Buffer[] = [];
  let size = 0;
  let part = 0;
  const flush = async () => {
    if (size === 0) return;
    part += 1;
    const packed = await compress(Buffer.concat(pieces), { level: 3 });
    await archive.add(entries.table(table.name, part), packed);
    pieces = [];
    size = 0;
  };
  const copied = await copyOut(tx, table, async (piece) => {
    pieces.push(piece);
    size += piece.length;
    if (size >= partBytes) await flush();
  });
  await flush();
  return copied;
}

/** What the library names and the storage has. One that is gone already is said to be missing. */
async function addMedia(tx: TransactionSql, archive: Archive, storage: Storage): Promise<Manifest["media"]> {
  const media: Manifest["media"] = { files: 0, bytes: 0, missing: [] };
  const rows = tx<Parameters<typeof fileNames>[0][]>`select kind, key, widths, mime, pending from media order by id`;
  for await (const some of rows.cursor(200)) {
    for (const name of some.flatMap(fileNames)) {
      const data = await readStored(name, storage);
      if (!data) {
        media.missing.push(name);
        continue;
      }
      await archive.add(entries.media(name), data);
      media.files += 1;
      media.bytes += data.length;
    }
  }
  return media;
}

/** Without the work by the clock, which comes back by itself. */
async function waitingJobs(tx: TransactionSql): Promise<unknown[]> {
  const rows = await tx<{ job: unknown }[]>`
    select to_jsonb(job) as job from (
      select name, data, start_after, singleton_key, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
        deletion_seconds, heartbeat_seconds, dead_letter, policy
      from ${tx(jobsSchema)}.job where state in ('created', 'retry', 'active')
        and name not like '\\_\\_%' and name <> 'dead' and name not in (select name from ${tx(jobsSchema)}.schedule)
      order by created_on, id) job`;
  return rows.map(({ job }) => job);
}

/** Reads with another connection what the backup reads. */
function inSnapshot<Read>(snapshot: string, read: (reader: Reader) => Promise<Read>): Promise<Read> {
  return db.transaction(
    async (tx) => {
      await tx.execute(query.raw(`set transaction snapshot '${snapshot.replaceAll("'", "")}'`));
      return read(tx);
    },
    { isolationLevel: "repeatable read", accessMode: "read only" },
  );
}
