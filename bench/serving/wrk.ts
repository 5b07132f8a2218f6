import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** What one load said: requests a second, and the 99th percentile of the answers' time in milliseconds. */
export type Load = { rate: number; p99: number };

export type Question = { url: string; headers?: Record<string, string> };

const connections = 64;

/** Asks for an address as often as it can, from the second core. Throws when an answer is not what was asked for. */
export async function load({ url, headers = {} }: Question, seconds: number): Promise<Load> {
  const given = Object.entries({ "Accept-Encoding": "gzip", ...headers }).flatMap(([name, value]) => [
    "-H",
    `${name}: ${value}`,
  ]);
  const { stdout } = await run("taskset", [
    ...["-c", "1", "wrk", "-t1", `-c${connections}`, `-d${seconds}s`, "--latency", ...given, url],
  ]);
  if (/Non-2xx or 3xx|Socket errors/.test(stdout)) throw new Error(`${url}\n${stdout}`);
  return {
    rate: Number(/Requests\/sec:\s+([\d.]+)/.exec(stdout)?.[1]),
    p99: readTime(/^\s+99%\s+(\S+)/m.exec(stdout)?.[1]),
  };
}

function readTime(text = ""): number {
  const [, value, unit = ""] = /^([\d.]+)(us|ms|s)$/.exec(text) ?? [];
  return Number(value) * ({ us: 0.001, ms: 1, s: 1000 }[unit] ?? Number.NaN);
}
