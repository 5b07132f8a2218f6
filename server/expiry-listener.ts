import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { expiryChannel } from "@/db/expire";
import { log } from "@/lib/log";
import { serverText } from "@/lib/text.nl/server";
import { within } from "@/lib/within";
import { expireAgain, expireTags, pagesState } from "./pages-state";

/** A page that was rendered while a change was not yet committed may be younger than the change's own time. */
const longestTransaction = 60_000;

/** How long the database may take to answer. */
const patience = 4_000;

/** It also looks without being woken: a connection can die without a word. */
const lookAnyway = 5_000;

type Row = { id: string; xid: string; tag: string };

export type ExpiryListener = { stop(): Promise<void> };

/**
 * Keeps this server's caches in step with the database: it expires what the log of expiries says, wakes on each commit, and
 * reads on from where it was after a lost connection. `since` is the age of the oldest page on disk: what expired after that
 * is expired before the first request is answered. Meanwhile it knows whether the database is away.
 */
export async function listenForExpiries(url: string, since: Date): Promise<ExpiryListener> {
  const reader = new LogReader();
  const stopping = new AbortController();
  let current = connect(url);
  await reader.begin(current.sql, since);

  const following = (async () => {
    for (; !stopping.signal.aborted; current = connect(url)) {
      await follow(current, reader, stopping.signal);
      await current.sql.end({ timeout: 0 }).catch(() => undefined);
      await pause(500, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    async stop() {
      stopping.abort();
      await current.sql.end({ timeout: 1 });
      await following;
    },
  };
}

type Connection = { sql: postgres.Sql; lost: Promise<void>; lose: () => void };

function connect(url: string): Connection {
  const { promise: lost, resolve: lose } = Promise.withResolvers<void>();
  const sql = postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    connection: { application_name: "antenne-expiries", statement_timeout: 15_000 },
    onnotice: () => undefined,
    onclose: () => lose(),
  });
  return { sql, lost, lose };
}

/** Ends when the connection is lost, or does not answer any more. */
async function follow({ sql, lost, lose }: Connection, reader: LogReader, stopping: AbortSignal): Promise<void> {
  reader.forgetPending();
  const look = () => void within(patience, reader.readOn(sql)).catch(lose);
  const looking = setInterval(look, lookAnyway);
  try {
    await within(patience, reader.readOn(sql));
    await within(patience, sql.listen(expiryChannel, look, look));
    comeBack();
    await lost;
  } catch (error) {
    if (!pagesState.away && !stopping.aborted) log("debug", String(error));
  } finally {
    clearInterval(looking);
  }
  if (stopping.aborted) return;
  if (!pagesState.away) log("error", serverText.databaseAway);
  pagesState.away = true;
}

function comeBack(): void {
  if (!pagesState.away) return;
  pagesState.away = false;
  expireAgain();
  log("info", serverText.databaseBack);
}

/**
 * Reads the log exactly once in any order of commit: it remembers the oldest transaction that was still running, reads from
 * there, and skips the rows that it has seen. After a crash PostgreSQL may give out transaction numbers again, hence the
 * row's own number too.
 */
class LogReader {
  private from = "0";
  private last = "0";
  private seen = new Map<string, bigint>();
  private reading: Promise<void> = Promise.resolve();

  async begin(sql: postgres.Sql, since: Date): Promise<void> {
    const [clock] = await sql<{ next: string; last: string; ahead: number }[]>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as next,
        (select coalesce(max(id), 0)::text from cache_expiries) as last,
        extract(epoch from clock_timestamp()) * 1000 - ${Date.now()}::float8 as ahead`;
    this.from = clock?.next ?? "0";
    this.last = clock?.last ?? "0";
    const ahead = Number(clock?.ahead ?? 0);
    const rows = await sql<{ tag: string; at: number }[]>`
      select tag, extract(epoch from max(created_at)) * 1000 as at from cache_expiries
      where created_at >= ${new Date(since.getTime() + ahead - longestTransaction)} group by tag`;
    for (const { tag, at } of rows) expireTags([tag], Math.min(Date.now(), Number(at) - ahead + longestTransaction));
  }

  /** What was asked of a lost connection is not waited for. */
  forgetPending(): void {
    this.reading = Promise.resolve();
  }

  /** One read at a time: who wakes during a read waits for the next. */
  readOn(sql: postgres.Sql): Promise<void> {
    this.reading = this.reading.then(
      () => this.read(sql),
      () => this.read(sql),
    );
    return this.reading;
  }

  private async read(sql: postgres.Sql): Promise<void> {
    const [found] = await sql<{ next: string; rows: Row[] }[]>`
      select pg_snapshot_xmin(pg_current_snapshot())::text as next,
        (select coalesce(json_agg(json_build_object('id', id::text, 'xid', xid::text, 'tag', tag)), '[]')
          from cache_expiries where xid >= ${this.from}::xid8 or id > ${this.last}::bigint) as rows`;
    if (!found) return;
    const fresh = found.rows.filter((row) => !this.seen.has(row.id));
    expireTags(fresh.map((row) => row.tag));
    this.from = found.next;
    for (const { id } of fresh) if (BigInt(id) > BigInt(this.last)) this.last = id;
    for (const row of fresh) this.seen.set(row.id, BigInt(row.xid));
    for (const [id, xid] of this.seen) if (xid < BigInt(this.from)) this.seen.delete(id);
  }
}
