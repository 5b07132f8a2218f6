import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { commentBans, senderKeys } from "@/db/schema/bans";
import { commenters, comments } from "@/db/schema/comments";
import { auditLog } from "@/db/schema/editors";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { banFieldText } from "@/lib/text.nl/bans";
import { banSender, liftBan } from "./actions";
import { listBans } from "./queries";
import type { BanInput } from "./schema";

const session = vi.hoisted(() => ({ editor: null as unknown }));
vi.mock("@/features/editors/session", () => ({ currentEditor: async () => session.editor }));
vi.mock("next/cache", () => ({ refresh: () => undefined }));

let input: BanInput;

beforeEach(async () => {
  await emptyTables();
  session.editor = await makeEditor("moderator");
  const [key] = await db
    .insert(senderKeys)
    .values({ week: "2026-11-30", key: Buffer.alloc(32) })
    .returning();
  const [commenter] = await db.insert(commenters).values({ email: "a@Weg.example" }).returning();
  const [comment] = await db
    .insert(comments)
    .values({
      articleId: await makeArticle(),
      commenterId: commenter?.id,
      name: "André",
      text: "Sukkels.",
      textHash: Buffer.from([1]),
      addressHash: Buffer.from("0123456789abcdef"),
      addressKeyId: key?.id,
    })
    .returning();
  input = { commentId: comment?.id ?? 0, kinds: ["name", "domain", "address"], days: 30, reason: "Scheldt." };
});
afterAll(() => sql.end());

test("a ban is on a folded name, a domain and a hash, ends by itself, and can be lifted once", async () => {
  expect(await banSender(input)).toMatchObject({ ok: true, data: { ids: [1, 2, 3] } });
  expect(await db.select().from(commentBans).orderBy(commentBans.id)).toMatchObject([
    { kind: "name", value: "andre", label: "André", addressHash: null },
    { kind: "domain", value: "weg.example", addressHash: null },
    { kind: "address", value: "", addressHash: Buffer.from("0123456789abcdef") },
  ]);
  const list = await listBans({ role: "moderator" });
  expect(list.rows.every(({ holds, createdBy }) => holds && createdBy !== null)).toBe(true);
  const days = (Date.parse(list.rows[0]?.until ?? "") - Date.now()) / 86_400_000;
  expect(Math.round(days)).toBe(30);
  expect(await liftBan(1)).toMatchObject({ ok: true });
  expect(await liftBan(1)).toEqual({ ok: false, error: "stale" });
  expect((await listBans({ role: "moderator" })).rows.filter(({ holds }) => !holds)).toHaveLength(1);
  expect(await db.$count(auditLog, eq(auditLog.subjectType, "ban"))).toBe(4);
});

test("what is not known any more cannot be banned, and then nothing is", async () => {
  await db.update(comments).set({ addressHash: null });
  expect(await banSender(input)).toEqual({
    ok: false,
    error: "invalid",
    fields: { kinds: banFieldText.unknown.address },
  });
  expect(await db.$count(commentBans)).toBe(0);
  expect(await banSender({ ...input, kinds: [], days: 400, reason: " " })).toMatchObject({
    fields: { kinds: banFieldText.kindMissing, days: banFieldText.daysWrong, reason: banFieldText.reasonMissing },
  });
});

test("an author bans nobody, lifts nothing and sees none", async () => {
  await banSender(input);
  session.editor = await makeEditor("author");
  expect(await banSender(input)).toEqual({ ok: false, error: "forbidden" });
  expect(await liftBan(1)).toEqual({ ok: false, error: "forbidden" });
  expect((await listBans({ role: "author" })).rows).toEqual([]);
});
