import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { emptyTables, makeEditor } from "@/db/test-factory";
import { sendMail } from "@/features/mail/send";
import { roles } from "@/lib/role";
import { listFailedJobs } from "./queries";
import { discardJob, retryJob } from "./settle";

let admin: Awaited<ReturnType<typeof makeEditor>>;

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
  admin = await makeEditor("admin");
});
afterAll(() => sql.end());

/** A mail that was given up: what it carries and what went wrong. */
async function failed(): Promise<string> {
  await db.transaction((tx) => enqueue(tx, sendMail, { mailId: 123_456 }));
  const [job] = await sql<{ id: string }[]>`
    update jobs.job set state = 'failed', retry_count = 30, completed_on = now(), output = '{"message":"Error EAUTH"}'
    where state = 'created' returning id`;
  return job?.id ?? "";
}

test("een beheerder ziet wat mislukte en met welk soort fout, zonder wat het bij zich had; een ander ziet niets", async () => {
  const id = await failed();
  await db.transaction((tx) => enqueue(tx, sendMail, { mailId: 2 }));
  expect(await listFailedJobs(admin)).toEqual([
    { id, name: "mail.send", at: expect.any(String), tries: 31, error: "Error EAUTH" },
  ]);
  expect(JSON.stringify(await listFailedJobs(admin))).not.toContain("123456");
  for (const role of roles) if (role !== "admin") expect(await listFailedJobs({ role })).toEqual([]);
});

test("opnieuw proberen zet de taak een keer terug in de wachtrij, ook als twee mensen het vragen", async () => {
  const id = await failed();
  const answers = await Promise.all([retryJob(admin, id), retryJob(admin, id)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  expect(answers.find((answer) => !answer.ok)).toEqual({ ok: false, error: "stale" });
  const [job] = await sql`select state, retry_limit > retry_count as may from jobs.job where id = ${id}`;
  expect(job).toEqual({ state: "retry", may: true });
  expect(await listFailedJobs(admin)).toEqual([]);
  expect((await sql`select 1 from audit_log where action = 'job.retry'`).length).toBe(1);
});

test("weggooien kan alleen met wat mislukte, en alleen door een beheerder", async () => {
  const id = await failed();
  for (const role of roles) {
    if (role === "admin") continue;
    expect(await discardJob({ ...admin, role }, id)).toEqual({ ok: false, error: "forbidden" });
    expect(await retryJob({ ...admin, role }, id)).toEqual({ ok: false, error: "forbidden" });
  }
  expect(await discardJob(admin, id)).toMatchObject({ ok: true });
  expect(await discardJob(admin, id)).toEqual({ ok: false, error: "stale" });
  await db.transaction((tx) => enqueue(tx, sendMail, { mailId: 3 }));
  const [waiting] = await sql<{ id: string }[]>`select id from jobs.job where state = 'created'`;
  expect(await discardJob(admin, waiting?.id ?? "")).toEqual({ ok: false, error: "stale" });
});
