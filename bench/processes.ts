import { readdirSync, readFileSync } from "node:fs";

/** A process and all that it has started, as Linux tells it. */
export function processesUnder(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, "utf8");
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
    } catch {}
  }
  const under = (one: number): number[] => [
    one,
    ...[...parents].flatMap(([child, parent]) => (parent === one ? under(child) : [])),
  ];
  return under(pid);
}

/** What a server's own processes hold (resident), without those of its database, in MiB. */
export function memoryOf(pid: number): number {
  return processesUnder(pid).reduce((sum, one) => sum + resident(one), 0);
}

function resident(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    return /^Name:\s+postgres/m.test(status) ? 0 : Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}
