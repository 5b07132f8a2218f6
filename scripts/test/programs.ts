import { execFileSync } from "node:child_process";

/** Where a program stands that the machine has, or null. */
export function which(name: string): string | null {
  try {
    return execFileSync("/bin/sh", ["-c", `command -v ${name}`], { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}

/** Installs a package where that can be done without asking anybody: as root on a Debian. Whether it is there now. */
export function installFromDebian(name: string): boolean {
  if (process.getuid?.() !== 0 || !which("apt-get")) return false;
  const options = { stdio: "inherit", env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } } as const;
  try {
    execFileSync("apt-get", ["update"], options);
    execFileSync("apt-get", ["install", "--yes", "--no-install-recommends", name], options);
    return true;
  } catch {
    return false;
  }
}
