import { mkdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { buildIfChanged } from "@/scripts/start/build";
import { atEnd, runTask } from "@/scripts/task";
import { startTestServer } from "@/scripts/test/test-server";
import { describeRun, markdownTable, writeResults } from "../table";
import { type Posting, posterOf, type Way } from "./poster";

const connections = 32;
const seconds = 10;
const folder = fileURLToPath(new URL("../../.data-bench-posting", import.meta.url));

/**
 * Comments from many addresses as fast as they are taken, by both ways that a form goes; a thousand people within a minute; and a flood from
 * one address. What the database holds afterwards is what counts.
 */
runTask(async () => {
  await buildIfChanged();
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  atEnd(() => rm(folder, { recursive: true, force: true }));
  const server = await startTestServer(folder, { TRUST_PROXY: "1" });
  const sql = postgres(server.env.DATABASE_URL ?? "", { max: 1 });
  atEnd(() => sql.end());
  const articles = await sql<{ slug: string }[]>`
    select slug from article_slugs join articles on articles.id = article_id
    where current and status = 'published' and comment_mode = 'open' order by published_at desc limit 5`;
  const [first = ""] = articles.map(({ slug }) => `/artikel/${slug}`);
  const stored = async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::integer from comments join commenters on commenters.id = commenter_id where email like '%@bench.example'`;
    return row?.count ?? 0;
  };

  const rows: string[][] = [];
  for (const way of ["page", "action"] as const satisfies Way[]) {
    const post = await posterOf(server.url, first, way, connections);
    await Promise.all(Array.from({ length: 50 }, () => post(fromSomewhere())));
    const before = await stored();
    const start = performance.now();
    let kept = 0;
    const deadline = start + seconds * 1000;
    await Promise.all(
      Array.from({ length: connections }, async () => {
        while (performance.now() < deadline) if (await post(fromSomewhere())) kept += 1;
      }),
    );
    const took = (performance.now() - start) / 1000;
    const counted = (await stored()) - before;
    rows.push([names[way], String(kept), String(counted), took.toFixed(1), (counted / took).toFixed(0)]);
    process.stderr.write(`${rows.at(-1)?.join("; ")}\n`);
  }

  const posters = await Promise.all(
    articles.map(({ slug }) => posterOf(server.url, `/artikel/${slug}`, "page", connections)),
  );
  const before = await stored();
  const start = performance.now();
  const honest = await Promise.all(
    Array.from({ length: 1000 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 58));
      return posters[n % posters.length]?.(fromSomewhere());
    }),
  );
  const took = (performance.now() - start) / 1000;
  const counted = (await stored()) - before;
  rows.push([
    "1,000 people within a minute, five articles",
    String(honest.filter(Boolean).length),
    String(counted),
    took.toFixed(1),
    (counted / took).toFixed(0),
  ]);

  const flood = await floodFromOne(sql, await posterOf(server.url, first, "page", 100));
  const result = [
    `${describeRun()}; ${connections} connections, each comment from an address of its own, the sender on the same machine.`,
    markdownTable(["what", "readers told that it is kept", "comments in the table", "seconds", "comments/s"], rows),
    "A flood of 100 comments a second from one address, for ten seconds:",
    markdownTable(["what", "number"], flood),
  ].join("\n\n");
  console.log(result);
  await writeResults("posting", result);
  return 0;
});

const names: Record<Way, string> = {
  page: "without JavaScript, the page comes back",
  action: "by the page's script, the answer comes back",
};

let made = 0;

/** Somebody new each time, who says something that nobody said before. */
function fromSomewhere(): Posting {
  made += 1;
  const address = `10.${(made >> 16) & 255}.${(made >> 8) & 255}.${made & 255}`;
  return {
    address,
    name: `Lezer ${made}`,
    email: `lezer-${made}@bench.example`,
    text: `Ik fietste er gisteren nog langs en dacht hetzelfde. Nummer ${made} vindt het een mooi stuk over de stad.`,
  };
}

/** What a thousand posts in ten seconds make the database write: rows of any table of ours, and transactions. */
async function floodFromOne(sql: postgres.Sql, post: (posting: Posting) => Promise<boolean>): Promise<string[][]> {
  const before = await written(sql);
  const kept = await Promise.all(
    Array.from({ length: 1000 }, async (_, n) => {
      await new Promise((resolve) => setTimeout(resolve, n * 10));
      return post({ ...fromSomewhere(), address: "203.0.113.9" });
    }),
  );
  const after = await written(sql);
  return [
    ["posts", String(kept.length)],
    ["comments kept", String(after.comments - before.comments)],
    ["rows written in the tables of comments and limits", String(after.rows - before.rows)],
    ["transactions of all that the server did meanwhile", String(after.transactions - before.transactions)],
  ];
}

async function written(sql: postgres.Sql): Promise<{ comments: number; rows: number; transactions: number }> {
  // The numbers of a connection are told when it has been idle for a second.
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const [row] = await sql<{ comments: number; rows: number; transactions: number }[]>`
    select (select count(*) from comments)::integer as comments,
      (select sum(n_tup_ins + n_tup_upd + n_tup_del) from pg_stat_user_tables
        where relname in ('comments', 'commenters', 'rate_limits', 'comment_starts', 'reply_subscriptions', 'mails', 'cache_expiries'))::integer as rows,
      (select xact_commit from pg_stat_database where datname = current_database())::integer as transactions`;
  return row ?? { comments: 0, rows: 0, transactions: 0 };
}
