import { createHash } from "node:crypto";
import { eq, sql as query } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { auditLog, editors } from "@/db/schema/editors";
import { mails } from "@/db/schema/mails";
import { passwordLinks } from "@/db/schema/sessions";
import { emptyTables } from "@/db/test-factory";
import { env } from "@/lib/env";
import { addAccount } from "./add";
import { askReset, sendReset } from "./ask-reset";
import { enter } from "./begin-session";
import { inviteOnceMore } from "./invite";
import { checkLogin } from "./login";
import { hashPassword } from "./password";
import { findLink, forgetLinks } from "./password-link";
import { hasHandedPassword } from "./queries";
import { removeAccount } from "./remove";
import { findLogin } from "./session";
import { acceptInvitation, choosePassword } from "./use-link";

vi.hoisted(() => {
  process.env.AUTH_SECRET ??= "alleen om de proeven mee te sluiten";
});

const password = "een goed wachtwoord";
const origin = { address: "192.0.2.7", device: null };
const newcomer = {
  name: "Noor",
  email: "noor@antenne.example",
  role: "author",
  byline: "none",
  access: "invitation",
} as const;

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
  Reflect.deleteProperty(globalThis, "antenneDayKey");
});
afterAll(() => sql.end());

async function makeAccount(values: Partial<typeof editors.$inferInsert> = {}) {
  const [editor] = await db
    .insert(editors)
    .values({
      email: "merel@antenne.example",
      name: "Merel",
      role: "admin",
      passwordHash: await hashPassword(password),
      ...values,
    })
    .returning();
  if (!editor) throw new Error("no editor");
  return editor;
}

/** The link in the newest mail to this address. */
async function mailedLink(email: string): Promise<string> {
  const rows = await db.select().from(mails).where(eq(mails.to, email)).orderBy(mails.id);
  const found = /\/redactie\/link\/([\w-]{43})\n/.exec(rows.at(-1)?.text ?? "");
  if (!found?.[1]) throw new Error("no link");
  return found[1];
}

test("wie is uitgenodigd kiest één keer een naam en een wachtwoord, en is dan ingelogd", async () => {
  const admin = await makeAccount();
  expect(await addAccount(admin, newcomer)).toMatchObject({ ok: true, data: { handedOver: { password: null } } });
  expect(await checkLogin(newcomer.email, "", origin)).toMatchObject({ error: "bad-login" });

  const link = await mailedLink(newcomer.email);
  const [kept] = await db.select().from(passwordLinks);
  expect(kept?.tokenHash).toEqual(createHash("sha256").update(link).digest());
  expect(await findLink(db, link)).toMatchObject({ kind: "invitation" });

  const input = { name: "Noor de Wit", next: password };
  const answers = await Promise.all([acceptInvitation(link, input, ""), acceptInvitation(link, input, "")]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const entered = answers.find((answer) => answer.ok);
  if (!entered?.ok) throw new Error("nobody came in");
  expect(await findLogin(entered.data.session)).toMatchObject({ editor: { name: "Noor de Wit", role: "author" } });
  expect(await hasHandedPassword(entered.data.editorId)).toBe(false);
  expect(await findLink(db, link)).toBeNull();
  expect(await checkLogin(newcomer.email, password, origin)).toMatchObject({ ok: true });
});

test("een uitnodiging kan opnieuw, de vorige link werkt dan niet meer; en niet meer als er een wachtwoord is", async () => {
  const admin = await makeAccount();
  await addAccount(admin, newcomer);
  const first = await mailedLink(newcomer.email);
  const [noor] = await db.select().from(editors).where(eq(editors.email, newcomer.email));
  if (!noor) throw new Error("no account");
  expect(await inviteOnceMore(admin, noor.id, noor.version)).toMatchObject({ ok: true });
  const second = await mailedLink(newcomer.email);
  expect(await findLink(db, first)).toBeNull();
  expect(await findLink(db, second)).not.toBeNull();
  expect(await inviteOnceMore(admin, admin.id, admin.version)).toMatchObject({ error: "stale" });
  expect(await inviteOnceMore(noor, noor.id, noor.version)).toMatchObject({ error: "forbidden" });
});

test("wie een wachtwoord vergat kiest een ander, en alle sessies zijn voorbij", async () => {
  const merel = await makeAccount();
  const session = await enter(merel, "");
  await sendReset("MEREL@antenne.example");
  const link = await mailedLink(merel.email);
  expect(await acceptInvitation(link, { name: "Dief", next: "gekaapt wachtwoord" }, "")).toMatchObject({
    error: "not-found",
  });
  expect(await choosePassword(link, "een ander wachtwoord")).toMatchObject({ ok: true });
  expect(await findLogin(session)).toBeNull();
  expect(await choosePassword(link, "nog een wachtwoord")).toMatchObject({ error: "not-found" });
  expect(await checkLogin(merel.email, "een ander wachtwoord", origin)).toMatchObject({ ok: true });
  const actions = await db.select({ action: auditLog.action }).from(auditLog).orderBy(auditLog.id);
  expect(actions.map((line) => line.action)).toEqual(["editor.login", "editor.reset-password"]);
  const [told] = await db.select().from(mails).orderBy(query`id desc`);
  expect(told?.subject).toContain("gewijzigd");
});

test("een link die is verlopen, of van een verwijderd account, opent niets", async () => {
  const admin = await makeAccount();
  const gone = await makeAccount({ email: "weg@antenne.example", role: "editor" });
  await sendReset(gone.email);
  const link = await mailedLink(gone.email);
  await removeAccount(admin, gone.id, gone.version);
  expect(await findLink(db, link)).toBeNull();
  expect(await choosePassword(link, password)).toMatchObject({ error: "not-found" });

  await sendReset(admin.email);
  const late = await mailedLink(admin.email);
  await db.update(passwordLinks).set({ endsAt: new Date(Date.now() - 1000) });
  expect(await findLink(db, late)).toBeNull();
  expect(await choosePassword(late, password)).toMatchObject({ error: "not-found" });
  await db.update(passwordLinks).set({ endsAt: new Date(Date.now() - 2 * 86_400_000) });
  expect(await forgetLinks()).toBeGreaterThan(0);
});

test("het antwoord is hetzelfde voor elk adres, en alleen een account met een wachtwoord krijgt mail", async () => {
  await makeAccount();
  await makeAccount({ email: "nieuw@antenne.example", passwordHash: null });
  await makeAccount({ email: "weg@antenne.example", removedAt: new Date() });
  for (const email of ["merel", "nieuw", "weg", "niemand"].map((name) => `${name}@antenne.example`)) {
    expect(await askReset(email, "192.0.2.7")).toEqual({ ok: true, data: undefined });
    await sendReset(email);
  }
  expect(await sql`select 1 from jobs.job where name = 'editor.reset'`).toHaveLength(4);
  expect((await db.select().from(mails)).map((mail) => mail.to)).toEqual(["merel@antenne.example"]);
});

test("niet te vaak: drie per adres en tien per netwerk in een uur", async () => {
  for (let n = 0; n < 5; n += 1) {
    expect(await askReset("merel@antenne.example", `192.0.2.${n}`)).toMatchObject({ ok: true });
  }
  expect(await sql`select 1 from jobs.job where name = 'editor.reset'`).toHaveLength(3);
  for (let n = 0; n < 10; n += 1) await askReset(`${n}@antenne.example`, "198.51.100.1");
  expect(await askReset("x@antenne.example", "198.51.100.1")).toEqual({ ok: false, error: "rate-limited" });
});

test("een link begint met SITE_URL", async () => {
  const merel = await makeAccount();
  await sendReset(merel.email);
  const [mail] = await db.select().from(mails);
  expect(mail?.text).toContain(`\n${env.SITE_URL}/redactie/link/`);
});
