import { PgBoss } from "pg-boss";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { env } from "@/lib/env";
import { defineJob, jobsSchema, queueOptions } from "@/lib/jobs/define";
import { db, sql } from "./client";
import { enqueue } from "./enqueue";

const kind = defineJob("proef.rij", z.object({ id: z.number().int() }));

let boss: PgBoss;

beforeAll(async () => {
  boss = new PgBoss({
    connectionString: env.DATABASE_URL ?? "",
    schema: jobsSchema,
    supervise: false,
    schedule: false,
  });
  await boss.start();
});
afterAll(async () => {
  await boss.stop({ graceful: false });
  await sql.end();
});

const waiting = () => sql`select * from jobs.job where name = ${kind.name} order by created_on, id`;

test("een taak bestaat als de wijziging is vastgelegd, en anders niet", async () => {
  await db.transaction((tx) => enqueue(tx, kind, { id: 1 }));
  await expect(
    db.transaction(async (tx) => {
      await enqueue(tx, kind, { id: 2 });
      throw new Error("toch niet");
    }),
  ).rejects.toThrow("toch niet");
  expect((await waiting()).map((job) => job.data)).toEqual([{ id: 1 }]);
});

test("zij staat er net zo als wanneer pg-boss haar had geschreven", async () => {
  await sql`delete from jobs.job where name = ${kind.name}`;
  const at = new Date(Date.now() + 60_000);
  await db.transaction((tx) => enqueue(tx, kind, { id: 1 }, { at }));
  await boss.send(kind.name, { id: 1 }, { startAfter: at });
  const [ours, theirs] = (await waiting()).map(({ id, created_on, ...rest }) => rest);
  expect(ours).toEqual(theirs);
  expect(await boss.getQueue(kind.name)).toMatchObject({ ...queueOptions(kind), policy: "standard", partition: false });
});

test("van wat met dezelfde sleutel wacht blijft er een, ook als twee het tegelijk vragen", async () => {
  await sql`delete from jobs.job where name = ${kind.name}`;
  const ask = (key: string) => db.transaction((tx) => enqueue(tx, kind, { id: 1 }, { key }));
  await Promise.all(Array.from({ length: 6 }, () => ask("een")));
  await ask("twee");
  expect(await waiting()).toHaveLength(2);
});

test("wat er niet in mag, gaat er niet in", async () => {
  await expect(db.transaction((tx) => enqueue(tx, kind, { id: 0.5 }))).rejects.toThrow();
});
