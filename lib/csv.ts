export type CsvCell = string | number | boolean | Date | null;

/** What a spreadsheet takes for a formula (OWASP, CSV injection): also after a tab or a return. */
const formula = /^[=+\-@\t\r]/;

/**
 * One line of CSV (RFC 4180). A text that a spreadsheet would run as a formula gets an apostrophe before it: what somebody typed stays text.
 * Numbers of our own are left as they are, below zero too.
 */
export function csvLine(cells: CsvCell[]): string {
  return `${cells.map(cellOf).join(",")}\r\n`;
}

/** What makes a spreadsheet read the file as UTF-8. */
export const csvStart = "\uFEFF";

function cellOf(cell: CsvCell): string {
  if (cell === null) return "";
  if (cell instanceof Date) return cell.toISOString();
  if (typeof cell !== "string") return String(cell);
  const safe = formula.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
