import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { mends } from "@/scripts/mend-postgres.mjs";

/** Each transaction loses its connection while it waits for an answer. */
const program = `
import postgres from "postgres";
const options = { max: 1, onnotice() {} };
const [sql, killer] = [postgres(process.env.DATABASE_URL, options), postgres(process.env.DATABASE_URL, options)];
for (let time = 0; time < 3; time += 1) {
  await sql.begin(async (tx) => {
    const [{ pid }] = await tx\`select pg_backend_pid() as pid\`;
    await killer\`select pg_terminate_backend(\${pid}::int)\`;
    await tx\`select pg_sleep(5)\`;
  }).catch(() => console.log("refused"));
  console.log((await sql\`select 'back' as word\`)[0].word);
}
await Promise.all([sql.end(), killer.end()]);
`;

test("a transaction that loses its connection is refused, and the process and its other queries go on", async () => {
  const mended = ["--import", "./scripts/mend-postgres.mjs", "--input-type=module", "-e", program];
  const { stdout } = await promisify(execFile)(process.execPath, mended);
  expect(stdout.trim().split("\n")).toEqual(Array(3).fill(["refused", "back"]).flat());
});

test.each(Object.entries(mends))("what is mended in the driver's %s still stands there", (file, changes) => {
  const source = readFileSync(`node_modules/postgres/src/${file}`, "utf8");
  for (const [found = ""] of changes) expect(source.split(found)).toHaveLength(2);
});
