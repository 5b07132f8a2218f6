import { spawn } from "node:child_process";
import { mkdir, readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { z } from "zod";
import { testText } from "@/lib/text.nl/test";
import { atEnd } from "../task";

const patience = 600_000;

export const testAdmin = { email: "beheer@antenne.test", password: "alleen-om-te-testen" };

/** A server with a DATA_DIR of its own. `env` is what tests need to reach it and its database. */
export type TestServer = {
  url: string;
  pid: number;
  dataDir: string;
  env: Record<string, string>;
  /** SIGTERM, as a service manager does; answers the exit code. */
  stop(): Promise<number>;
  /** Resolves when it has ended in any way. */
  ended: Promise<number>;
  output(): string;
};

/**
 * Starts a server by the entry that `npm start` runs. It builds only when the sources changed. Rejects with all that it said
 * when it does not come up.
 */
export async function startTestServer(dataDir: string, settings: Record<string, string> = {}): Promise<TestServer> {
  await mkdir(dataDir, { recursive: true });
  const port = settings.PORT ?? String(await freePort());
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ["scripts/run.cjs", "start"], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...clean(process.env), ...startEnvironment(dataDir, port, url), ...settings },
  });
  let output = "";
  child.stdout.on("data", (data: Buffer) => (output += data.toString()));
  child.stderr.on("data", (data: Buffer) => (output += data.toString()));
  const ended = new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  atEnd(stop);

  const failed = ended.then(() => {
    throw new Error(testText.serverFailed(output));
  });
  await Promise.race([
    untilReady(
      url,
      () => output.includes(settings.SITE_URL ?? url),
      () => output,
    ),
    failed,
  ]);
  failed.catch(() => undefined);
  const env = await reach(dataDir, url, settings);
  return { url, pid: child.pid ?? 0, dataDir, env, stop, ended, output: () => output };
}

function startEnvironment(dataDir: string, port: string, url: string): Record<string, string> {
  const admin = { ADMIN_EMAIL: testAdmin.email, ADMIN_PASSWORD: testAdmin.password };
  // Empty is unset, and keeps what a .env file says out.
  const own = {
    npm_lifecycle_event: "start",
    DATABASE_URL: "",
    AUTH_SECRET: "",
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: "",
  };
  return {
    ...own,
    PORT: port,
    HOST: "127.0.0.1",
    SITE_URL: url,
    DATA_DIR: dataDir,
    DEMO: "1",
    TRUST_PROXY: "0",
    ...admin,
  };
}

/** Nothing of whoever runs the tests: no database, no secrets, no npm. */
function clean(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const foreign = /^(DATABASE_|AUTH_SECRET|NEXT_|NEXTAUTH_|npm_|VITEST|TEST|SMTP_)/;
  const kept = Object.entries(env).filter(([name]) => !foreign.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: "production" };
}

async function untilReady(url: string, hasSaid: () => boolean, output: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    const health = await fetch(`${url}/api/gezondheid`).catch(() => null);
    await health?.arrayBuffer();
    if (health?.ok && hasSaid()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(testText.serverFailed(output()));
}

const secretsSchema = z.object({
  databasePassword: z.string(),
  databasePort: z.number().nullable(),
  authSecret: z.string(),
});

/** How tests get at the server and, for what they make and look up, at its database: its own, unless it was given another's. */
async function reach(
  dataDir: string,
  url: string,
  { DATABASE_URL, AUTH_SECRET, SITE_URL = url }: Record<string, string>,
): Promise<Record<string, string>> {
  const secrets = secretsSchema.parse(JSON.parse(await readFile(join(dataDir, "secrets.json"), "utf8")));
  const own = `postgres://antenne:${secrets.databasePassword}@127.0.0.1:${secrets.databasePort}/antenne`;
  return {
    E2E_URL: url,
    E2E_DATA_DIR: dataDir,
    SITE_URL,
    DATA_DIR: dataDir,
    DATABASE_URL: DATABASE_URL || own,
    AUTH_SECRET: AUTH_SECRET || secrets.authSecret,
    ADMIN_EMAIL: testAdmin.email,
    ADMIN_PASSWORD: testAdmin.password,
  };
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}
