/** One thing that the log says. */
export type Entry = {
  at: Date;
  level: string;
  message: string;
  error?: string;
  /** The number of the request that it happened in. */
  request?: string;
  facts?: Record<string, string | number | null>;
};

/** For people. What came from outside cannot pass for a line of its own: each line that goes on is indented, and nothing steers the terminal. */
export function textLine({ at, level, message, error, request, facts = {} }: Entry): string {
  const rest = Object.entries(facts).map(([name, value]) => ` ${name}=${value}`);
  const mark = request === undefined ? "" : ` (${request})`;
  const line = `${at.toISOString()} ${level} ${message}${rest.join("")}${mark}${error === undefined ? "" : `: ${error}`}`;
  return line
    .replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, "\n")
    .replaceAll(/[^\P{Cc}\n\t]/gu, "")
    .replaceAll("\n", "\n    ");
}

/** For machines: one object a line, with the same names each time. */
export function jsonLine({ at, facts, ...entry }: Entry): string {
  return JSON.stringify({ time: at.toISOString(), ...entry, ...facts });
}
