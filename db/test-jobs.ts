import type { JobKind } from "@/lib/jobs/define";
import { sql } from "./client";

/** What jobs of a kind carry that wait, in the order of their time; they are taken out of the queue. `now`: only those whose time has come. */
export async function takeJobs<Data extends object>(kind: JobKind<Data>, { now = false } = {}): Promise<Data[]> {
  const jobs = await sql<{ data: unknown }[]>`
    with taken as (delete from jobs.job where name = ${kind.name} and state = 'created'
      and (not ${now}::boolean or start_after <= now()) returning data, start_after, created_on)
    select data from taken order by start_after, created_on`;
  return jobs.map(({ data }) => kind.data.parse(data));
}
