import postgres from "postgres";
import { afterAll, expect, test } from "vitest";
import { patientSocket } from "./patient-socket";

/** The type of the driver does not know this option. */
const options = { max: 1, socket: (place: Parameters<typeof patientSocket>[0]) => patientSocket(place, 300) };
const sql = postgres(process.env.DATABASE_URL ?? "", options);

afterAll(() => sql.end());

test("a database that stands still is given up, one that is asked nothing is not, and then all goes on", async () => {
  const [before] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  await new Promise((resolve) => setTimeout(resolve, 700));
  const [same] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  expect(same).toEqual(before);

  process.kill(before?.pid ?? 0, "SIGSTOP");
  await expect(sql`select 1`).rejects.toThrow(/CONNECTION_CLOSED/);
  process.kill(before?.pid ?? 0, "SIGCONT");
  const [after] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  expect(after?.pid).not.toBe(before?.pid);
});
