import { tmpdir } from "node:os";
import { afterAll, expect, test } from "vitest";
import { sql } from "@/db/client";
import { env } from "@/lib/env";
import { isDatabaseReady } from "./check";
import { readHealth, readQueues } from "./queries";

env.DATA_DIR = tmpdir();
afterAll(() => sql.end());

test("what waits is counted, and only an admin may see it", async () => {
  expect(await isDatabaseReady()).toBe(true);
  const before = await readQueues();
  await sql`insert into mails (to_address, subject, text, html, created_at) values ('a@voorbeeld.nl', 'Wacht', '', '', now() - interval '1 hour')`;
  const after = await readQueues();
  expect(after.mails.waiting).toBe(before.mails.waiting + 1);
  expect(Date.parse(after.mails.since ?? "")).toBeLessThan(Date.now() - 3_500_000);
  await sql`delete from mails where subject = 'Wacht'`;

  for (const role of ["author", "editor", "moderator"] as const) expect(await readHealth({ role })).toBeNull();
  const health = await readHealth({ role: "admin" });
  expect(health?.database.version).toMatch(/^\d+/);
  expect(health?.database.connections).toBeGreaterThan(0);
  expect(health?.disk.total).toBeGreaterThan(health?.disk.free ?? 0);
  expect(health?.versions.next).toMatch(/^16\./);
});
