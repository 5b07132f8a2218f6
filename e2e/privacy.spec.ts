import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type BrowserContext, expect, test } from "@playwright/test";
import type postgres from "postgres";
import sharp from "sharp";
import { commentFormText } from "@/lib/text.nl/comments";
import { forgottenText, loginText } from "@/lib/text.nl/editors";
import { reportPageText } from "@/lib/text.nl/reports";
import { type TestServer, testAdmin } from "@/scripts/test/test-server";
import { cleanUp, newDataDir, openDatabase, publishRow, startOwnServer } from "./fixtures/server";

/*
 * A day of use of a server of its own, by somebody with an address, a browser and an e-mail that nothing else has; and then everything that was
 * left of it is looked through. docs/privacy.md says what may be where.
 */

const address = "203.0.113.77";
const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Herkenbaar/145.0";
const emails = {
  comments: "reageerder@herkenbaar.example",
  reports: "melder@herkenbaar.example",
  breaksIn: "inbreker@herkenbaar.example",
  forgot: "vergeten@herkenbaar.example",
};

/** Where an e-mail address of somebody who is no account may be, and of whom. */
const meant: Record<string, string[]> = {
  "public.commenters.email": [emails.comments],
  "public.reports.email": [emails.reports],
  "public.mails.to_address": [emails.comments, emails.reports],
  // Who forgot a password is looked up by a job, and forgotten a minute after (docs/privacy.md).
  "jobs.*": [emails.forgot],
};

let server: TestServer;
let sql: postgres.Sql;

test.beforeAll(async () => {
  server = await startOwnServer(newDataDir(), { TRUST_PROXY: "1", LOG_LEVEL: "debug" });
  sql = openDatabase(server);
});

test.afterAll(async () => {
  await sql.end();
  await cleanUp(server);
});

test("na een dag gebruik staat nergens een IP-adres of browser, en een e-mailadres alleen waar het hoort", async ({
  browser,
}) => {
  await publishRow(sql, "een-dag", "Een dag");
  const context = await browser.newContext({
    baseURL: server.url,
    userAgent: agent,
    extraHTTPHeaders: { "X-Forwarded-For": address },
    javaScriptEnabled: false,
  });
  await test.step("een dag", () => useFor(context));
  await context.close();
  expect((await sql`select 1 from comments`).length).toBe(1);
  expect((await sql`select 1 from reports`).length).toBe(1);
  expect((await sql`select 1 from media`).length).toBe(1);
  expect((await sql`select 1 from rate_limits`).length).toBeGreaterThan(3);

  const left = [...(await dumpDatabase()), ...dumpFiles(), { where: "log", text: server.output() }];
  expect(left.some(({ where }) => where === "public.comments.text")).toBe(true);
  expect(holding(left, address)).toEqual([]);
  for (const name of ["md5", "sha1", "sha256"]) {
    expect(holding(left, createHash(name).update(address).digest("hex").slice(0, 16))).toEqual([]);
  }
  expect(holding(left, "Herkenbaar/145")).toEqual([]);
  for (const email of Object.values(emails)) {
    const allowed = Object.keys(meant).filter((place) => meant[place]?.includes(email));
    const found = holding(left, email).filter((where) => !allowed.some((place) => isIn(where, place)));
    expect([email, found]).toEqual([email, []]);
  }
});

/** Reads, looks, comments, reports, fails to log in, forgets a password, logs in, and uploads. */
async function useFor(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  for (const path of ["/", "/artikel/een-dag", "/zoeken?q=dag", "/feed.xml", "/bestaat-niet", "/api/dateline"]) {
    await context.request.get(path);
  }
  await page.goto("/artikel/een-dag");
  await page.getByLabel(`${commentFormText.name}*`).fill("Lezer");
  await page.getByLabel(`${commentFormText.email}*`).fill(emails.comments);
  await page.getByLabel(`${commentFormText.text}*`).fill("Een reactie van iemand.");
  await page.getByRole("button", { name: commentFormText.submit }).click();
  await expect(page.getByText(commentFormText.sent)).toBeVisible();
  const [comment] = await sql`update comments set status = 'approved' returning id`;

  await page.goto(`/reactie/${comment?.id}/melden`);
  await page.getByLabel(reportPageText.reason).selectOption("insult");
  await page.getByLabel(reportPageText.email).fill(emails.reports);
  await page.getByRole("button", { name: reportPageText.submit }).click();
  await expect(page.getByText(reportPageText.sent)).toBeVisible();

  await page.goto("/redactie/wachtwoord-vergeten");
  await page.getByLabel(forgottenText.email).fill(emails.forgot);
  await page.getByRole("button", { name: forgottenText.submit }).click();
  await expect(page.getByText(forgottenText.done)).toBeVisible();

  const logIn = async (email: string, password: string) => {
    await page.goto("/redactie/inloggen");
    await page.getByLabel(loginText.email).fill(email);
    await page.getByLabel(loginText.password).fill(password);
    await page.getByRole("button", { name: loginText.submit }).click();
  };
  await logIn(emails.breaksIn, "een-verkeerd-wachtwoord");
  await expect(page.getByRole("alert")).not.toBeEmpty();
  await logIn(testAdmin.email, testAdmin.password);
  await page.waitForURL(/\/redactie$/);
  const buffer = await sharp({ create: { width: 40, height: 40, channels: 3, background: "#963" } })
    .png()
    .toBuffer();
  const uploaded = await context.request.post("/api/upload", {
    headers: { origin: server.url },
    multipart: { file: { name: "beeld.png", mimeType: "image/png", buffer }, alt: "Een bruin vlak" },
  });
  expect(uploaded.status()).toBe(200);
}

type Left = { where: string; text: string };

/** Every value of every table in every schema, as text; binary ones as hexadecimal. */
async function dumpDatabase(): Promise<Left[]> {
  const columns = await sql<{ schema: string; table: string; name: string }[]>`
    select c.table_schema as schema, c.table_name as table, c.column_name as name
    from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
    where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')`;
  const left: Left[] = [];
  for (const { schema, table, name } of columns) {
    const rows = await sql<{ text: string | null }[]>`
      select string_agg(${sql(name)}::text, chr(10)) as text from ${sql(schema)}.${sql(table)}`;
    left.push({ where: `${schema}.${table}.${name}`, text: rows[0]?.text ?? "" });
  }
  return left;
}

/** Everything in DATA_DIR but the files of the database, which was read, and letters in the mailbox, which are to somebody. */
function dumpFiles(): Left[] {
  return readdirSync(server.dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(server.dataDir.length + 1))
    .filter((file) => !file.startsWith("postvak/") && (!file.startsWith("postgres/") || file.endsWith(".log")))
    .map((file) => ({ where: file, text: readFileSync(join(server.dataDir, file), "latin1") }));
}

function holding(left: Left[], what: string): string[] {
  return left.filter(({ text }) => text.toLowerCase().includes(what.toLowerCase())).map(({ where }) => where);
}

function isIn(where: string, place: string): boolean {
  return place.endsWith("*") ? where.startsWith(place.slice(0, -1)) : where === place;
}

test("wie voor het eerst komt krijgt geen cookie en geen opslag, en vraagt niets bij een ander", async ({
  browser,
}) => {
  const context = await browser.newContext({ baseURL: server.url });
  const page = await context.newPage();
  const asked = new Set<string>();
  page.on("request", (request) => asked.add(new URL(request.url()).origin));
  for (const path of ["/", "/artikel/een-dag", "/zoeken?q=dag", "/transparantie"]) {
    const response = await page.goto(path, { waitUntil: "networkidle" });
    expect(response?.headers()["set-cookie"]).toBeUndefined();
  }
  expect(await context.cookies()).toEqual([]);
  expect((await context.storageState({ indexedDB: true })).origins).toEqual([]);
  expect(await page.evaluate(async () => [sessionStorage.length, (await caches.keys()).length])).toEqual([0, 0]);
  expect([...asked]).toEqual([server.url]);
  await context.close();
});
