import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { healthText } from "@/lib/text.nl/health";
import { startCollector } from "@/scripts/test/collector";
import type { TestServer } from "@/scripts/test/test-server";
import { makeEditor } from "./fixtures/factory";
import { logIn } from "./fixtures/login";
import { cleanUp, controlPostgres, newDataDir, startOwnServer } from "./fixtures/server";

test.describe.configure({ mode: "serial", timeout: 300_000 });

const token = "alleen-om-te-testen-en-lang-genoeg";

/** What stands in a request and may stand nowhere else. */
const personal = {
  question: "geheimevraag",
  agent: "geheimeagent",
  address: "203.0.113.77",
  email: "geheim@voorbeeld.nl",
};

let server: TestServer;
let collector: Awaited<ReturnType<typeof startCollector>>;
test.beforeAll(async () => {
  collector = await startCollector();
  server = await startOwnServer(newDataDir(), {
    METRICS_TOKEN: token,
    LOG_FORMAT: "json",
    LOG_LEVEL: "debug",
    TRUST_PROXY: "1",
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
  });
});

test.afterAll(async () => {
  await cleanUp(server);
  collector.close();
});

const ask = (path: string, headers: Record<string, string> = {}) =>
  fetch(server.url + path, { redirect: "manual", headers });
const metrics = async () => (await ask("/api/metingen", { authorization: `Bearer ${token}` })).text();

test("de metingen zijn er voor wie de sleutel heeft, en tellen wat er gevraagd wordt", async () => {
  for (const headers of [{}, { authorization: "Bearer x" }, { authorization: token }]) {
    const refused = await ask("/api/metingen", headers as Record<string, string>);
    expect([refused.status, await refused.text()]).toEqual([401, ""]);
  }
  for (let time = 0; time < 3; time += 1) await (await ask("/")).text();
  expect(await metrics()).toMatch(/antenne_requests_total\{kind="page",method="GET",status="200"\} [3-9]/);
  const numbers = await metrics();
  for (const name of [
    "antenne_pages_total",
    "antenne_request_seconds_bucket",
    "antenne_jobs",
    "antenne_mails",
    "antenne_expiries",
    "antenne_database_bytes",
    "antenne_disk_free_bytes",
    "process_resident_memory_bytes",
    "nodejs_eventloop_lag_seconds",
  ]) {
    expect(numbers).toContain(`\n${name}`);
  }
  expect(numbers).toContain("antenne_database_up 1");
});

test("het logboek zegt wat er gebeurde en in welk verzoek, en niets over wie", async () => {
  const headers = { "user-agent": personal.agent, "x-forwarded-for": personal.address };
  const asked = await ask(`/zoeken?q=${personal.question}`, headers);
  const id = asked.headers.get("x-request-id") ?? "";
  expect(id).toMatch(/^[0-9a-f]{8}$/);
  const form = new FormData();
  form.append("email", personal.email);
  form.append("password", personal.question);
  await fetch(`${server.url}/redactie/inloggen`, {
    method: "POST",
    body: form,
    headers: { ...headers, origin: server.url },
  });
  await ask(`/redactie/link/${personal.question}`, headers);

  const lines = () =>
    server
      .output()
      .split("\n")
      .filter((line) => line.startsWith("{"));
  await expect.poll(() => lines().filter((line) => line.includes(`"request":"${id}"`)).length).toBeGreaterThan(0);
  const entries = lines().map((line) => JSON.parse(line));
  const entry = entries.find((one) => one.request === id && one.path);
  expect(entry).toMatchObject({ level: "debug", method: "GET", path: "/zoeken", status: 200 });

  for (const secret of Object.values(personal)) {
    expect(server.output()).not.toContain(secret);
  }
});

test("een collector hoort van elk verzoek, ook van pagina's die nog gemaakt moesten worden, en niet waar naar gezocht is", async () => {
  for (const path of ["/over", "/colofon", `/zoeken?q=${personal.question}`, "/bestaat-niet"]) {
    const { status } = await ask(path);
    expect([200, 404], path).toContain(status);
  }
  const answered = () =>
    collector.spans.map(({ attributes }) => `${attributes["url.path"]} ${attributes["http.response.status_code"]}`);
  await expect
    .poll(answered)
    .toEqual(expect.arrayContaining(["/over 200", "/colofon 200", "/zoeken 200", "/bestaat-niet 404"]));
  expect(JSON.stringify(collector.spans)).not.toContain(personal.question);
});

test("de geheimen van de server staan in één bestand dat alleen de eigenaar leest, en in geen logboek", () => {
  const secrets: Record<string, unknown> = JSON.parse(readFileSync(join(server.dataDir, "secrets.json"), "utf8"));
  const words = Object.values(secrets).filter((value) => typeof value === "string");
  expect(words.length).toBe(4);
  for (const word of words) expect(server.output()).not.toContain(word);
});

test("zonder database leeft de server, is hij niet klaar, en zeggen de metingen waarom", async () => {
  expect((await ask("/api/gezondheid")).status).toBe(200);
  await controlPostgres(server, "stop");
  await expect.poll(async () => (await ask("/api/gezondheid")).status).toBe(503);
  const alive = await ask("/api/gezondheid/levend");
  expect([alive.status, await alive.json()]).toEqual([200, { status: "ok" }]);
  expect(await metrics()).toContain("antenne_database_up 0");
  await controlPostgres(server, "start");
  await expect.poll(async () => (await ask("/api/gezondheid")).status, { timeout: 60_000 }).toBe(200);
  expect(await metrics()).toContain("antenne_database_up 1");
});

test("een beheerder leest hetzelfde in woorden, en niemand anders", async ({ page, context, request }) => {
  expect((await request.get("/api/metingen")).status()).toBe(404);
  await logIn(context, await makeEditor("admin"));
  await page.goto("/redactie/systeem");
  await expect(page.getByRole("heading", { level: 1, name: healthText.title })).toBeVisible();
  for (const part of [healthText.database, healthText.mail, healthText.disk, healthText.work, healthText.versions]) {
    await expect(page.getByRole("rowheader", { name: part, exact: true })).toBeVisible();
  }
  await expect(page.getByText(/PostgreSQL \d+/)).toBeVisible();
});
