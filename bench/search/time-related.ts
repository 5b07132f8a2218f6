import { markdownTable } from "../table";

/** Times the list of one article, and a change of one with all that it touches, one after the other. Answers a table. */
export async function timeRelated(rounds: number): Promise<string> {
  const { db, sql } = await import("@/db/client");
  const { findKin } = await import("@/features/articles/kin/find");
  const { refreshKin } = await import("@/features/articles/kin/refresh");
  const { readKin } = await import("@/features/articles/kin/read");
  const rows = await sql<{ id: number }[]>`select id from articles order by random() limit ${rounds}`;
  const ids = rows.map(({ id }) => id);
  return markdownTable(
    ["related articles", "p50 (ms)", "p95 (ms)"],
    [
      await time("one list", ids, (id) => findKin(db, [id])),
      await time("a change, nothing known", ids, (id) => db.transaction((tx) => refreshKin(tx, [id]))),
      await time("a change, lists known", ids, (id) => db.transaction((tx) => refreshKin(tx, [id]))),
      await time("what a page reads", ids, (id) => readKin(id)),
    ],
  );
}

async function time(name: string, ids: number[], work: (id: number) => Promise<unknown>): Promise<string[]> {
  const times: number[] = [];
  for (const id of ids) {
    const start = performance.now();
    await work(id);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1);
  return [name, at(0.5), at(0.95)];
}
