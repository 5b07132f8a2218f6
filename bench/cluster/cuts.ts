import { setTimeout as pause } from "node:timers/promises";
import type postgres from "postgres";
import { type Desk, publish } from "../publishing/action";
import type { Draft } from "../publishing/articles";

/** After the last cut, for connections to come back and for old copies that nobody waits for to be replaced. */
const settle = 5_000;

export type Cuts = { cuts: number; changes: number; stale: string[] };

/**
 * Publishes articles and takes others back on one server, while over and over the connections are cut on which servers hear of changes. What a server
 * shows afterwards that is not so is stale.
 */
export async function changeDuringCuts(
  sql: postgres.Sql,
  desk: Desk,
  { drafts, published }: { drafts: Draft[]; published: Draft[] },
  servers: string[],
): Promise<Cuts> {
  const listening = await countListening(sql);
  for (const { slug } of published) for (const url of servers) await read(`${url}/artikel/${slug}`);
  let cuts = 0;
  let done = false;
  const cutting = (async () => {
    while (!done) {
      cuts += (
        await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'antenne-expiries'`
      ).length;
      await pause(200 + Math.random() * 800);
    }
  })();
  for (const [index, { id }] of drafts.entries()) {
    await publish(desk, id, 1);
    const before = published[index];
    if (before) await publish(desk, before.id, 2, "withdrawArticle");
  }
  done = true;
  await cutting;
  for (const deadline = Date.now() + 60_000; (await countListening(sql)) < listening; await pause(100)) {
    if (Date.now() > deadline) throw new Error("The servers do not listen again");
  }
  for (const url of servers) await read(`${url}/`);
  await pause(settle);
  const stale: string[] = [];
  for (const url of servers) {
    const front = await (await fetch(`${url}/`)).text();
    for (const { slug, title } of drafts) {
      if (!front.includes(title)) stale.push(`${url}/ lacks ${title}`);
      if ((await read(`${url}/artikel/${slug}`)) !== 200) stale.push(`${url}/artikel/${slug} is not there`);
    }
    for (const { slug, title } of published) {
      if (front.includes(title)) stale.push(`${url}/ still shows ${title}`);
      if ((await read(`${url}/artikel/${slug}`)) === 200) stale.push(`${url}/artikel/${slug} is still there`);
    }
  }
  return { cuts, changes: drafts.length + published.length, stale };
}

async function countListening(sql: postgres.Sql): Promise<number> {
  return (await sql`select 1 from pg_stat_activity where application_name = 'antenne-expiries'`).length;
}

async function read(url: string): Promise<number> {
  const answer = await fetch(url, { redirect: "manual" });
  await answer.arrayBuffer();
  return answer.status;
}
