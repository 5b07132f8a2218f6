import { connect } from "node:net";
import { expect, test } from "@playwright/test";
import { env } from "@/lib/env";
import { makeEditor } from "../fixtures/factory";
import { cookieOf } from "../fixtures/login";
import { askRaw } from "../fixtures/raw";

const climbs = [
  "/beeld/../../secrets.json",
  "/beeld/..%2f..%2fsecrets.json",
  "/beeld/%2e%2e%2f%2e%2e%2fsecrets.json",
  "/beeld/..%5c..%5csecrets.json",
  "/beeld/....//....//secrets.json",
  "/beeld/%00.webp",
  "/beeld/..;/secrets.json",
  "/beeld/deel/..%2f..%2fsecrets.json",
  "/beeld/hashtag/..%2f..%2fsecrets.json",
  "/_next/static/../../../secrets.json",
  "/_next/static/..%2f..%2f..%2fpackage.json",
  "/_next/static/%2e%2e/%2e%2e/server/app-paths-manifest.json",
  "/_next/../package.json",
  "/_next/image?url=/../secrets.json&w=64&q=75",
  "/_next/image?url=http%3A%2F%2F169.254.169.254%2F&w=64&q=75",
  "/_next/data/x/redactie.json",
  "/icons/..%2f..%2fpackage.json",
  "/.env",
  "/.git/config",
  "/secrets.json",
  "/package.json",
  "/artikel/..%2f..%2fredactie",
  "/sitemap/..%2f..%2f1.xml",
  "/2026/week/..%2f1.epub",
  "/%2fkwaad.example",
  "/.data/secrets.json",
];

test("geen pad klimt uit zijn map, en geen bestand van de server komt naar buiten", async () => {
  for (const path of climbs) {
    const { status, body } = await askRaw(path);
    expect.soft([400, 404].includes(status), `${path}: ${status}`).toBe(true);
    expect
      .soft(body, path)
      .not.toMatch(/superuserPassword|authSecret|"dependencies"|repositoryformatversion|DATABASE_URL=/);
  }
});

test("geen adres van ons stuurt een lezer naar een ander", async () => {
  const cookie = await cookieOf(await makeEditor("editor"));
  const away = [
    "//kwaad.example/%2e%2e",
    "//kwaad.example",
    "///kwaad.example/",
    "/\\kwaad.example",
    "/%5ckwaad.example",
    "/%09/kwaad.example",
    "/artikel//kwaad.example",
    "/2026/week/01//kwaad.example",
    "/2026/week/01?https://kwaad.example",
    "/over/",
    "//kwaad.example/over/",
    "/redactie/inloggen?verder=//kwaad.example",
    "/redactie/inloggen?verder=https:kwaad.example",
    "/redactie/link/x?verder=//kwaad.example",
    "/read/antenne_item/id/1/%2f%2fkwaad.example",
  ];
  for (const path of away) {
    for (const headers of [{ cookie: "" }, { cookie }]) {
      const { status, headers: answered } = await askRaw(path, headers);
      expect.soft(status, path).toBeLessThan(500);
      const to = answered.location;
      if (to !== undefined)
        expect.soft(new URL(to, env.SITE_URL).host, `${path} -> ${to}`).toBe(new URL(env.SITE_URL).host);
    }
  }
});

test("wat te groot is, geen maat zegt of niet klopt, wordt niet gelezen", async () => {
  const own = { origin: env.SITE_URL };
  expect((await askRaw("/over", { ...own, "content-length": "50000000" }, { method: "POST" })).status).toBe(413);
  expect(
    (await askRaw("/over", { ...own, "transfer-encoding": "chunked" }, { method: "POST", body: "x" })).status,
  ).toBe(411);
  for (const method of ["PUT", "DELETE", "TRACE", "PROPFIND"])
    expect((await askRaw("/", {}, { method })).status).toBe(405);
  for (const host of ["a b", "kwaad.example/x", "kwaad.example@x"])
    expect((await askRaw("/", { host })).status).toBe(400);
  expect((await askRaw(`/${"a".repeat(20_000)}`)).status).toBe(431);
});

test("twee verzoeken in één komen er niet door", async () => {
  const smuggled = [
    "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
    "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcde",
    "GET / HTTP/1.1\r\nHost: x\r\nX: a\r\n\tb: c\nTransfer-Encoding : chunked\r\n\r\n",
    "GET http://kwaad.example/ HTTP/1.1\r\nHost: x\r\n\r\n",
  ];
  for (const bytes of smuggled) expect(await firstLine(bytes), bytes).toMatch(/^HTTP\/1\.1 4\d\d /);
});

/** Texts on which a pattern that goes back on its steps would be busy for ever. */
const slow = [
  "a".repeat(50_000),
  `${"a@".repeat(20_000)}!`,
  `${"http://".repeat(8000)}`,
  `${"[".repeat(20_000)}](${"(".repeat(20_000)}`,
  `${" ".repeat(50_000)}x`,
  `${"\t\n".repeat(25_000)}x`,
  `${"www.".repeat(10_000)}`,
  `${"<a ".repeat(15_000)}`,
  `${"&".repeat(50_000)}`,
];

test("geen tekst en geen vraag houdt de server bezig", async ({ request }) => {
  // A pattern that goes astray on these is not done within the hour.
  test.setTimeout(120_000);
  for (const text of slow) {
    const asked = text.slice(0, 12_000);
    const answers = await Promise.all([
      askRaw(`/zoeken?q=${encodeURIComponent(asked).slice(0, 12_000)}`),
      askRaw(`/api/zoeken?q=${encodeURIComponent(asked).slice(0, 12_000)}`),
      request
        .post("/redactie/inloggen", { headers: { origin: env.SITE_URL }, multipart: { email: text, password: text } })
        .then((answer) => ({ status: answer.status() })),
    ]);
    for (const { status } of answers) expect(status, text.slice(0, 20)).toBeLessThan(500);
  }
});

function firstLine(bytes: string): Promise<string> {
  const { hostname, port } = new URL(env.SITE_URL);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname, () => socket.write(bytes));
    socket.setTimeout(10_000, () => socket.destroy(new Error("No answer")));
    socket.once("data", (data) => {
      resolve(data.toString("latin1").split("\r\n")[0] ?? "");
      socket.destroy();
    });
    socket.once("error", reject);
  });
}
