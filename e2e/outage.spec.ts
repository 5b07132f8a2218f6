import { expect, test } from "@playwright/test";
import type { TestServer } from "@/scripts/test/test-server";
import { cleanUp, controlPostgres, newDataDir, openDatabase, publishRow, startOwnServer } from "./fixtures/server";

test.describe.configure({ timeout: 300_000 });

let server: TestServer;

test.beforeAll(async () => {
  server = await startOwnServer(newDataDir());
});
test.afterAll(() => cleanUp(server));

test("zonder database blijven verschenen pagina's te lezen, en daarna gaat alles vanzelf verder", async () => {
  const sql = openDatabase(server);
  await publishRow(sql, "voor-de-storing", "Voor de storing");
  await expect.poll(() => statusOf("/artikel/voor-de-storing")).toBe(200);
  expect(await statusOf("/over")).toBe(200);
  expect(await statusOf("/")).toBe(200);

  // Gewijzigd en nog niet opnieuw gelezen: dan is de vorige versie wat er is.
  await sql`update articles set title = 'Na de storing'`;
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify('antenne_expiries', '')`;
  await sql.end();
  await controlPostgres(server, "stop");

  await expect.poll(() => statusOf("/api/gezondheid")).toBe(503);
  expect(await statusOf("/")).toBe(200);
  expect(await statusOf("/over")).toBe(200);
  expect(await statusOf("/artikel/voor-de-storing")).toBe(200);
  expect(await statusOf("/2026/week/54")).toBe(404);

  await controlPostgres(server, "start");
  await expect.poll(() => statusOf("/api/gezondheid"), { timeout: 60_000 }).toBe(200);
  await expect.poll(() => textOf("/artikel/voor-de-storing"), { timeout: 60_000 }).toContain("Na de storing");
  const again = openDatabase(server);
  await publishRow(again, "na-de-storing", "Weer terug");
  expect(await textOf("/artikel/na-de-storing")).toContain("Weer terug");

  // Ook wat later gebeurt, gebeurt weer, zonder nieuwe start.
  await again`insert into jobs.job (name) values ('trash.empty')`;
  const states = () => again`select distinct state::text from jobs.job where name = 'trash.empty'`;
  await expect.poll(async () => (await states()).map((row) => row.state), { timeout: 60_000 }).toEqual(["completed"]);
  await again.end();
});

async function statusOf(path: string): Promise<number> {
  const response = await fetch(server.url + path, { redirect: "manual" });
  await response.arrayBuffer();
  return response.status;
}

async function textOf(path: string): Promise<string> {
  return (await fetch(server.url + path)).text();
}
