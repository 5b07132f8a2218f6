import type { Row } from "./queries";

/** Starts a spreadsheet's formula, also behind white space (OWASP, CSV injection). */
const formula = /^[\s]*[=+\-@\t\r|]/;

/** One cell (RFC 4180); what a spreadsheet would take for a formula begins with a quote, and stays text. */
export function csvCell(value: string | number): string {
  if (typeof value === "number") return String(value);
  const safe = formula.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as lines, with a mark at the start by which spreadsheets know that it is UTF-8. */
export function* csvLines(head: string[], rows: Row[]): Generator<string> {
  yield `\uFEFF${head.map(csvCell).join(",")}\r\n`;
  for (const { name, views, before, lastYear, bots } of rows) {
    yield `${[name, views, before, lastYear, bots].map(csvCell).join(",")}\r\n`;
  }
}
