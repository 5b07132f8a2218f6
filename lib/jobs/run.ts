import { type JobWithMetadata, PgBoss } from "pg-boss";
import { log } from "@/lib/log";
import { jobsText } from "@/lib/text.nl/jobs";
import { deadQueue, type Handled, jobsSchema, queueOptions } from "./define";
import { failureOf } from "./failure";

const timeZone = "Europe/Amsterdam";

/** How long jobs that are being done may go on once the server stops. */
const patience = 8000;

/** How often is looked for jobs, also for those whose time comes: as it should be, and without a word from the database. */
const looking = { includeMetadata: true, notifyPollingIntervalSeconds: 5, pollingIntervalSeconds: 2 } as const;

export type RunningJobs = { stop(): Promise<void> };

/**
 * Does the jobs in the queue, each kind one at a time on this server, and of all servers each job once. A lost database is
 * looked for until it is back. What goes wrong outside a job itself goes to `onError`.
 */
export async function runJobs(url: string, work: Handled[], onError: (error: unknown) => void): Promise<RunningJobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: "antenne-jobs",
    schema: jobsSchema,
    max: 2,
    connectionTimeoutMillis: 5000,
    options: "-c statement_timeout=15000",
    useListenNotify: true,
    superviseIntervalSeconds: 10,
    monitorIntervalSeconds: 10,
    cronMonitorIntervalSeconds: 20,
    maintenanceIntervalSeconds: 3600,
    registerInstance: false,
    openTelemetry: { enabled: false },
  });
  boss.on("error", onError);
  boss.on("warning", ({ message }) => log("debug", message));
  await boss.start();
  await boss.createQueue(deadQueue, { notify: true });
  await boss.work(deadQueue, looking, async ([job]) => {
    if (job) log("error", jobsText.dead(job.sourceName ?? "", job.sourceId ?? job.id));
  });
  for (const one of work) await begin(boss, one);
  await forgetSchedules(boss, work);
  return { stop: () => boss.stop({ timeout: patience }) };
}

async function begin(boss: PgBoss, work: Handled): Promise<void> {
  const options = queueOptions(work);
  await boss.createQueue(work.name, options);
  await boss.updateQueue(work.name, options);
  let worker = "";
  worker = await boss.work(work.name, looking, async ([job]) => {
    // There may be more of them: looks again at once.
    if (job) await attempt(work, job).finally(() => boss.notifyWorker(worker));
  });
  if (work.cron) await boss.schedule(work.name, work.cron, null, { tz: timeZone, missed: "once" });
}

async function attempt(work: Handled, job: JobWithMetadata<unknown>): Promise<void> {
  const number = job.retryCount + 1;
  try {
    await work.run(job.data, { id: job.id, number, stopping: job.signal });
  } catch (error) {
    log("warn", jobsText.failed(work.name, job.id, number), error);
    // What the queue keeps of it would hold what the error carries: a query's values, an address.
    throw new Error(failureOf(error));
  }
}

/** What is no longer in the code is no longer done by the clock. */
async function forgetSchedules(boss: PgBoss, work: Handled[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!work.some((one) => one.name === name && one.cron)) await boss.unschedule(name);
  }
}
