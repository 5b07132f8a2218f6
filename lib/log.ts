import { env } from "./env";

const levels = ["debug", "info", "warn", "error"] as const;

export type Level = (typeof levels)[number];

/** Writes a line to the log from LOG_LEVEL up. Never an address of a reader, a password or what someone typed. */
export function log(level: Level, message: string, error?: unknown): void {
  if (levels.indexOf(level) < levels.indexOf(env.LOG_LEVEL)) return;
  const line = `${new Date().toISOString()} ${level} ${message}`;
  const write = level === "error" || level === "warn" ? console.error : console.log;
  write(error === undefined ? line : `${line}: ${describeError(error)}`);
}

/** Of an error of the database only PostgreSQL's own message: what was being stored (a name, an e-mail address) stays out of the log. */
export function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? `${cause.name}: ${cause.message}`) : String(cause);
}
