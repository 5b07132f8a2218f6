import { randomBytes } from "node:crypto";
import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { z } from "zod";
import { serverText } from "@/lib/text.nl/server";
import { StartError } from "../start-error";

const schema = z.object({
  superuserPassword: z.string().min(20),
  databasePassword: z.string().min(20),
  databasePort: z.number().int().min(1).max(65_535).nullable(),
  authSecret: z.string().min(32),
  /** Base64 of 32 bytes: Next encrypts with it what a server action closes over. */
  serverActionsKey: z.string().length(44),
});

export type Secrets = z.infer<typeof schema>;

/** Reads DATA_DIR/secrets.json, made on first use, readable only by its owner. Throws a StartError when it is damaged. */
export async function readSecrets(dataDir: string): Promise<Secrets> {
  const path = pathIn(dataDir);
  const text = (await readIfThere(path)) ?? (await makeSecrets(path));
  const parsed = schema.safeParse(parseJson(text));
  if (!parsed.success) throw new StartError(serverText.secretsBroken(path));
  return parsed.data;
}

/** Keeps the port that the embedded database was given. */
export async function keepPort(dataDir: string, secrets: Secrets, databasePort: number): Promise<void> {
  if (secrets.databasePort === databasePort) return;
  const draft = `${pathIn(dataDir)}.${process.pid}`;
  await writeFile(draft, format({ ...secrets, databasePort }), { mode: 0o600 });
  await rename(draft, pathIn(dataDir));
}

/** Takes over what an earlier installation signed and sealed with. */
export async function keepAuthSecret(dataDir: string, authSecret: string): Promise<void> {
  const draft = `${pathIn(dataDir)}.${process.pid}`;
  await writeFile(draft, format({ ...(await readSecrets(dataDir)), authSecret }), { mode: 0o600 });
  await rename(draft, pathIn(dataDir));
}

/** Two processes may do this at once: the first one's file stays. */
async function makeSecrets(path: string): Promise<string> {
  const draft = `${path}.${process.pid}`;
  const secrets: Secrets = {
    superuserPassword: randomBytes(24).toString("base64url"),
    databasePassword: randomBytes(24).toString("base64url"),
    databasePort: null,
    authSecret: randomBytes(32).toString("base64url"),
    serverActionsKey: randomBytes(32).toString("base64"),
  };
  await writeFile(draft, format(secrets), { mode: 0o600 });
  await link(draft, path).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(draft);
  return readFile(path, "utf8");
}

async function readIfThere(path: string): Promise<string | null> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    if (error.code === "EACCES") throw new StartError(serverText.dataDirOwner(dirname(path)));
    throw error;
  });
}

function pathIn(dataDir: string): string {
  return join(dataDir, "secrets.json");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function format(secrets: Secrets): string {
  return `${JSON.stringify(secrets, null, 2)}\n`;
}
