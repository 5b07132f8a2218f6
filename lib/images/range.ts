export type Range = { start: number; end: number };

/**
 * The part of a file that a Range header asks for (RFC 9110, 14.1.2). Null when the whole file is to be sent: no range, several
 * ranges, or one that makes no sense. "unsatisfiable" when it lies outside the file.
 */
export function parseRange(header: string | null, size: number): Range | "unsatisfiable" | null {
  const asked = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "");
  const [, first = "", last = ""] = asked ?? [];
  if (first === "" && last === "") return null;
  if (first === "") return Number(last) === 0 || size === 0 ? "unsatisfiable" : tail(Number(last), size);
  const start = Number(first);
  if (last !== "" && Number(last) < start) return null;
  if (start >= size) return "unsatisfiable";
  return { start, end: last === "" ? size - 1 : Math.min(Number(last), size - 1) };
}

function tail(length: number, size: number): Range {
  return { start: Math.max(0, size - length), end: size - 1 };
}
