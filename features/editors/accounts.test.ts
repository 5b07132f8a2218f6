import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { auditLog, editors } from "@/db/schema/editors";
import { rateLimits } from "@/db/schema/visitors";
import { makeToken, readToken } from "@/lib/auth/token";
import { addAccount } from "./add";
import { changePassword } from "./change-password";
import { changeEditorRole } from "./change-role";
import { endAllSessions } from "./end-sessions";
import { checkLogin } from "./login";
import { hashPassword, verifyPassword } from "./password";
import { hasHandedPassword } from "./queries";
import { removeAccount } from "./remove";
import { renewAccountPassword } from "./renew-password";
import { findSessionEditor } from "./session";

vi.hoisted(() => {
  process.env.AUTH_SECRET ??= "alleen om de proeven mee te sluiten";
});

type Editor = typeof editors.$inferSelect;

const password = "een goed wachtwoord";
const address = "192.0.2.7";

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
    expect(result).toEqual({ ok: true, data: { editorId: editor.id, sessionVersion: 1 } });
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
    "stops after eight tries at %s, also the right one",
    async (email) => {
      await makeEditor({ email: "bekend@antenne.example" });
      for (let n = 0; n < 8; n += 1) {
        expect(await checkLogin(n % 2 ? email : email.toUpperCase(), "fout", `192.0.2.${n}`)).toMatchObject({
          error: "bad-login",
        });
      }
      expect(await checkLogin(email, password, "192.0.2.99")).toEqual({ ok: false, error: "rate-limited" });
    },
  );

  it("stops after thirty tries from one address, and not another address", async () => {
    await makeEditor({ email: "bekend@antenne.example" });
    for (let n = 0; n < 30; n += 1) await checkLogin(`gok-${n}@antenne.example`, "fout", address);
    expect(await checkLogin("bekend@antenne.example", password, address)).toEqual({ ok: false, error: "rate-limited" });
    expect(await checkLogin("bekend@antenne.example", password, "192.0.2.8")).toMatchObject({ ok: true });
  }, 30_000);
});

describe("a session", () => {
  const sessionOf = (editor: Editor) => ({ editorId: editor.id, sessionVersion: editor.sessionVersion });

  it("survives its way through the token", async () => {
    const token = await makeToken({ editorId: 7, sessionVersion: 3 });
    expect(await readToken(token)).toEqual({ editorId: 7, sessionVersion: 3 });
    expect(await readToken(`${token.slice(0, -2)}AA`)).toBeNull();
    expect(await readToken("iets anders")).toBeNull();
    expect(await makeToken({ editorId: 7, sessionVersion: 3 })).not.toBe(token);
  });

  it("knows the byline of the account", async () => {
    const editor = await makeEditor();
    const [author] = await db
      .insert(authors)
      .values({ slug: `iemand-${editor.id}`, name: "Iemand", editorId: editor.id })
      .returning();
    expect(await findSessionEditor(sessionOf(editor))).toEqual({
      id: editor.id,
      name: "Iemand",
      email: editor.email,
      role: "editor",
      authorId: author?.id,
    });
  });

  it("ends with a change of role", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor()];
    expect(await changeEditorRole(admin, editor.id, editor.version, "author")).toEqual({ ok: true, data: undefined });
    expect(await findSessionEditor(sessionOf(editor))).toBeNull();
    expect(await findSessionEditor(sessionOf(await reload(editor)))).toMatchObject({ role: "author" });
    expect(await actionsOn(editor)).toEqual(["editor.change-role"]);
  });

  it("ends with a removal, and with it the login; the byline stays", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor()];
    await db.insert(authors).values({ slug: `blijft-${editor.id}`, name: "Blijft", editorId: editor.id });
    expect(await removeAccount(admin, editor.id, editor.version)).toMatchObject({ ok: true });
    const removed = await reload(editor);
    expect(await findSessionEditor(sessionOf(editor))).toBeNull();
    expect(await findSessionEditor(sessionOf(removed))).toBeNull();
    expect(await checkLogin(editor.email, password, address)).toMatchObject({ error: "bad-login" });
    const [author] = await db
      .select()
      .from(authors)
      .where(eq(authors.slug, `blijft-${editor.id}`));
    expect(author?.editorId).toBeNull();
  });

  it("ends with 'overal uitloggen', and only one's own", async () => {
    const [editor, other] = [await makeEditor(), await makeEditor()];
    await endAllSessions(editor);
    expect(await findSessionEditor(sessionOf(editor))).toBeNull();
    expect(await findSessionEditor(sessionOf(other))).not.toBeNull();
  });

  it("ends with a new password, but for the one that changed it", async () => {
    const editor = await makeEditor();
    const changed = await changePassword(editor, password, "een ander wachtwoord");
    if (!changed.ok) throw new Error(changed.error);
    expect(await findSessionEditor(sessionOf(editor))).toBeNull();
    expect(await findSessionEditor(changed.data)).not.toBeNull();
    expect(await checkLogin(editor.email, password, address)).toMatchObject({ error: "bad-login" });
    expect(await checkLogin(editor.email, "een ander wachtwoord", address)).toMatchObject({ ok: true });
  });

  it("does not let go of the account with a wrong present password", async () => {
    const editor = await makeEditor();
    expect(await changePassword(editor, "gegokt", "een ander wachtwoord")).toMatchObject({ error: "invalid" });
    expect(await findSessionEditor(sessionOf(editor))).not.toBeNull();
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
    const input = { name: "Noor de Wit", email: "noor@antenne.example", role: "author", byline: "new" } as const;
    const added = await addAccount(admin, input);
    if (!added.ok) throw new Error(added.error);
    expect(await checkLogin("noor@antenne.example", added.data.handedOver.password, address)).toMatchObject({
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
    const input = { name: "Noor", email: "noor@antenne.example", role: "author", byline: "none" } as const;
    const added = await addAccount(admin, input);
    if (!added.ok) throw new Error(added.error);
    const [noor] = await db.select().from(editors).where(eq(editors.email, input.email));
    if (!noor) throw new Error("no account");
    expect(await hasHandedPassword(admin.id)).toBe(false);
    expect(await hasHandedPassword(noor.id)).toBe(true);
    await changePassword(noor, added.data.handedOver.password, "een eigen wachtwoord");
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
    const input = { name: "Dief", email: "dief@antenne.example", role: "author", byline: author?.id ?? 0 } as const;
    expect(await addAccount(admin, input)).toMatchObject({ error: "invalid", fields: { byline: expect.any(String) } });
    expect(await db.$count(editors, eq(editors.email, "dief@antenne.example"))).toBe(0);
  });

  it("a removed account comes back with another password, and old sessions stay dead", async () => {
    const [admin, editor] = [await makeEditor({ role: "admin" }), await makeEditor({ email: "terug@antenne.example" })];
    await removeAccount(admin, editor.id, editor.version);
    const input = { name: "Terug", email: "Terug@antenne.example", role: "moderator", byline: "none" } as const;
    expect(await addAccount(admin, input)).toMatchObject({ ok: true });
    expect(await reload(editor)).toMatchObject({ role: "moderator", name: "Terug", removedAt: null });
    expect(await findSessionEditor({ editorId: editor.id, sessionVersion: 1 })).toBeNull();
    expect(await checkLogin("terug@antenne.example", password, address)).toMatchObject({ error: "bad-login" });
  });
});
