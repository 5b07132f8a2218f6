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
