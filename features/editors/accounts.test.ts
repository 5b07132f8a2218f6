import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { auditLog, editors } from "@/db/schema/editors";
import { sessions } from "@/db/schema/sessions";
import { rateLimits } from "@/db/schema/visitors";
import { deviceToken, makeToken, readToken, sessionToken } from "@/lib/auth/token";
import { dayOf } from "@/lib/dates";
import { addAccount } from "./add";
import { enter } from "./begin-session";
import { changePassword } from "./change-password";
import { changeEditorRole } from "./change-role";
import { endAllSessions, endOneSession, forgetSessions, leave } from "./end-sessions";
import { checkLogin, type Origin } from "./login";
import { hashPassword, verifyPassword } from "./password";
import { hasHandedPassword } from "./queries";
import { removeAccount } from "./remove";
import { renewAccountPassword } from "./renew-password";
import { findLogin, listSessions } from "./session";

vi.hoisted(() => {
  process.env.AUTH_SECRET ??= "alleen om de proeven mee te sluiten";
});

type Editor = typeof editors.$inferSelect;

const password = "een goed wachtwoord";
const from = (address: string, device: Origin["device"] = null): Origin => ({ address, device });

const address = from("192.0.2.7");

const agent = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";

async function makeEditor(values: Partial<Editor> = {}): Promise<Editor> {
  const [editor] = await db
    .insert(editors)
    .values({
      email: `iemand-${Math.random()}@antenne.example`,
      name: "Iemand",
      role: "editor",
      passwordHash: await hashPassword(password),
      ...values,
    })
    .returning();
  if (!editor) throw new Error("no editor");
  return editor;
}

async function reload(editor: Editor): Promise<Editor> {
  const [found] = await db.select().from(editors).where(eq(editors.id, editor.id));
  if (!found) throw new Error("no editor");
  return found;
}

async function actionsOn(editor: Editor): Promise<string[]> {
  const rows = await db.select().from(auditLog).where(eq(auditLog.subjectId, editor.id)).orderBy(auditLog.id);
  return rows.map((row) => row.action);
}

beforeEach(async () => {
  await db.update(authors).set({ editorId: null });
  await db.delete(editors);
  await db.delete(auditLog);
  await db.delete(rateLimits);
  Reflect.deleteProperty(globalThis, "antenneShut");
});

describe("passwords", () => {
  it("are kept as argon2id", async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it("are the same however an accent was typed", async () => {
    expect(await verifyPassword(await hashPassword("caf\u00e9 in de stad"), "cafe\u0301 in de stad")).toBe(true);
  });

  it("without a hash are always wrong, also the one of the stand-in", async () => {
    expect(await verifyPassword(null, "niemand")).toBe(false);
  });
});

describe("logging in", () => {
  it("answers the session and notes it", async () => {
    const editor = await makeEditor({ email: "Merel@Antenne.example" });
    const result = await checkLogin("merel@antenne.example", password, address);
    if (!result.ok) throw new Error(result.error);
    expect(await findLogin(await enter(result.data, agent))).toMatchObject({ editor: { id: editor.id } });
    expect((await reload(editor)).lastLoginAt).toBeInstanceOf(Date);
    expect(await actionsOn(editor)).toEqual(["editor.login"]);
  });

  it("gives an unknown account, a removed one, one without a password and a wrong password the same answer", async () => {
    await makeEditor({ email: "a@antenne.example" });
    await makeEditor({ email: "weg@antenne.example", removedAt: new Date() });
    await makeEditor({ email: "leeg@antenne.example", passwordHash: null });
    const answers = [
      await checkLogin("a@antenne.example", "fout wachtwoord", address),
      await checkLogin("weg@antenne.example", password, address),
      await checkLogin("leeg@antenne.example", password, address),
      await checkLogin("niemand@antenne.example", password, address),
    ];
    for (const answer of answers) expect(answer).toEqual({ ok: false, error: "bad-login" });
  });

  it.each(["bekend@antenne.example", "onbekend@antenne.example"])(
    "stops after eight tries at %s from one network, also the right one, and not another network",
    async (email) => {
      await makeEditor({ email: "bekend@antenne.example" });
      for (let n = 0; n < 8; n += 1) {
        expect(await checkLogin(n % 2 ? email : email.toUpperCase(), "fout", address)).toMatchObject({
          error: "bad-login",
        });
      }
      expect(await checkLogin(email, password, address)).toEqual({ ok: false, error: "rate-limited" });
      const elsewhere = await checkLogin(email, password, from("192.0.2.99"));
      expect(elsewhere.ok).toBe(email === "bekend@antenne.example");
    },
  );

  it("stops after forty tries at an account from everywhere, but not on a device that it was logged in to before", async () => {
    const editor = await makeEditor({ email: "bekend@antenne.example" });
    for (let n = 0; n < 40; n += 1) await checkLogin(editor.email, "fout", from(`198.51.100.${n}`));
    const refused = { ok: false, error: "rate-limited" };
    expect(await checkLogin(editor.email, password, from("192.0.2.99"))).toEqual(refused);
    const own = { editorId: editor.id, deviceId: "5f0c6c5e-6d4e-4a51-9a55-0a4f4c1e9d11" };
    expect(await checkLogin(editor.email, password, from("198.51.100.1", own))).toMatchObject({ ok: true });

    const others = { ...own, editorId: editor.id + 1 };
    expect(await checkLogin(editor.email, password, from("192.0.2.99", others))).toEqual(refused);
    for (let n = 0; n < 8; n += 1) await checkLogin(editor.email, "fout", from(`203.0.113.${n}`, own));
    expect(await checkLogin(editor.email, password, from("192.0.2.99", own))).toEqual(refused);
  }, 60_000);

  it("stops after thirty tries from one address, and not another address", async () => {
    await makeEditor({ email: "bekend@antenne.example" });
    for (let n = 0; n < 30; n += 1) await checkLogin(`gok-${n}@antenne.example`, "fout", address);
    expect(await checkLogin("bekend@antenne.example", password, address)).toEqual({ ok: false, error: "rate-limited" });
    expect(await checkLogin("bekend@antenne.example", password, from("192.0.2.8"))).toMatchObject({ ok: true });
  }, 30_000);
});

describe("a session", () => {
  const sessionOf = (editor: Editor) => enter(editor, agent);

  it("survives its way through the token, which is no token of another kind", async () => {
    const session = { sessionId: "5f0c6c5e-6d4e-4a51-9a55-0a4f4c1e9d11" };
    const token = await makeToken(sessionToken, session);
    expect(await readToken(sessionToken, token)).toEqual(session);
    // Not the last: of that one not all bits count.
    const forged = token.slice(0, -5) + (token.at(-5) === "A" ? "B" : "A") + token.slice(-4);
    expect(await readToken(sessionToken, forged)).toBeNull();
    expect(await readToken(sessionToken, "iets anders")).toBeNull();
    expect(await readToken({ ...sessionToken, cookie: deviceToken.cookie }, token)).toBeNull();
    expect(await makeToken(sessionToken, session)).not.toBe(token);
  });

  it("is one of several, each to be ended by itself by its owner alone", async () => {
    const [editor, other] = [await makeEditor(), await makeEditor()];
    const [here, there] = [await sessionOf(editor), await sessionOf(editor)];
    expect(await listSessions(editor.id)).toMatchObject([
      { device: "Firefox op Linux" },
      { device: "Firefox op Linux" },
    ]);
    expect(await endOneSession(other, there.sessionId)).toEqual({ ok: false, error: "not-found" });
    expect(await endOneSession(editor, there.sessionId)).toEqual({ ok: true, data: undefined });
    expect(await findLogin(there)).toBeNull();
    expect(await findLogin(here)).not.toBeNull();
    await leave(here.sessionId);
    expect(await findLogin(here)).toBeNull();
    expect(await listSessions(editor.id)).toEqual([]);
  });

  it("is over after its time, and is then forgotten", async () => {
    const editor = await makeEditor();
    const [over, ended, good] = [await sessionOf(editor), await sessionOf(editor), await sessionOf(editor)];
    await db
      .update(sessions)
      .set({ endsAt: new Date(Date.now() - 1000) })
      .where(eq(sessions.id, over.sessionId));
    await db.update(sessions).set({ sessionVersion: 0 }).where(eq(sessions.id, ended.sessionId));
    expect(await findLogin(over)).toBeNull();
    expect(await findLogin(ended)).toBeNull();
    expect(await forgetSessions()).toBe(2);
    expect(await findLogin(good)).not.toBeNull();
  });

  it("was last seen on a day, and no more is known", async () => {
    const editor = await makeEditor();
    const session = await sessionOf(editor);
    await db.update(sessions).set({ lastSeenOn: "2026-01-02" });
    await findLogin(session);
    expect((await listSessions(editor.id))[0]?.lastSeenOn).toBe(dayOf(new Date()));
  });

  it("knows the byline of the account", async () => {
    const editor = await makeEditor();
    const [author] = await db
      .insert(authors)
      .values({ slug: `iemand-${editor.id}`, name: "Iemand", editorId: editor.id })
      .returning();
    expect(await findLogin(await sessionOf(editor))).toEqual({
      editor: { id: editor.id, name: "Iemand", email: editor.email, role: "editor", authorId: author?.id },
      mustSetUp: false,
    });
  });

  it("ends with a change of role", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor()];
    const session = await sessionOf(editor);
    expect(await changeEditorRole(admin, editor.id, editor.version, "author")).toEqual({ ok: true, data: undefined });
    expect(await findLogin(session)).toBeNull();
    expect(await findLogin(await sessionOf(await reload(editor)))).toMatchObject({ editor: { role: "author" } });
    expect(await actionsOn(editor)).toEqual(["editor.login", "editor.change-role", "editor.login"]);
  });

  it("ends with a removal, and with it the login; the byline stays", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor()];
    await db.insert(authors).values({ slug: `blijft-${editor.id}`, name: "Blijft", editorId: editor.id });
    const session = await sessionOf(editor);
    expect(await removeAccount(admin, editor.id, editor.version)).toMatchObject({ ok: true });
    const removed = await reload(editor);
    expect(await findLogin(session)).toBeNull();
    expect(await findLogin(await sessionOf(removed))).toBeNull();
    expect(await checkLogin(editor.email, password, address)).toMatchObject({ error: "bad-login" });
    const [author] = await db
      .select()
      .from(authors)
      .where(eq(authors.slug, `blijft-${editor.id}`));
    expect(author?.editorId).toBeNull();
  });

  it("ends with 'overal uitloggen', and only one's own", async () => {
    const [editor, other] = [await makeEditor(), await makeEditor()];
    const [session, theirs] = [await sessionOf(editor), await sessionOf(other)];
    await endAllSessions(editor);
    expect(await findLogin(session)).toBeNull();
    expect(await findLogin(theirs)).not.toBeNull();
  });

  it("ends with a new password, but for the one that changed it", async () => {
    const editor = await makeEditor();
    const session = await sessionOf(editor);
    const changed = await changePassword(editor, password, "een ander wachtwoord", agent);
    if (!changed.ok) throw new Error(changed.error);
    expect(await findLogin(session)).toBeNull();
    expect(await findLogin(changed.data)).not.toBeNull();
    expect(await checkLogin(editor.email, password, address)).toMatchObject({ error: "bad-login" });
    expect(await checkLogin(editor.email, "een ander wachtwoord", address)).toMatchObject({ ok: true });
  });

  it("does not let go of the account with a wrong present password", async () => {
    const editor = await makeEditor();
    const session = await sessionOf(editor);
    expect(await changePassword(editor, "gegokt", "een ander wachtwoord", agent)).toMatchObject({ error: "invalid" });
    expect(await findLogin(session)).not.toBeNull();
  });
});

describe("people", () => {
  it("the last admin keeps the role and the account", async () => {
    const admin = await makeEditor({ role: "admin" });
    await makeEditor({ role: "admin", removedAt: new Date() });
    expect(await changeEditorRole(admin, admin.id, admin.version, "editor")).toMatchObject({ error: "invalid" });
    expect(await removeAccount(admin, admin.id, admin.version)).toMatchObject({ error: "invalid" });
    expect(await reload(admin)).toMatchObject({ role: "admin", removedAt: null, sessionVersion: 1 });
  });

  it("two admins who demote each other at once leave one", async () => {
    for (let round = 0; round < 5; round += 1) {
      await db.delete(editors);
      const [one, two] = [await makeEditor({ role: "admin" }), await makeEditor({ role: "admin" })];
      const results = await Promise.all([
        changeEditorRole(one, two.id, two.version, "editor"),
        removeAccount(two, one.id, one.version),
      ]);
      expect(results.filter((result) => result.ok)).toHaveLength(1);
      expect(await db.$count(editors, eq(editors.role, "admin"))).toBe(results[0].ok ? 1 : 2);
    }
  });

  it("refuses a change of what someone else changed first", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor()];
    await changeEditorRole(admin, editor.id, editor.version, "author");
    expect(await changeEditorRole(admin, editor.id, editor.version, "moderator")).toEqual({
      ok: false,
      error: "stale",
    });
    expect(await removeAccount(admin, editor.id, editor.version)).toEqual({ ok: false, error: "stale" });
    expect(await renewAccountPassword(admin, editor.id, editor.version)).toEqual({ ok: false, error: "stale" });
    expect(await removeAccount(admin, 999_999_999, 1)).toEqual({ ok: false, error: "not-found" });
  });

  it("an account is made with a password that works and a byline of its own", async () => {
    const admin = await makeEditor({ role: "admin" });
    const input = {
      name: "Noor de Wit",
      email: "noor@antenne.example",
      role: "author",
      byline: "new",
      access: "password",
    } as const;
    const added = await addAccount(admin, input);
    if (!added.ok) throw new Error(added.error);
    expect(await checkLogin("noor@antenne.example", added.data.handedOver.password ?? "", address)).toMatchObject({
      ok: true,
    });
    const [author] = await db.select().from(authors).where(eq(authors.slug, "noor-de-wit"));
    expect(author?.editorId).not.toBeNull();
    expect(added.data.expired).toEqual([`author:${author?.id}`, "absent"]);

    expect(await addAccount(admin, input)).toMatchObject({ error: "invalid", fields: { email: expect.any(String) } });
    const namesake = await addAccount(admin, { ...input, email: "noor2@antenne.example" });
    expect(namesake).toMatchObject({ ok: true });
    expect(await db.$count(authors, eq(authors.slug, "noor-de-wit-2"))).toBe(1);
  });

  it("whoever got a password is asked for one of their own until there is one", async () => {
    const admin = await makeEditor({ role: "admin" });
    const input = {
      name: "Noor",
      email: "noor@antenne.example",
      role: "author",
      byline: "none",
      access: "password",
    } as const;
    const added = await addAccount(admin, input);
    if (!added.ok) throw new Error(added.error);
    const [noor] = await db.select().from(editors).where(eq(editors.email, input.email));
    if (!noor) throw new Error("no account");
    expect(await hasHandedPassword(admin.id)).toBe(false);
    expect(await hasHandedPassword(noor.id)).toBe(true);
    await changePassword(noor, added.data.handedOver.password ?? "", "een eigen wachtwoord", agent);
    expect(await hasHandedPassword(noor.id)).toBe(false);
    await renewAccountPassword(admin, noor.id, noor.version);
    expect(await hasHandedPassword(noor.id)).toBe(true);
  });

  it("a byline that is someone's is not given away", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor()];
    const [author] = await db
      .insert(authors)
      .values({ slug: `van-mij-${editor.id}`, name: "Van mij", editorId: editor.id })
      .returning();
    const input = {
      name: "Dief",
      email: "dief@antenne.example",
      role: "author",
      byline: author?.id ?? 0,
      access: "invitation",
    } as const;
    expect(await addAccount(admin, input)).toMatchObject({ error: "invalid", fields: { byline: expect.any(String) } });
    expect(await db.$count(editors, eq(editors.email, "dief@antenne.example"))).toBe(0);
  });

  it("a removed account comes back with another password, and old sessions stay dead", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor({ email: "terug@antenne.example" })];
    const session = await enter(editor, agent);
    await removeAccount(admin, editor.id, editor.version);
    const input = {
      name: "Terug",
      email: "Terug@antenne.example",
      role: "moderator",
      byline: "none",
      access: "password",
    } as const;
    expect(await addAccount(admin, input)).toMatchObject({ ok: true });
    expect(await reload(editor)).toMatchObject({ role: "moderator", name: "Terug", removedAt: null });
    expect(await findLogin(session)).toBeNull();
    expect(await checkLogin("terug@antenne.example", password, address)).toMatchObject({ error: "bad-login" });
  });
});
