import { spawn } from "node:child_process";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { db, sql } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { env } from "@/lib/env";
import { defineJob, type Handled, handle, handleAt } from "@/lib/jobs/define";
import { type RunningJobs, runJobs } from "@/lib/jobs/run";

const patient = { timeout: 40_000, interval: 50 };

const count = defineJob("proef.tel", z.object({ number: z.number() }));
const fail = defineJob("proef.mislukt", z.object({ until: z.number() }), { retries: 1, pauseSeconds: 1 });

const running: RunningJobs[] = [];

async function server(work: Handled[]): Promise<void> {
  running.push(await runJobs(env.DATABASE_URL ?? "", work, () => undefined));
}

const put = (kind: typeof count, numbers: number[]) =>
  db.transaction(async (tx) => {
    for (const number of numbers) await enqueue(tx, kind, { number });
  });

afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all(running.splice(0).map((one) => one.stop()));
  await sql`delete from jobs.job`;
  await sql`delete from jobs.schedule`;
});
afterAll(() => sql.end());

test("drie servers doen samen elke taak één keer", async () => {
  const done: number[] = [];
  const work = [handle(count, async ({ number }) => void done.push(number))];
  await Promise.all([server(work), server(work), server(work)]);
  const numbers = Array.from({ length: 30 }, (_, index) => index);
  await put(count, numbers);
  await vi.waitFor(() => expect(done.length).toBeGreaterThanOrEqual(30), patient);
  await vi.waitFor(async () => {
    expect(await sql`select 1 from jobs.job where name = ${count.name} and state = 'completed'`).toHaveLength(30);
  }, patient);
  expect(done.sort((a, b) => a - b)).toEqual(numbers);
});

test("wat mislukt wordt later opnieuw geprobeerd, en wat blijft mislukken wordt gemeld", async () => {
  const logged = vi.spyOn(console, "error").mockReturnValue(undefined);
  const tries: number[] = [];
  await server([
    handle(fail, async ({ until }, { number }) => {
      tries.push(number);
      if (number < until) throw new Error("geheim");
    }),
  ]);
  await db.transaction((tx) => enqueue(tx, fail, { until: 2 }));
  await vi.waitFor(() => expect(tries).toEqual([1, 2]), patient);
  tries.length = 0;
  await db.transaction((tx) => enqueue(tx, fail, { until: 9 }));
  await vi.waitFor(() => expect(logged).toHaveBeenCalledWith(expect.stringContaining("opgegeven")), patient);
  expect(tries).toEqual([1, 2]);
  const [dead] = await sql`select state, output::text from jobs.job where name = ${fail.name} and state = 'failed'`;
  expect(dead?.output).not.toContain("geheim");
});

test("na een verbroken verbinding gaat het werk door", async () => {
  const done: number[] = [];
  await server([handle(count, async ({ number }) => void done.push(number))]);
  const lost = await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where application_name = 'antenne-jobs' and datname = current_database()`;
  expect(lost.length).toBeGreaterThan(0);
  await put(count, [7]);
  await vi.waitFor(() => expect(done).toEqual([7]), patient);
});

test("wat een server deed die met kill -9 werd gestopt, doet een andere opnieuw", async () => {
  await put(count, [9]);
  const child = spawn(
    process.execPath,
    [
      "--import",
      "tsx",
      "--eval",
      `import { z } from "zod";
       const { defineJob, handle } = await import("./lib/jobs/define.ts");
       const { runJobs } = await import("./lib/jobs/run.ts");
       const kind = defineJob("${count.name}", z.object({ number: z.number() }));
       await runJobs(process.env.DATABASE_URL, [handle(kind, () => { console.log("bezig"); return new Promise(() => {}); })], () => {});`,
    ],
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, DATABASE_URL: env.DATABASE_URL } },
  );
  await new Promise<void>((busy) => child.stdout.on("data", (said) => String(said).includes("bezig") && busy()));
  child.kill("SIGKILL");
  const done: unknown[] = [];
  await server([handle(count, async ({ number }, attempt) => void done.push([number, attempt.number]))]);
  await vi.waitFor(() => expect(done).toEqual([[9, 2]]), { ...patient, timeout: 55_000 });
});

test("wie stopt, maakt af waar hij mee bezig is", async () => {
  let finished = false;
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const { promise: allowed, resolve: allow } = Promise.withResolvers<void>();
  await server([
    handle(count, async () => {
      begin();
      await allowed;
      finished = true;
    }),
  ]);
  await put(count, [1]);
  await begun;
  const stopped = Promise.all(running.splice(0).map((one) => one.stop()));
  allow();
  await stopped;
  expect(finished).toBe(true);
  const [job] = await sql`select state from jobs.job where name = ${count.name}`;
  expect(job?.state).toBe("completed");
});

test("wat niet meer in de code staat, gebeurt niet meer op de klok", async () => {
  await server([handleAt("proef.nacht", "10 4 * * *", async () => undefined)]);
  expect(await sql`select name, cron, timezone from jobs.schedule`).toEqual([
    { name: "proef.nacht", cron: "10 4 * * *", timezone: "Europe/Amsterdam" },
  ]);
  await server([]);
  expect(await sql`select 1 from jobs.schedule`).toHaveLength(0);
});
