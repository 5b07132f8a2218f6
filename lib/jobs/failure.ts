/** Parts of an error that cannot carry what was being done: its kind, and the code of who refused. */
const shape = /^[A-Za-z0-9_.-]{1,40}$/;

/**
 * What went wrong, as far as it may be kept and shown: never the message, which can hold an address, a title or a query's values. The
 * kind of error and its code (`Error ECONNREFUSED`, `PostgresError 23505`, `Error EENVELOPE 550`).
 */
export function failureOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  if (!(cause instanceof Error)) return "Error";
  const codes = ["code" in cause ? cause.code : "", "responseCode" in cause ? cause.responseCode : ""];
  return [cause.name, ...codes.map(String)].filter((part) => shape.test(part)).join(" ");
}
