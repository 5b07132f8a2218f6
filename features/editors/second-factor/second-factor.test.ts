import { eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { auditLog, editors } from "@/db/schema/editors";
import { mails } from "@/db/schema/mails";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factor";
import { emptyTables } from "@/db/test-factory";
import { env } from "@/lib/env";
import { enter } from "../begin-session";
import { findLogin } from "../session";
import { enterCode } from "./enter-code";
import { getOwnSecondFactor } from "./queries";
import { requireFor } from "./require";
import { beginSetUp, confirmSetUp, renewCodes } from "./set-up";
import { takeAway, turnOff } from "./turn-off";

vi.hoisted(() => {
  process.env.AUTH_SECRET ??= "alleen om de proeven mee te sluiten";
});

type Editor = typeof editors.$inferSelect;

beforeEach(async () => {
  // No half minute ends within a test.
  vi.useFakeTimers({ toFake: ["Date"] });
  await emptyTables();
  await sql`delete from jobs.job`;
  await sql`insert into settings (id) values (1) on conflict (id) do update set second_factor_roles = '{}', version = 1`;
  Reflect.deleteProperty(globalThis, "antenneDayKey");
});
afterEach(() => void vi.useRealTimers());
afterAll(() => sql.end());

let made = 0;

async function makeAccount(role: Editor["role"] = "editor"): Promise<Editor> {
  made += 1;
  const [editor] = await db
    .insert(editors)
    .values({ email: `factor-${made}@antenne.example`, name: `Noor ${made}`, role })
    .returning();
  if (!editor) throw new Error("no editor");
  return editor;
}

/** As if it were that many half minutes later: codes count once. */
async function letPass(editor: Editor, steps: number): Promise<void> {
  const [factor] = await db.select().from(secondFactors).where(eq(secondFactors.editorId, editor.id));
  await db
    .update(secondFactors)
    .set({ lastStep: (factor?.lastStep ?? 0) - steps })
    .where(eq(secondFactors.editorId, editor.id));
}

async function setUp(editor: Editor): Promise<{ app: TOTP; codes: string[] }> {
  const begun = await beginSetUp(editor);
  if (!begun.ok) throw new Error(begun.error);
  const app = new TOTP({ secret: begun.data.secret.replaceAll(" ", "") });
  const confirmed = await confirmSetUp(editor, app.generate());
  if (!confirmed.ok) throw new Error(confirmed.error);
  return { app, codes: confirmed.data };
}

const tryCode = (editor: Editor, code: string) =>
  enterCode({ editorId: editor.id, sessionVersion: editor.sessionVersion }, code, "", null);

test("zij staat pas aan na een goede code, en daarna is de sleutel niet meer te zien of te vervangen", async () => {
  const editor = await makeAccount();
  expect(await getOwnSecondFactor(editor.id)).toEqual({ on: false, codesLeft: 0 });
  await beginSetUp(editor);
  expect(await confirmSetUp(editor, "abc")).toMatchObject({ error: "invalid", fields: { code: expect.any(String) } });
  expect(await getOwnSecondFactor(editor.id)).toMatchObject({ on: false });

  const { app } = await setUp(editor);
  expect(await getOwnSecondFactor(editor.id)).toEqual({ on: true, codesLeft: 10 });
  expect(await beginSetUp(editor)).toMatchObject({ error: "stale" });
  expect(await confirmSetUp(editor, app.generate())).toMatchObject({ error: "stale" });
  const [factor] = await db.select().from(secondFactors);
  expect(factor?.secret.includes(Buffer.from(app.secret.buffer))).toBe(false);
});

test("een code telt één keer, ook als twee haar tegelijk brengen", async () => {
  const editor = await makeAccount();
  const { app } = await setUp(editor);
  expect(await tryCode(editor, app.generate())).toMatchObject({ error: "invalid" });
  await letPass(editor, 1);
  const code = app.generate();
  const answers = await Promise.all([tryCode(editor, code), tryCode(editor, ` ${code.slice(0, 3)} ${code.slice(3)}`)]);
  expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
  const entered = answers.find((answer) => answer.ok);
  expect(entered?.ok && (await findLogin(entered.data))).toMatchObject({ editor: { id: editor.id } });
});

test("een herstelcode werkt één keer, hoe zij ook is overgetypt, en staat in het logboek", async () => {
  const editor = await makeAccount();
  const { codes } = await setUp(editor);
  expect(new Set(codes).size).toBe(10);
  for (const kept of await db.select().from(recoveryCodes)) {
    expect(codes.some((code) => kept.codeHash.includes(code))).toBe(false);
  }
  const typed = (codes[0] ?? "").toUpperCase().replaceAll("-", " ");
  expect(await tryCode(editor, typed)).toMatchObject({ ok: true });
  expect(await tryCode(editor, codes[0] ?? "")).toMatchObject({ error: "invalid" });
  expect(await getOwnSecondFactor(editor.id)).toEqual({ on: true, codesLeft: 9 });
  const log = await db.select({ action: auditLog.action }).from(auditLog).orderBy(auditLog.id);
  expect(log.map((line) => line.action)).toEqual(["editor.second-factor-on", "editor.recovery-code", "editor.login"]);

  const other = await makeAccount();
  await setUp(other);
  expect(await tryCode(other, codes[1] ?? "")).toMatchObject({ error: "invalid" });
});

test("na vijf codes is het even genoeg, ook voor de goede, maar niet op een bekend apparaat", async () => {
  const editor = await makeAccount();
  const { codes } = await setUp(editor);
  for (let n = 0; n < 5; n += 1) expect(await tryCode(editor, "000000x")).toMatchObject({ error: "invalid" });
  expect(await tryCode(editor, codes[0] ?? "")).toEqual({ ok: false, error: "rate-limited" });
  const pending = { editorId: editor.id, sessionVersion: editor.sessionVersion };
  expect(await enterCode(pending, codes[0] ?? "", "", "een apparaat")).toMatchObject({ ok: true });
});

test("wie intussen is verwijderd of overal uitgelogd, komt met de tweede stap niet binnen", async () => {
  const editor = await makeAccount();
  const { codes } = await setUp(editor);
  await db.update(editors).set({ sessionVersion: 2 }).where(eq(editors.id, editor.id));
  expect(await tryCode(editor, codes[0] ?? "")).toMatchObject({ error: "not-found" });
  await db.update(editors).set({ removedAt: new Date() }).where(eq(editors.id, editor.id));
  expect(await tryCode({ ...editor, sessionVersion: 2 }, codes[0] ?? "")).toMatchObject({ error: "not-found" });
});

test("nieuwe herstelcodes en uitzetten vragen een code", async () => {
  const editor = await makeAccount();
  const { codes } = await setUp(editor);
  expect(await renewCodes(editor, "fout")).toMatchObject({ error: "invalid" });
  const renewed = await renewCodes(editor, codes[0] ?? "");
  if (!renewed.ok) throw new Error(renewed.error);
  expect(await turnOff(editor, codes[1] ?? "")).toMatchObject({ error: "invalid" });
  expect(await turnOff(editor, renewed.data[0] ?? "")).toMatchObject({ ok: true });
  expect(await getOwnSecondFactor(editor.id)).toEqual({ on: false, codesLeft: 0 });
});

test("een beheerder zet haar uit voor wie alles kwijt is, die wordt uitgelogd en krijgt mail", async () => {
  const [admin, editor] = [await makeAccount("admin"), await makeAccount()];
  await setUp(editor);
  const session = await enter(editor, "");
  expect(await takeAway(editor, editor.id, editor.version)).toMatchObject({ error: "forbidden" });
  expect(await takeAway(admin, editor.id, editor.version + 1)).toMatchObject({ error: "stale" });
  expect(await takeAway(admin, editor.id, editor.version)).toMatchObject({ ok: true });
  expect(await getOwnSecondFactor(editor.id)).toEqual({ on: false, codesLeft: 0 });
  expect(await findLogin(session)).toBeNull();
  expect(await db.select({ to: mails.to }).from(mails)).toEqual([{ to: editor.email }]);
});

test("een rol die niet zonder kan, komt nergens tot zij is ingesteld", async () => {
  const [admin, editor] = [await makeAccount("admin"), await makeAccount()];
  const session = await enter(editor, "");
  expect(await findLogin(session)).toMatchObject({ mustSetUp: false });
  expect(await requireFor(admin, ["editor", "admin"], 1)).toMatchObject({ ok: true });
  expect(await requireFor(admin, [], 1)).toMatchObject({ error: "stale" });
  expect(await requireFor(editor, [], 2)).toMatchObject({ error: "forbidden" });
  expect(await findLogin(session)).toMatchObject({ mustSetUp: true });
  expect(await findLogin(await enter(await makeAccount("author"), ""))).toMatchObject({ mustSetUp: false });
  await setUp(editor);
  expect(await findLogin(session)).toMatchObject({ mustSetUp: false });
});

test("met een andere AUTH_SECRET klopt geen code meer, en een herstelcode nog wel", async () => {
  const editor = await makeAccount();
  const { app, codes } = await setUp(editor);
  const before = env.AUTH_SECRET;
  await letPass(editor, 2);
  env.AUTH_SECRET = "een heel ander geheim van minstens 32 tekens";
  try {
    expect(await tryCode(editor, app.generate())).toMatchObject({ error: "invalid" });
    expect(await tryCode(editor, codes[0] ?? "")).toMatchObject({ ok: true });
  } finally {
    env.AUTH_SECRET = before;
  }
});
