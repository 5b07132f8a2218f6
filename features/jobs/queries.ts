import { sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { canManageJobs } from "@/features/editors/policy";
import { deadQueue, jobsSchema } from "@/lib/jobs/define";
import type { Role } from "@/lib/role";

/** A job that failed each time: what, when, how often, and the kind of error (lib/jobs/failure). ISO instants. */
export type FailedJob = { id: string; name: string; at: string; tries: number; error: string };

export const mostFailed = 100;

const row = z.object({ id: z.string(), name: z.string(), at: z.coerce.date(), tries: z.number(), error: z.string() });

/** The newest jobs that failed; none for who does not manage them. What they carried is not shown. */
export async function listFailedJobs(editor: { role: Role }): Promise<FailedJob[]> {
  if (!canManageJobs(editor)) return [];
  const rows = await db.execute(sql`
    select id, name, coalesce(completed_on, created_on) as at, retry_count + 1 as tries, coalesce(output ->> 'message', '') as error
    from ${sql.identifier(jobsSchema)}.job
    where state = 'failed' and name <> ${deadQueue}
    order by completed_on desc nulls last, id
    limit ${mostFailed}`);
  return z
    .array(row)
    .parse([...rows])
    .map((job) => ({ ...job, at: job.at.toISOString() }));
}
