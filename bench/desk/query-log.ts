import { open } from "node:fs/promises";
import type { Sql } from "postgres";

/** How long one statement of a screen took each time, and what it says. */
export type Timed = { statement: string; times: number[] };

/** Has the database write down each statement of at least a millisecond. `sql` is a connection of the cluster's own account. */
export async function logStatements(sql: Sql): Promise<void> {
  await sql`alter system set log_min_duration_statement = '1ms'`;
  await sql`alter system set log_line_prefix = ''`;
  await sql`select pg_reload_conf()`;
}

/** Follows the log of a database from where it ends now. */
export async function followLog(path: string): Promise<{ read(): Promise<Timed[]>; close(): Promise<void> }> {
  const file = await open(path);
  let at = (await file.stat()).size;
  return {
    /** What came in since the last time, the longest first. */
    async read() {
      const { size } = await file.stat();
      const { buffer, bytesRead } = await file.read(Buffer.alloc(size - at), 0, size - at, at);
      at += bytesRead;
      return timesIn(buffer.subarray(0, bytesRead).toString());
    },
    close: () => file.close(),
  };
}

const form = /^LOG: {2}duration: ([\d.]+) ms {2}(?:execute [^:]*|statement): (.+)$/;

function timesIn(log: string): Timed[] {
  const found = new Map<string, number[]>();
  // A line that begins with a tab goes on with the one before.
  for (const line of log.replaceAll(/\n\t\s*/g, " ").split("\n")) {
    const [, ms, statement] = form.exec(line) ?? [];
    if (!ms || !statement) continue;
    found.set(statement, [...(found.get(statement) ?? []), Number(ms)]);
  }
  return [...found]
    .map(([statement, times]) => ({ statement, times }))
    .sort((a, b) => Math.max(...b.times) - Math.max(...a.times));
}
