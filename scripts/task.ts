import { existsSync } from "node:fs";
import { serverText } from "@/lib/text.nl/server";
import { StartError } from "./start-error";

const patience = 40_000;

const cleanups: (() => unknown)[] = [];
let ending = false;
let endingSince = 0;

/**
 * Runs a task of `npm run`. It ends with the code that `work` answers, or goes on (a server) when it answers none. However it ends,
 * what was set up is taken down in reverse order: also on Ctrl-C, SIGTERM, and when the terminal or the launcher is gone.
 */
export function runTask(work: () => Promise<number | undefined>): void {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => stop(signal));
  process.on("disconnect", () => stop("disconnect"));
  process.channel?.unref();
  if (existsSync(".env")) process.loadEnvFile(".env");
  work().then(
    (code) => (ending || code === undefined ? undefined : end(code)),
    (error) => {
      if (ending) return;
      console.error(error instanceof StartError ? error.message : error);
      return end(1);
    },
  );
}

/** Something to take down when the task ends. */
export function atEnd(cleanup: () => unknown): void {
  cleanups.push(cleanup);
}

/** Whether the task is being taken down: what fails now fails because of that. */
export function isEnding(): boolean {
  return ending;
}

/** A second Ctrl-C does not wait any longer; but npm passes one on, so that a single one can come twice. */
function stop(why: string): void {
  if (!ending) void end(0);
  else if (why === "SIGINT" && Date.now() - endingSince > 1000) process.exit(1);
}

async function end(code: number): Promise<void> {
  ending = true;
  endingSince = Date.now();
  setTimeout(() => process.exit(1), patience).unref();
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup();
    } catch (error) {
      console.error(serverText.cleanupFailed, error);
      code ||= 1;
    }
  }
  process.exit(code);
}
