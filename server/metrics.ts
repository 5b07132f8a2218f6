import { createHash, timingSafeEqual } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { isDatabaseReady } from "@/features/health/check";
import { readDisk, readQueues } from "@/features/health/queries";
import type { Env } from "@/lib/env";
import { pagesState } from "./pages-state";

/*
 * Numbers for Prometheus, at an address that only exists with METRICS_TOKEN. What is counted is counted here, on this server; what the
 * database knows is asked when somebody reads the numbers.
 */

export const metricsPath = "/api/metingen";

const register = new Registry();
const registers = [register];

const requests = new Counter({
  name: "antenne_requests_total",
  help: "Requests answered, by kind of address",
  labelNames: ["kind", "method", "status"],
  registers,
});

const seconds = new Histogram({
  name: "antenne_request_seconds",
  help: "From the first byte of a request to the last of its answer",
  labelNames: ["kind"],
  buckets: [0.001, 0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10],
  registers,
});

const pages = new Counter({
  name: "antenne_pages_total",
  help: "Pages for readers by where they came from: hit (finished), stale (finished, made anew meanwhile), miss (made for this request)",
  labelNames: ["cache"],
  registers,
});

const open = new Gauge({ name: "antenne_requests_open", help: "Requests being answered", registers });

const expiries = new Gauge({ name: "antenne_expiries", help: "Times that pages were expired", registers });
const databaseUp = new Gauge({ name: "antenne_database_up", help: "1 when the database answers", registers });
const databaseSeconds = new Gauge({ name: "antenne_database_seconds", help: "How long it took to answer", registers });
const databaseBytes = new Gauge({ name: "antenne_database_bytes", help: "Size of the database", registers });
const connections = new Gauge({ name: "antenne_database_connections", help: "Connections to it", registers });
const jobs = new Gauge({ name: "antenne_jobs", help: "Work in the queue", labelNames: ["state"], registers });
const jobsLate = new Gauge({ name: "antenne_jobs_late_seconds", help: "Age of the oldest work due", registers });
const mails = new Gauge({ name: "antenne_mails", help: "Mail of 30 days", labelNames: ["state"], registers });
const disk = new Gauge({ name: "antenne_disk_free_bytes", help: "Room left where DATA_DIR is", registers });

collectDefaultMetrics({ register });

/** Counts a request when it comes in; the answer counts it when it has gone out. */
export function countRequest(method: string, kind: string): (status: number, cache: string | null) => void {
  const started = performance.now();
  open.inc();
  return (status, cache) => {
    open.dec();
    requests.inc({ kind, method, status });
    seconds.observe({ kind }, (performance.now() - started) / 1000);
    if (kind === "page" && cache !== null) pages.inc({ cache });
  };
}

/** The numbers, for who has the token. */
export async function answerMetrics(request: IncomingMessage, response: ServerResponse, token: string): Promise<void> {
  const given = /^Bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
  if (!isSame(given, token)) {
    response.writeHead(401, { "WWW-Authenticate": "Bearer" }).end();
    return;
  }
  await askDatabase();
  response.writeHead(200, { "Content-Type": register.contentType }).end(await register.metrics());
}

export function servesMetrics(path: string, env: Pick<Env, "METRICS_TOKEN">): env is { METRICS_TOKEN: string } {
  return path === metricsPath && env.METRICS_TOKEN !== undefined;
}

function isSame(given: string, token: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}

/** What is not known now is not there, rather than what was known before. */
async function askDatabase(): Promise<void> {
  const started = performance.now();
  const up = await isDatabaseReady();
  databaseUp.set(up ? 1 : 0);
  expiries.set(pagesState.changes);
  disk.set((await readDisk()).free);
  for (const one of [jobs, mails, jobsLate, databaseBytes, connections, databaseSeconds]) one.reset();
  if (!up) return;
  databaseSeconds.set((performance.now() - started) / 1000);
  const found = await readQueues();
  for (const state of ["waiting", "active", "failed"] as const) jobs.set({ state }, found.jobs[state]);
  for (const state of ["waiting", "sent"] as const) mails.set({ state }, found.mails[state]);
  jobsLate.set(found.jobs.lateSeconds);
  databaseBytes.set(found.database.bytes);
  connections.set(found.database.connections);
}
