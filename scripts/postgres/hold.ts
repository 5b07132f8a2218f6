import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";

/** Advisory lock of the embedded cluster: shared by every process that uses it, taken alone by the one that stops it. */
const inUse = 7_216_001;

export type Hold = {
  /** Lets go. Says whether nobody else uses the cluster, in which case nobody can come to use it until `then` is done. */
  letGo(thenAlone: () => Promise<void>): Promise<void>;
};

/**
 * Marks the cluster as in use for as long as this process lives; after the database was away it is marked again. As long as that does not
 * succeed, `whenAway` is done over and over.
 */
export async function holdCluster(url: string, whenAway: () => Promise<void>): Promise<Hold> {
  const ending = new AbortController();
  const { signal } = ending;
  let returning: Promise<void> | null = null;
  const sql = connect(url, () => {
    if (signal.aborted) return;
    returning ??= comeBack().finally(() => {
      returning = null;
    });
  });
  async function comeBack() {
    for (;;) {
      // Nothing else may be left that keeps this process, when it ends in the midst of this.
      await pause(1000, undefined, { ref: false, signal }).catch(() => undefined);
      if (signal.aborted || (await mark().catch(() => false))) return;
      // What does not succeed now may in a second.
      await whenAway().catch(() => undefined);
    }
  }
  async function mark() {
    await sql`select pg_advisory_lock_shared(${inUse})`;
    return true;
  }
  await mark().catch(async (error) => {
    ending.abort();
    await sql.end({ timeout: 0 });
    throw error;
  });
  return {
    async letGo(thenAlone) {
      ending.abort();
      await sql.end({ timeout: 1 });
      await returning;
      await whenAlone(url, thenAlone);
    },
  };
}

async function whenAlone(url: string, work: () => Promise<void>): Promise<void> {
  const sql = connect(url, () => undefined);
  try {
    const [row] = await sql`select pg_try_advisory_lock(${inUse}) as alone`;
    if (row?.alone) await work();
  } catch (error) {
    if (!isAway(error)) throw error;
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function connect(url: string, onclose: () => void) {
  return postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    onnotice: () => undefined,
    onclose,
  });
}

/** Whether an error says that the database is not there now (stopped, starting, shutting down). */
export function isAway(error: unknown): boolean {
  const code = errorCode(error);
  return /^(ECONN|CONNECTION_|CONNECT_TIMEOUT|EPIPE|57P0)/.test(code);
}

export function errorCode(error: unknown): string {
  return error instanceof Error && "code" in error ? String(error.code) : "";
}
