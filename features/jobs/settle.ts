import { sql } from "drizzle-orm";
import { wake } from "@/db/enqueue";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { canManageJobs } from "@/features/editors/policy";
import { jobsSchema } from "@/lib/jobs/define";
import { ok, type Result, refuse } from "@/lib/result";
import type { Role } from "@/lib/role";

type Editor = { id: number; name: string; role: Role };

const schema = sql.identifier(jobsSchema);

/** Has a job that failed done once more. Errors: forbidden, stale (it is not there any more, or not failed). */
export function retryJob(editor: Editor, id: string): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    if (!canManageJobs(editor)) return refuse("forbidden");
    // As pg-boss does it itself.
    const [job] = await tx.execute<{ name: string }>(sql`
      update ${schema}.job set state = 'retry', retry_limit = retry_limit + 1, completed_on = null, start_after = now()
      where id = ${id}::uuid and state = 'failed' returning name`);
    if (!job) return refuse("stale");
    await wake(tx, job.name);
    await recordAudit(tx, editor, { action: "job.retry", subjectType: "job", detail: { name: job.name } });
    return ok(null);
  });
}

/** Throws a job that failed away: what it was for is not done. Errors: forbidden, stale (it is not there any more, or not failed). */
export function discardJob(editor: Editor, id: string): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    if (!canManageJobs(editor)) return refuse("forbidden");
    const [job] = await tx.execute<{ name: string }>(
      sql`delete from ${schema}.job where id = ${id}::uuid and state = 'failed' returning name`,
    );
    if (!job) return refuse("stale");
    await recordAudit(tx, editor, { action: "job.discard", subjectType: "job", detail: { name: job.name } });
    return ok(null);
  });
}
