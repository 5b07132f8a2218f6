import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { processesUnder } from "@/bench/processes";
import { startPostgres } from "@/scripts/postgres";
import { atEnd } from "@/scripts/task";
import { freePort, startTestServer, type TestServer } from "@/scripts/test/test-server";
import { startFront } from "../front";
import { startPgBouncer } from "./pgbouncer";

/** One of the two: it can go and come back, at the same place. */
export type Member = {
  url: string;
  start(): Promise<void>;
  /** SIGTERM, as a service manager does. */
  stop(): Promise<void>;
  /** SIGKILL, to all that it consists of. */
  kill(): Promise<void>;
};

export type Cluster = {
  /** The front: what readers type. */
  site: string;
  first: Member;
  second: Member;
  databaseUrl: string;
  authSecret: string;
};

/**
 * One database and one front, and two servers that have a DATA_DIR each and share the uploads. The second asks the database by way of PgBouncer, in
 * transaction mode.
 */
export async function startCluster(folder: string, smtpUrl: string): Promise<Cluster> {
  for (const name of ["database", "media", "een", "twee"]) await mkdir(join(folder, name), { recursive: true });
  const postgres = await startPostgres(join(folder, "database"));
  atEnd(() => postgres.release());
  const databaseUrl = await postgres.database("antenne");
  const pooled = await startPgBouncer(join(folder, "pgbouncer"), databaseUrl);
  const ports = [String(await freePort()), String(await freePort())] as const;
  const { url: site } = await startFront(join(folder, "nginx"), { kind: "several", ports: [...ports] });

  const authSecret = "alleen-om-mee-te-meten-en-nergens-anders";
  const same = {
    SITE_URL: site,
    TRUST_PROXY: "1",
    AUTH_SECRET: authSecret,
    NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: Buffer.alloc(32, "antenne").toString("base64"),
    SMTP_URL: smtpUrl,
    BACKUP_EVERY: "nooit",
    DEMO: "0",
  };
  const member = async (name: string, port: string, database: Record<string, string>) => {
    const dataDir = join(folder, name);
    await symlink(join("..", "media"), join(dataDir, "media"));
    return memberOf(dataDir, port, { ...same, PORT: port, ...database });
  };
  const first = await member("een", ports[0], { DATABASE_URL: databaseUrl });
  const second = await member("twee", ports[1], { DATABASE_URL: pooled, DATABASE_DIRECT_URL: databaseUrl });
  await first.start();
  await second.start();
  return { site, first, second, databaseUrl, authSecret };
}

function memberOf(dataDir: string, port: string, settings: Record<string, string>): Member {
  let server: TestServer | null = null;
  return {
    url: `http://localhost:${port}`,
    async start() {
      server = await startTestServer(dataDir, settings);
    },
    async stop() {
      await server?.stop();
    },
    async kill() {
      if (!server) return;
      for (const pid of processesUnder(server.pid)) process.kill(pid, "SIGKILL");
      await server.ended;
    },
  };
}
