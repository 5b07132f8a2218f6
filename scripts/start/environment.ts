import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import type { Env } from "@/lib/env";
import { serverText } from "@/lib/text.nl/server";
import { readSecrets } from "../postgres/secrets";
import { StartError } from "../start-error";

/** Parses the environment. Throws a StartError that names every wrong variable. */
export async function readEnvironment(): Promise<Env> {
  try {
    return (await import("@/lib/env")).env;
  } catch (error) {
    throw new StartError(error instanceof Error ? error.message : String(error));
  }
}

/** Makes DATA_DIR, sees that it can be written, and fills in what the environment leaves to us: the secrets. */
export async function prepareDataDir(env: Env): Promise<string> {
  const dataDir = resolve(env.DATA_DIR);
  await checkWritable(dataDir);
  const secrets = await readSecrets(dataDir);
  provide(env, "AUTH_SECRET", env.AUTH_SECRET ?? secrets.authSecret);
  process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY ||= secrets.serverActionsKey;
  return dataDir;
}

async function checkWritable(dataDir: string): Promise<void> {
  const probe = join(dataDir, `.schrijfproef-${randomBytes(4).toString("hex")}`);
  try {
    await makeFolder(dataDir);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "?";
    throw new StartError(serverText.dataDirReadOnly(dataDir, code));
  }
}

/** Node's own recursive mkdir never ends where a folder refuses to hold another (/proc). */
async function makeFolder(path: string): Promise<void> {
  if (existsSync(path)) return;
  if (!existsSync(dirname(path))) await makeFolder(dirname(path));
  await mkdir(path);
}

/** Sets a variable for this process: for our own code, which has read it already, and for Next's, which will read it. */
export function provide(env: Env, name: "AUTH_SECRET" | "DATABASE_URL", value: string): void {
  env[name] = value;
  process.env[name] = value;
}
