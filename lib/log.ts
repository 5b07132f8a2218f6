import { env } from "./env";
import { type Entry, jsonLine, textLine } from "./log-line";
import { requestId } from "./request-id";
import { keepTrouble } from "./trouble";

const levels = ["debug", "info", "warn", "error"] as const;

export type Level = (typeof levels)[number];

type Write = (line: string) => void;

/** What the console was before Next's own words were led through here (server/console.ts). */
export const held = globalThis as typeof globalThis & { antenneConsole?: { log: Write; error: Write } };

const format = (env.LOG_FORMAT ?? (process.stdout.isTTY ? "text" : "json")) === "json" ? jsonLine : textLine;

/**
 * Writes a line to the log from LOG_LEVEL up: as text in a terminal, else as JSON (LOG_FORMAT). Never an address of a reader, a
 * password or what someone typed. `facts` are numbers and names that a machine counts by.
 */
export function log(level: Level, message: string, error?: unknown, facts?: Entry["facts"]): void {
  const at = new Date();
  if (level === "warn" || level === "error") keepTrouble(at, message);
  if (levels.indexOf(level) < levels.indexOf(env.LOG_LEVEL)) return;
  const id = requestId();
  const entry: Entry = {
    at,
    level,
    message,
    ...(error !== undefined && { error: describeError(error) }),
    ...(id !== null && { request: id }),
    ...(facts && { facts }),
  };
  const out = held.antenneConsole ?? console;
  const write = level === "error" || level === "warn" ? out.error : out.log;
  write(format(entry));
}

/** Of an error of the database only PostgreSQL's own message: what was being stored (a name, an e-mail address) stays out of the log. */
export function describeError(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? `${cause.name}: ${cause.message}`) : String(cause);
}
