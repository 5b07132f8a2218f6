import { randomBytes } from "node:crypto";
import { log } from "./log";

/** Writes to the log what nobody expected and gives its number, for the sentence that the person sees. */
export function report(what: string, error: unknown): string {
  const id = randomBytes(4).toString("hex");
  log("error", `[${id}] ${what}`, error);
  return id;
}

const held = globalThis as typeof globalThis & { antenneReported?: Map<string, number> };

/** The same for what may fail a thousand times a second while nobody waits for it: at most once a minute. */
export function reportSometimes(what: string, error: unknown): void {
  held.antenneReported ??= new Map();
  const last = held.antenneReported.get(what) ?? 0;
  if (Date.now() - last < 60_000) return;
  held.antenneReported.set(what, Date.now());
  report(what, error);
}
