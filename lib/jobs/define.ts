import type { z } from "zod";

/*
 * Work that is done later, outside any request (docs/decisions/0007). A kind of job is its name and what it carries. Whoever
 * wants it done puts one in with `db/enqueue`, in the transaction of the change; `server/jobs` says who does it.
 */

/** PostgreSQL schema that the queue lives in. */
export const jobsSchema = "jobs";

/** Where a job goes that failed each time it was tried. */
export const deadQueue = "dead";

type Settings = {
  /** How often a job that failed is tried again, with a growing pause. */
  retries: number;
  /** The first pause, and the longest. */
  pauseSeconds: number;
  longestPauseSeconds: number;
  /** How long one try may take before it counts as failed. */
  patienceSeconds: number;
  /** How long a job that was done is kept, with what it carried. */
  keepSeconds: number;
};

const usual: Settings = {
  retries: 8,
  pauseSeconds: 5,
  longestPauseSeconds: 3600,
  patienceSeconds: 300,
  keepSeconds: 7 * 86_400,
};

export type JobKind<Data extends object> = { name: string; data: z.ZodType<Data>; settings: Settings };

/** Names a kind of job, `NOUN.VERB`, and what it carries: as little as will do, an id rather than a text. */
export function defineJob<Data extends object>(
  name: string,
  data: z.ZodType<Data>,
  settings: Partial<Settings> = {},
): JobKind<Data> {
  return { name, data, settings: { ...usual, ...settings } };
}

/** What the queue is told of a kind of job, in pg-boss's words. Without a sign of life a job's server counts as dead. */
export function queueOptions({ settings }: Pick<JobKind<object>, "settings">) {
  return {
    retryLimit: settings.retries,
    retryDelay: settings.pauseSeconds,
    retryBackoff: true,
    retryDelayMax: settings.longestPauseSeconds,
    expireInSeconds: settings.patienceSeconds,
    deleteAfterSeconds: settings.keepSeconds,
    heartbeatSeconds: 20,
    deadLetter: deadQueue,
    notify: true,
  };
}

/** The try at hand. `id` is the same each time; `stopping` ends when the try takes too long or the server stops. */
export type Attempt = { id: string; number: number; stopping: AbortSignal };

/** A kind of job and who does it. */
export type Handled = {
  name: string;
  settings: Settings;
  cron: string | null;
  run(data: unknown, attempt: Attempt): Promise<void>;
};

/**
 * Says who does a kind of job. A job can be tried again after it was done (its server died before saying so), so `work` must
 * look at the database whether there is still something to do. What it throws is logged, and it is tried again.
 */
export function handle<Data extends object>(
  kind: JobKind<Data>,
  work: (data: Data, attempt: Attempt) => Promise<unknown>,
): Handled {
  return {
    name: kind.name,
    settings: kind.settings,
    cron: null,
    async run(data, attempt) {
      await work(kind.data.parse(data), attempt);
    },
  };
}

/**
 * Work by the clock of Rotterdam (`cron`: minute, hour, day, month, weekday), by one server; once after a time that was missed. Null:
 * at no time.
 */
export function handleAt(
  name: string,
  cron: string | null,
  work: (attempt: Attempt) => Promise<unknown>,
  settings: Partial<Settings> = {},
): Handled {
  return {
    name,
    settings: { ...usual, retries: 3, pauseSeconds: 60, ...settings },
    cron,
    async run(_data, attempt) {
      await work(attempt);
    },
  };
}
