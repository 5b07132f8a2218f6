import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { sql } from "@/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { answerMetrics, metricsPath, servesMetrics } from "./metrics";
import { observe } from "./observe";

const token = "alleen-om-te-testen-en-lang-genoeg";

const server = createServer((request, response) => {
  observe(request, response, () => {
    if (request.url === metricsPath) return void answerMetrics(request, response, token);
    log("warn", "Onderweg");
    response.writeHead(request.url === "/stuk" ? 500 : 200).end();
  });
});

let url = "";
beforeAll(async () => {
  env.DATA_DIR = tmpdir();
  env.LOG_LEVEL = "debug";
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server listens nowhere");
  url = `http://127.0.0.1:${address.port}`;
});
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  server.close();
  await sql.end();
});

/** All that is logged from here on. */
function listen(): string[] {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  vi.spyOn(console, "error").mockImplementation(keep);
  vi.spyOn(console, "log").mockImplementation(keep);
  return lines;
}

test("the numbers are there for who has the token, and count what was asked", async () => {
  listen();
  for (const authorization of ["", "Bearer x", token]) {
    const refused = await fetch(url + metricsPath, { headers: { authorization } });
    expect([refused.status, await refused.text()]).toEqual([401, ""]);
  }
  for (let time = 0; time < 3; time += 1) await fetch(`${url}/artikel/x?q=${time}`);
  await fetch(`${url}/stuk`, { method: "PROPFIND" });
  const asked = await fetch(url + metricsPath, { headers: { authorization: `Bearer ${token}` } });
  const numbers = await asked.text();
  expect(numbers).toContain('antenne_requests_total{kind="page",method="GET",status="200"} 3');
  expect(numbers).toContain('antenne_requests_total{kind="page",method="other",status="500"} 1');
  expect(numbers).toContain('antenne_requests_total{kind="interface",method="GET",status="401"} 3');
  for (const line of ["antenne_database_up 1", "antenne_requests_open 1", 'antenne_mails{state="waiting"} 0']) {
    expect(numbers).toContain(`\n${line}\n`);
  }
  for (const name of ["antenne_request_seconds_bucket", "antenne_disk_free_bytes", "nodejs_eventloop_lag_seconds"]) {
    expect(numbers).toContain(`\n${name}`);
  }
});

test("without a token there is no such address", () => {
  expect(servesMetrics(metricsPath, { METRICS_TOKEN: token })).toBe(true);
  expect(servesMetrics(metricsPath, { METRICS_TOKEN: undefined })).toBe(false);
  expect(servesMetrics("/api/gezondheid", { METRICS_TOKEN: token })).toBe(false);
});

test("the log says what happened and in which request, and nothing of who asked what", async () => {
  const lines = listen();
  const headers = { "user-agent": "geheimeagent", "x-forwarded-for": "203.0.113.77", cookie: "antenne-sessie=geheim" };
  const answer = await fetch(`${url}/zoeken?q=geheimevraag`, { headers });
  await fetch(`${url}/redactie/link/geheimewoord`, { headers });
  await fetch(`${url}/stuk`, { headers });
  const id = answer.headers.get("x-request-id");
  expect(id).toMatch(/^[0-9a-f]{8}$/);
  await vi.waitFor(() => expect(lines.filter((line) => line.includes("/stuk"))).toHaveLength(1));
  const entries = lines.map((line) => JSON.parse(line));
  expect(entries.filter(({ request }) => request === id)).toMatchObject([
    { level: "warn", message: "Onderweg" },
    { level: "debug", method: "GET", path: "/zoeken", status: 200 },
  ]);
  expect(entries.find(({ path }) => path === "/stuk")).toMatchObject({ level: "warn", status: 500 });
  expect(lines.join("")).not.toMatch(/geheim|203\.0\.113/);
});
