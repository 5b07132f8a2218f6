import { markdownTable, median } from "../table";
import type { Visit } from "./measure";

/** The result as Markdown: the medians of the scores, of what a reader waits for, and of the bytes; and what costs points. */
export function report(measured: [string, Visit[]][], run: string): string {
  const table = (heads: string[], of: (visit: Visit) => number[], format: (value: number, column: number) => string) =>
    markdownTable(
      ["page", ...heads],
      measured.map(([name, visits]) => [name, ...medians(visits.map(of)).map(format)]),
    );
  const failing = measured.flatMap(([name, visits]) => listFailures(visits).map((failure) => `- ${name}: ${failure}`));
  return [
    `${run}; ${measured[0]?.[1].length ?? 0} visits per page, medians.`,
    table(["performance", "accessibility", "best practices", "SEO"], ({ scores }) => scores, String),
    table(["FCP", "LCP", "TBT", "CLS"], ({ timings }) => timings, formatTiming),
    table(["HTML", "CSS", "JavaScript", "fonts", "images"], ({ bytes }) => bytes, formatBytes),
    failing.length === 0 ? "No audit is below its best." : `Below their best:\n\n${failing.join("\n")}`,
  ].join("\n\n");
}

function medians(rows: number[][]): number[] {
  return (rows[0] ?? []).map((_, column) => median(rows.map((row) => row[column] ?? Number.NaN)));
}

/** The audits that are below their best in most of the visits, with what the last of these said. */
function listFailures(visits: Visit[]): string[] {
  const counted = new Map<string, { times: number; value: string }>();
  for (const { title, value } of visits.flatMap((visit) => visit.failing)) {
    counted.set(title, { times: (counted.get(title)?.times ?? 0) + 1, value });
  }
  return [...counted]
    .filter(([, { times }]) => times > visits.length / 2)
    .map(([title, { value }]) => (value === "" ? title : `${title}: ${value.replaceAll("\u00a0", " ")}`));
}

function formatTiming(value: number, column: number): string {
  if (column === 3) return value.toFixed(3);
  return column === 2 ? `${Math.round(value)} ms` : `${(value / 1000).toFixed(2)} s`;
}

function formatBytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
