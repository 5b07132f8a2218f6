import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";
import { atEnd } from "@/scripts/task";

export type SmallDisk = { fill(): void; empty(): void };

const block = Buffer.alloc(64 * 1024);

/** A disk of its own at this folder, in memory, that can be full. Null where that is not allowed: only root may. */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${megabytes}m`, "tmpfs", folder], { stdio: "ignore" });
  } catch {
    return null;
  }
  atEnd(() => execFileSync("umount", ["--lazy", folder]));
  const ballast = join(folder, ".vol");
  return {
    fill() {
      const file = openSync(ballast, "a");
      try {
        for (;;) writeSync(file, block);
      } catch (error) {
        if (!(error instanceof Error && "code" in error && error.code === "ENOSPC")) throw error;
      } finally {
        closeSync(file);
      }
    },
    empty: () => rmSync(ballast, { force: true }),
  };
}
