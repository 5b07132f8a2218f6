import { readFileSync } from "node:fs";
import type { Actor } from "@/features/articles/policy";
import { readAsked } from "@/features/statistics/asked";

const rounds = 8;
/** Linux counts a process's time in hundredths of a second. */
const tick = 10;

/**
 * The processor time that one screen of the numbers takes of the database and of us, in milliseconds: also on a machine that is busy with other things,
 * where the time on the clock says little. Needs a pool of one connection.
 */
export async function timeProcessor(actor: Actor, path: string): Promise<{ database: number; node: number }> {
  const { sql } = await import("@/db/client");
  const { readLive } = await import("@/features/statistics/live");
  const { readCourse, readTotals } = await import("@/features/statistics/queries");
  const { readTable } = await import("@/features/statistics/table");
  // What workers of the database take would not be seen.
  await sql`set max_parallel_workers_per_gather = 0`;
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const asked = readAsked(Object.fromEntries(new URLSearchParams(path.split("?")[1])), new Date());
  const whole = Object.values(asked.subject).every((value) => value === undefined);
  const read = async () => {
    if (whole) await readLive(actor);
    await readTotals(actor, asked.subject, asked.period);
    await readCourse(actor, asked.subject, asked.period);
    await readTable(actor, asked);
  };
  for (let round = 0; round < 2; round++) await read();
  const before = { database: spentBy(backend?.pid ?? 0), node: process.cpuUsage() };
  for (let round = 0; round < rounds; round++) await read();
  const { user, system } = process.cpuUsage(before.node);
  return { database: (spentBy(backend?.pid ?? 0) - before.database) / rounds, node: (user + system) / 1000 / rounds };
}

function spentBy(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
  const parts = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return (Number(parts[11]) + Number(parts[12])) * tick;
}
