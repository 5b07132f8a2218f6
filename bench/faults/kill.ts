import { existsSync } from "node:fs";
import { request } from "@playwright/test";
import { newDataDir, processesOf, startOwnServer } from "@/e2e/fixtures/server";
import { type Received, startSmtp } from "@/features/mail/test-smtp";
import { faultsText as t } from "@/lib/text.nl/faults";
import { freePort, type TestServer } from "@/scripts/test/test-server";
import type { Checks } from "./checks";

/** Between the start of the work and the end of everything, in milliseconds: from the first query to well into it. */
const longest = 10_000;

/**
 * Kills everything at a random moment, as often as asked, while articles are published, issues released, comments posted, pictures
 * uploaded and mail asked for; and looks each time whether all that was acknowledged is there.
 */
export async function killAtRandom(checks: Checks, rounds: number): Promise<void> {
  const received: Received[] = [];
  const smtp = await startSmtp(received);
  const dataDir = newDataDir();
  const settings = { PORT: String(await freePort()), SMTP_URL: smtp.url, MAIL_FROM: "redactie@antenne.example" };
  let server = await startOwnServer(dataDir, settings);
  Object.assign(process.env, server.env);
  const { openWork } = await import("./work");
  const browser = await request.newContext({ baseURL: server.url });
  const work = await openWork(browser);
  for (let round = 1; round <= rounds; round += 1) {
    const stopping = new AbortController();
    const working = work.begin(stopping.signal);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
    await killAll(server);
    stopping.abort();
    await working;
    server = await startOwnServer(dataDir, settings);
    for (const what of await work.check()) {
      checks.fails(t.kill.wrong(round, what));
      console.error(t.kill.wrong(round, what));
    }
    if (round % 10 === 0 || round === rounds) console.log(t.kill.round(round, rounds, work.counts()));
  }
  checks.holds(true, t.kill.kept(rounds, work.counts()));
  for (const what of await work.settle()) checks.fails(what);
  checks.holds(true, t.kill.tidy);
  const { lost, twice, again } = work.readMail(received);
  checks.holds(lost === 0 && twice === 0, t.kill.mail(received.length, again), t.kill.mailWrong(lost, twice));
  await browser.dispose();
  await work.end();
  await server.stop();
  await smtp.close();
}

/** `kill -9` of the launcher, the server and PostgreSQL with all that it started, in no order. */
async function killAll(server: TestServer): Promise<void> {
  const pids = processesOf(server).sort(() => Math.random() - 0.5);
  for (const pid of pids) {
    try {
      process.kill(pid, "SIGKILL");
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }
  await server.ended;
  while (pids.some((pid) => existsSync(`/proc/${pid}/stat`))) await new Promise((resolve) => setTimeout(resolve, 10));
}
