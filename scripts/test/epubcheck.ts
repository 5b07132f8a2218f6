import { execFile, execFileSync } from "node:child_process";
import { realpathSync } from "node:fs";
import { promisify } from "node:util";
import { installFromDebian, which } from "./programs";

const run = promisify(execFile);

/**
 * The checker that the EPUB specification's own working group makes, as the file to give to Java: the machine's own, or as root
 * Debian's package. Null when there is none to be had: then our own checks of a book still run.
 */
export function findEpubcheck(): string | null {
  if (process.env.EPUBCHECK_JAR) return process.env.EPUBCHECK_JAR;
  return installed() ?? (installFromDebian("epubcheck") ? installed() : null);
}

/** Debian's program is the Java archive itself. */
function installed(): string | null {
  const path = which("epubcheck");
  if (!path) return null;
  try {
    execFileSync("java", ["-version"], { stdio: "ignore" });
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** What epubcheck says against a file, warnings too; empty is clean. */
export async function epubcheck(jar: string, file: string): Promise<string> {
  const { stdout, stderr } = await run("java", ["-jar", jar, "--failonwarnings", "--quiet", file]).catch(failedRun);
  return `${stdout}${stderr}`
    .split("\n")
    .filter((line) => /^(FATAL|ERROR|WARNING|Check finished with errors|.*exited with)/.test(line))
    .join("\n");
}

/** It ends with 1 when it found something: then what it says is the answer. */
function failedRun(error: unknown): { stdout: string; stderr: string } {
  if (error instanceof Error && "stdout" in error && "stderr" in error) {
    return { stdout: String(error.stdout), stderr: `${error.stderr}\nepubcheck exited with an error` };
  }
  throw error;
}
