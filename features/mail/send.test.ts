import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { mails } from "@/db/schema/mails";
import { emptyTables } from "@/db/test-factory";
import { passed, terms } from "@/features/privacy/terms";
import { env } from "@/lib/env";
import { forgetKeptMail } from "./mailbox";
import { listMails } from "./queries";
import { deliverMail, forgetMails, queueLetter } from "./send";
import { listen, type Received, startSmtp } from "./test-smtp";

const content = {
  subject: "Een brief met een é",
  paragraphs: ["Dag Noor,", "Hier is je link."],
  link: { address: "https://antenne.example/redactie/link/x", label: "Openen" },
};

let closing: (() => Promise<void>)[] = [];
const dataDir = env.DATA_DIR;

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
  await sql`insert into settings (id, name) values (1, 'Antenne "Proef"') on conflict (id) do update set name = excluded.name`;
});
afterEach(async () => {
  await Promise.all(closing.map((close) => close()));
  closing = [];
  env.DATA_DIR = dataDir;
});
afterAll(() => sql.end());

async function queue(to = "noor@antenne.example", subject = content.subject): Promise<number> {
  await db.transaction((tx) => queueLetter(tx, to, { ...content, subject }));
  const [mail] = await db.select({ id: mails.id }).from(mails).orderBy(mails.id);
  return mail?.id ?? 0;
}

/** Stops with the test. */
async function smtp(...args: Parameters<typeof startSmtp>): Promise<string> {
  const { url, close } = await startSmtp(...args);
  closing.push(close);
  return url;
}

test("een brief komt één keer aan, in tekst en HTML, en wat erin stond blijft niet in de database", async () => {
  const received: Received[] = [];
  const url = await smtp(received);
  const id = await queue();
  expect(await sql`select data from jobs.job where name = 'mail.send'`).toMatchObject([{ data: { mailId: id } }]);
  await deliverMail(id, url);
  await deliverMail(id, url);
  expect(received).toHaveLength(1);
  const parsed = await simpleParser(received[0]?.raw ?? "");
  expect(parsed.subject).toBe(content.subject);
  expect(parsed.from?.value).toEqual([
    { name: "Antenne Proef", address: `redactie@${new URL(env.SITE_URL).hostname}` },
  ]);
  expect(parsed.text).toContain(content.link.address);
  expect(parsed.html).toContain(`href="${content.link.address}"`);
  const [mail] = await db.select().from(mails);
  expect(mail).toMatchObject({ delivery: "smtp", text: "", html: "" });
  expect(parsed.messageId).toBe(`<${mail?.messageId}@${new URL(env.SITE_URL).hostname}>`);
  expect(await listMails({ role: "admin" })).toMatchObject([{ state: "sent", text: null }]);
});

test("wat de mailserver nu niet wil, blijft staan, en gaat later onder dezelfde Message-ID", async () => {
  const received: Received[] = [];
  const url = await smtp(received, (count) => (count === 1 ? 451 : null));
  const id = await queue();
  await expect(deliverMail(id, url)).rejects.toThrow();
  expect(await listMails({ role: "admin" })).toMatchObject([{ state: "waiting", text: null }]);
  const [before] = await db.select().from(mails);
  await deliverMail(id, url);
  const parsed = await simpleParser(received[0]?.raw ?? "");
  expect(parsed.messageId).toContain(before?.messageId);
});

test("een mailserver die er niet is of nooit antwoordt, houdt niets op", async () => {
  const id = await queue();
  await expect(deliverMail(id, "smtp://127.0.0.1:1")).rejects.toThrow();
  const silent = createServer();
  const port = await listen(silent);
  closing.push(() => new Promise((closed) => silent.close(() => closed())));
  await expect(deliverMail(id, `smtp://127.0.0.1:${port}`)).rejects.toThrow();
  expect((await db.select().from(mails))[0]?.sentAt).toBeNull();
}, 40_000);

test("een onderwerp of adres kan geen kopregel of ontvanger worden", async () => {
  const received: Received[] = [];
  const url = await smtp(received);
  await deliverMail(await queue("noor@antenne.example", "Hoi\r\nBcc: dief@antenne.example\r\n\r\nTekst"), url);
  expect(received[0]?.to).toEqual(["noor@antenne.example"]);
  const parsed = await simpleParser(received[0]?.raw ?? "");
  expect(parsed.headers.has("bcc")).toBe(false);
  expect(parsed.subject?.replace(/\s+/g, " ")).toBe("Hoi Bcc: dief@antenne.example Tekst");
  for (const to of ["a@b.nl, dief@b.nl", "a@b.nl\r\nBcc: dief@b.nl", "<a@b.nl>"]) {
    await expect(queue(to)).rejects.toThrow();
  }
});

test("zonder mailserver ligt de brief in het postvak, op schijf en op het dashboard", async () => {
  env.DATA_DIR = mkdtempSync(join(tmpdir(), "antenne-postvak-"));
  await deliverMail(await queue(), undefined);
  const folder = join(env.DATA_DIR, "postvak");
  const [file, ...more] = readdirSync(folder);
  expect(more).toEqual([]);
  const parsed = await simpleParser(readFileSync(join(folder, file ?? "")));
  expect(parsed.subject).toBe(content.subject);
  expect(await listMails({ role: "admin" })).toMatchObject([
    {
      to: "noor@antenne.example",
      state: "kept",
      text: expect.stringContaining("https://antenne.example/redactie/link/x"),
    },
  ]);
  expect(await forgetKeptMail()).toBe(0);
  await sql`delete from mails`;
  expect(await forgetKeptMail()).toBe(1);
  expect(readdirSync(folder)).toEqual([]);
  rmSync(env.DATA_DIR, { recursive: true });
});

test("na dertig dagen is een brief weg", async () => {
  await queue();
  const monthAgo = passed(terms.mail, new Date());
  expect(await forgetMails(monthAgo)).toBe(0);
  await sql`update mails set created_at = now() - interval '31 days'`;
  expect(await forgetMails(monthAgo)).toBe(1);
});
