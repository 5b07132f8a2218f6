/** No room left, over a quota, or past the longest file that there may be: of a file system, and 53100 of PostgreSQL. */
const codes = ["ENOSPC", "EDQUOT", "EFBIG", "53100"];

/** Whether something broke because there is no room for it, however deep that was said. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ("code" in error && codes.includes(String(error.code))) || isDiskFull(error.cause);
}
