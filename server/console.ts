import { describeError, held, log } from "@/lib/log";

/** Next says what went wrong on the console, in a form of its own. From here on that goes through the log, like everything else. */
export function leadConsoleToLog(): void {
  if (held.antenneConsole) return;
  held.antenneConsole = { log: console.log.bind(console), error: console.error.bind(console) };
  console.error = (...said: unknown[]) => log("error", ...told(said));
  console.warn = (...said: unknown[]) => log("warn", ...told(said));
}

/** The words, and the error among them. Next colours its first word. */
function told(said: unknown[]): [string, unknown?] {
  const error = said.find((one) => one instanceof Error);
  const words = said.filter((one) => typeof one === "string").join(" ");
  const message = words.replaceAll(/\p{Cc}\[\d+m|⨯ ?/gu, "").trim();
  if (error === undefined) return [message];
  const digest = "digest" in error ? `[${error.digest}] ` : "";
  return [`${digest}${message || (describeError(error).split("\n")[0] ?? "")}`.trim(), error];
}
