import { readFile, writeFile } from "node:fs/promises";
import { arch, cpus, totalmem, type } from "node:os";
import { fileURLToPath } from "node:url";

const gigabyte = 1024 ** 3;

/** A table in Markdown; the first column is text, the others are numbers. */
export function markdownTable(heads: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "--:"))), ...rows.map(line)].join("\n");
}

/** When and on what kind of machine something was measured. Names no machine. */
export function describeRun(more: string[] = []): string {
  const cores = cpus();
  const model = cores[0]?.model.trim() || arch();
  const machine = `${cores.length} × ${model}, ${Math.round(totalmem() / gigabyte)} GB, ${type()}`;
  return [new Date().toISOString().slice(0, 10), machine, `Node ${process.versions.node}`, ...more].join("; ");
}

/** Puts a result in the place of the one before, in `results.md` beside the benchmark; what stands above the line stays. */
export async function writeResults(bench: string, result: string): Promise<void> {
  const path = fileURLToPath(new URL(`./${bench}/results.md`, import.meta.url));
  const [head = ""] = (await readFile(path, "utf8")).split(line);
  await writeFile(path, `${head}${line}\n\n${result}\n`);
}

const line = "<!-- What follows is written by the benchmark. -->";

/** The middle one of these numbers. */
export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
