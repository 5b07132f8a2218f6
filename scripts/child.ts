import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { atEnd } from "./task";

/** Starts Node 24 on a program of a package or of ours. It is stopped with the task. */
export function startNode(args: string[], options: SpawnOptions = {}): { child: ChildProcess; ended: Promise<number> } {
  const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"], ...options });
  const ended = new Promise<number>((resolve) => {
    child.on("error", () => resolve(127));
    child.on("close", (code) => resolve(code ?? 1));
  });
  atEnd(async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
    await ended;
  });
  return { child, ended };
}
