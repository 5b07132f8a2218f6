import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Received, startSmtp } from "@/features/mail/test-smtp";
import { weekOf } from "@/lib/dates";
import { buildIfChanged } from "@/scripts/start/build";
import { atEnd, runTask } from "@/scripts/task";
import { share } from "../desk/measure";
import { describeRun, markdownTable, writeResults } from "../table";
import { changeDuringCuts } from "./cuts";
import { Forms } from "./forms";
import { Readers } from "./readers";
import { measureSeen, type Seen } from "./seen";
import { type Cluster, startCluster } from "./servers";

const publishes = 200;
const kills = 4;
const rounds = 2;
const readers = 8;

/** How long a server is away before it comes back. */
const away = 3_000;

/** Two servers of the production build behind the shipped front: what readers, editors and commenters notice when one dies, restarts or is cut off. */
runTask(async () => {
  await buildIfChanged();
  const folder = await mkdtemp(join(tmpdir(), "antenne-cluster-"));
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const letters: Received[] = [];
  const smtp = await startSmtp(letters);
  atEnd(smtp.close);
  const cluster = await startCluster(folder, smtp.url);
  const { site, first, second } = cluster;
  const { env } = await import("@/lib/env");
  Object.assign(env, { DATABASE_URL: cluster.databaseUrl, AUTH_SECRET: cluster.authSecret, SITE_URL: site });
  const { sql } = await import("@/db/client");
  atEnd(() => sql.end());
  const { addDrafts } = await import("../publishing/articles");
  const { sessionCookieOf } = await import("../desk/session");
  const { countJobs } = await import("./once");

  await sql`insert into sections (slug, name, position) values ('kunst', 'Kunst', 1) on conflict do nothing`;
  const { drafts: published, editorId } = await addDrafts(publishes);
  const desk = { url: first.url, cookie: await sessionCookieOf(editorId), site };
  const seen = await measureSeen(desk, published, second.url, site);
  say(`seen: ${share(seen.elsewhere, 0.99).toFixed(0)} ms, front ${share(seen.front, 0.99).toFixed(0)} ms`);

  const { drafts } = await addDrafts(publishes / 2, { name: "Tijdens een storing" });
  const changed = { drafts, published: published.slice(0, publishes / 2) };
  const cuts = await changeDuringCuts(sql, desk, changed, [first.url, second.url]);
  say(`cuts: ${cuts.cuts}, stale: ${cuts.stale.join("\n")}`);

  const article = `/artikel/${drafts[0]?.slug}`;
  const { year, week } = weekOf(new Date());
  const pages = ["/", `/${year}/week/${week}`, article];
  const killed = await readThroughout(cluster, pages, () => killInTurn(cluster));
  say(`killed: ${killed.reads} reads, ${killed.failedOnce} failed, ${killed.failedTwice} twice`);

  const forms = new Forms(site, article);
  const [rolling, once] = await Promise.all([
    readThroughout(cluster, pages, () => restartInTurn(cluster)),
    countJobs(sql, letters),
  ]);
  await forms.stop();
  const kept = await sql`select 1 from comments where text in ${sql(forms.thanked)}`;
  if (forms.failed.length > 0) say(`forms that failed: ${forms.failed.join("\n")}`);

  const result = [
    `${describeRun()}; two servers, PostgreSQL, PgBouncer, nginx and the load on one machine.`,
    seenTable(seen),
    markdownTable(
      ["what happened", "times", "meanwhile", "failed", "failed after one retry"],
      [
        [
          "the connections for changes cut",
          `${cuts.cuts}`,
          `${cuts.changes} changes`,
          `${cuts.stale.length} stale`,
          "",
        ],
        ["a server killed and started again", `${kills}`, `${killed.reads} reads`, ...failuresOf(killed)],
        ["a server restarted, in turn", `${2 * rounds}`, `${rolling.reads} reads`, ...failuresOf(rolling)],
        ["", "", `${forms.thanked.length} comments kept of as many`, `${forms.failed.length}`, ""],
      ],
    ),
    markdownTable(
      ["jobs, while servers restarted", "asked", "done", "done more than once"],
      once.map(({ what, asked, done, twice }) => [what, `${asked}`, `${done}`, `${twice}`]),
    ),
  ].join("\n\n");
  console.log(result);
  await writeResults("cluster", result);
  const lost = forms.thanked.length - kept.length + forms.failed.length;
  const wrong = once.some(({ asked, done, twice }) => done !== asked || twice > 0);
  return cuts.stale.length + killed.failedTwice + rolling.failedOnce + lost === 0 && !wrong ? 0 : 1;
});

async function readThroughout({ site }: Cluster, pages: string[], work: () => Promise<void>): Promise<Readers> {
  const reading = new Readers(
    pages.map((path) => site + path),
    readers,
  );
  await work();
  await reading.stop();
  for (const [failure, times] of reading.failures) say(`${times} times: ${failure}`);
  return reading;
}

async function killInTurn({ first, second }: Cluster): Promise<void> {
  for (let nth = 0; nth < kills; nth++) {
    const member = nth % 2 === 0 ? first : second;
    await pause(away);
    await member.kill();
    await pause(away);
    await member.start();
  }
}

async function restartInTurn({ first, second }: Cluster): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    for (const member of [first, second]) {
      await pause(away);
      await member.stop();
      await member.start();
    }
  }
}

function failuresOf({ failedOnce, failedTwice }: Readers): [string, string] {
  return [`${failedOnce}`, `${failedTwice}`];
}

function seenTable({ told, elsewhere, front }: Seen): string {
  const row = (name: string, times: number[]) => [
    name,
    `${times.length}`,
    ...[0.5, 0.95, 0.99, 1].map((part) => share(times, part).toFixed(0)),
  ];
  return markdownTable(
    ["published on one server", "times", "p50 (ms)", "p95 (ms)", "p99 (ms)", "longest (ms)"],
    [
      row("from the click to the acknowledgement", told),
      row("from there until the other server shows it", elsewhere),
      row("from there until every read through the front shows it", front),
    ],
  );
}

function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
