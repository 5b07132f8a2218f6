import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import { db } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { releaseJob } from "@/features/issues/release";
import { queueLetter } from "@/features/mail/send";
import type { Received } from "@/features/mail/test-smtp";
import { addDrafts } from "../publishing/articles";

const letters = 200;
const releases = 20;

/** A year of which nobody has planned anything. */
const year = 2040;

/** Between two letters. */
const breath = 100;

const patience = 120_000;

export type Once = { what: string; asked: number; done: number; twice: number }[];

/** Asks for letters and for releases of issues, one after the other; counts how often each was done when nothing is left to do. */
export async function countJobs(sql: postgres.Sql, received: Received[]): Promise<Once> {
  const issues: number[] = [];
  for (let week = 1; week <= releases; week++) {
    const { issueId } = await addDrafts(1, { name: `Week ${week}`, week: { year, week } });
    const at = new Date(Date.now() + 2_000 * week);
    await sql`update issues set release_at = ${at.toISOString()} where id = ${issueId}`;
    await db.transaction((tx) => enqueue(tx, releaseJob, { id: issueId }, { at }));
    issues.push(issueId);
  }
  for (let nth = 1; nth <= letters; nth++) {
    await db.transaction((tx) =>
      queueLetter(tx, `brief-${nth}@antenne.test`, { subject: `Brief ${nth}`, paragraphs: ["Dag."] }),
    );
    await pause(breath);
  }
  await untilDone(sql);
  const sent = received.flatMap(({ to }) => to).filter((to) => to.startsWith("brief-"));
  const released = await sql<{ id: number }[]>`
    select subject_id::integer as id from audit_log where action = 'issue.release' and subject_id::integer in ${sql(issues)}`;
  return [
    { what: "letters", asked: letters, ...count(sent) },
    { what: "releases of an issue", asked: releases, ...count(released.map(({ id }) => String(id))) },
  ];
}

function count(names: string[]): { done: number; twice: number } {
  const { size } = new Set(names);
  return { done: size, twice: names.length - size };
}

async function untilDone(sql: postgres.Sql): Promise<void> {
  for (const deadline = Date.now() + patience; Date.now() < deadline; ) {
    const waiting = await sql`
      select 1 from jobs.job where name in ('mail.send', 'issue.release') and state in ('created', 'retry', 'active') limit 1`;
    if (waiting.length === 0) return;
    await pause(200);
  }
}
