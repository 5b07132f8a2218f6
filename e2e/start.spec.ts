import { once } from "node:events";
import { existsSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, test } from "@playwright/test";
import { commentFormText } from "@/lib/text.nl/comments";
import { readerText } from "@/lib/text.nl/reader";
import { serverText } from "@/lib/text.nl/server";
import { filledForm } from "@/scripts/test/comment-form";
import { startTestServer, type TestServer } from "@/scripts/test/test-server";
import {
  cleanUp,
  newDataDir,
  openDatabase,
  postgresOf,
  processesOf,
  publishRow,
  startOwnServer,
} from "./fixtures/server";

test.describe.configure({ mode: "serial", timeout: 300_000 });

let dataDir: string;
let server: TestServer;

test.beforeAll(() => {
  dataDir = newDataDir();
});
test.afterAll(() => cleanUp(server));

test("een eerste start maakt een lege database klaar en een beheerder met een eigen wachtwoord", async ({
  request,
}) => {
  server = await startOwnServer(dataDir, { ADMIN_PASSWORD: "" });
  expect(server.output()).toContain("Inloggen: beheer@antenne.test");
  expect(server.output()).toMatch(/Wachtwoord: [a-z2-9-]{23} /);
  expect((await request.get(`${server.url}/over`)).status()).toBe(200);
});

test("de pagina voor wat er niet is heeft ook haar titel als zij tijdens het draaien wordt gemaakt", async ({
  request,
}) => {
  const missing = await request.get(`${server.url}/bestaat-niet`);
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toMatch(new RegExp(`<title>${readerText.notFound} `));
});

test("een tweede start bouwt niet opnieuw en heeft alles wat er was en niets erbij", async ({ request }) => {
  const sql = openDatabase(server);
  await publishRow(sql, "blijft-bestaan");
  const before =
    await sql`select (select count(*) from articles) as articles, (select count(*) from editors) as editors`;
  await sql.end();
  expect(await server.stop()).toBe(0);

  server = await startOwnServer(dataDir, { ADMIN_PASSWORD: "" });
  expect(server.output()).not.toContain("Wachtwoord:");
  expect(server.output()).not.toContain(`${serverText.step.build} ...`);
  expect((await request.get(`${server.url}/artikel/blijft-bestaan`)).status()).toBe(200);
  const again = openDatabase(server);
  const after =
    await again`select (select count(*) from articles) as articles, (select count(*) from editors) as editors`;
  await again.end();
  expect([...after]).toEqual([...before]);
});

test("een poort die bezet is geeft een zin en code 1, en laat de ander met rust", async ({ request }) => {
  const other = newDataDir();
  const failed = await startTestServer(other, { PORT: new URL(server.url).port }).catch(
    (error: Error) => error.message,
  );
  expect(failed).toContain(`Poort ${new URL(server.url).port} is al in gebruik.`);
  expect(failed).not.toContain("    at ");
  expect((await request.get(`${server.url}/api/gezondheid`)).status()).toBe(200);
});

for (const [what, settings, sentence] of [
  ["een database die er niet is", { DATABASE_URL: "postgres://lezer:geheim@127.0.0.1:1/x" }, "er luistert daar niets"],
  ["een verkeerde instelling", { TRUST_PROXY: "ja" }, "TRUST_PROXY: verwacht een getal van 0 tot 5"],
  ["een map waar niet in te schrijven is", { DATA_DIR: "/proc/antenne" }, "kan niet worden geschreven"],
] as const) {
  test(`${what} geeft een zin die zegt wat er mis is`, async () => {
    const failed = await startTestServer(newDataDir(), settings).catch((error: Error) => error.message);
    expect(failed).toContain(sentence);
    expect(failed).not.toContain("geheim");
    expect(failed).not.toContain("    at ");
  });
}

test("na kill -9 van alles herstelt de volgende start zichzelf", async ({ request }) => {
  const sql = openDatabase(server);
  await publishRow(sql, "net-voor-de-klap");
  await sql.end({ timeout: 0 });
  for (const pid of processesOf(server)) killNow(pid);
  await server.ended;
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(true);

  server = await startOwnServer(dataDir);
  expect((await request.get(`${server.url}/artikel/net-voor-de-klap`)).status()).toBe(200);
});

test("na kill -9 van alles behalve PostgreSQL gaat de volgende start met die verder", async ({ request }) => {
  const postgres = postgresOf(server);
  expect(postgres.length).toBeGreaterThan(0);
  for (const pid of processesOf(server)) if (!postgres.includes(pid)) killNow(pid);
  await server.ended;
  expect(postgresOf(server)).toContain(postgres[0]);

  server = await startOwnServer(dataDir);
  expect((await request.get(`${server.url}/api/gezondheid`)).status()).toBe(200);
});

test("SIGTERM maakt af wat bezig is en laat geen proces achter", async () => {
  const path = "/artikel/net-voor-de-klap";
  const page = await (await fetch(server.url + path)).text();
  const comment = await beginPosting(
    server.url + path,
    filledForm(page, { name: "Reiger", email: "reiger@voorbeeld.nl", text: "Net op tijd." }),
  );
  expect(processesOf(server).length).toBeGreaterThan(2);
  const stopped = server.stop();
  await expect.poll(() => fetch(`${server.url}/over`).then(String, () => "geen antwoord")).toBe("geen antwoord");
  const answer = await comment.finish();
  expect(answer.status).toBe(200);
  expect(answer.text).toContain(commentFormText.sent);
  expect(await stopped).toBe(0);
  expect(processesOf(server)).toEqual([]);
  expect(existsSync(join(dataDir, "postgres", "postmaster.pid"))).toBe(false);

  server = await startOwnServer(dataDir);
  const sql = openDatabase(server);
  expect([...(await sql`select name from comments`)]).toEqual([{ name: "Reiger" }]);
  await sql.end();
});

/** Sends the head of a form, and answers when the server has begun with it; `finish` sends the rest. */
async function beginPosting(url: string, form: FormData) {
  const whole = new Request(url, { method: "POST", body: form });
  const body = Buffer.from(await whole.arrayBuffer());
  const posted = request(url, {
    method: "POST",
    agent: false,
    headers: {
      "Content-Type": whole.headers.get("content-type") ?? "",
      "Content-Length": body.length,
      Origin: new URL(url).origin,
      Expect: "100-continue",
    },
  });
  const answered = once(posted, "response");
  posted.flushHeaders();
  await once(posted, "continue");
  return {
    async finish(): Promise<{ status?: number; text: string }> {
      posted.end(body);
      const [response] = await answered;
      return { status: response.statusCode, text: await text(response) };
    },
  };
}

/** `kill -9`; what ended in the meantime, because what it hung on is gone, is as dead. */
function killNow(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
  }
}
