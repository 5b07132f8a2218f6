import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { desc, eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { commentBans } from "@/db/schema/bans";
import { commenters, comments } from "@/db/schema/comments";
import { mails } from "@/db/schema/mails";
import { notes } from "@/db/schema/notes";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { approve, markSpam, reopen } from "@/features/comments/moderate";
import { forgetKeptMail } from "@/features/mail/mailbox";
import { deliverMail } from "@/features/mail/send";
import { askToConfirm } from "@/features/reply-mail/ask";
import { follow } from "@/features/reply-mail/follow";
import { linkOf } from "@/features/reply-mail/link";
import { confirm } from "@/features/reply-mail/settle";
import { tellFollowers } from "@/features/reply-mail/tell";
import { env } from "@/lib/env";
import { ask, sendLink } from "./ask";
import { openOwnData } from "./collect";
import { erase } from "./erase";

const email = "Zwaantje.Kierkegaard@voorbeeld.nl";
const name = "Zwaantje Kierkegaard";
const text = "De kaasmarkt op de Binnenrotte verdient een waterstofballon met flamingo's erop.";

let articleId: number;
let editor: Awaited<ReturnType<typeof makeEditor>>;

beforeEach(async () => {
  await emptyTables();
  Reflect.deleteProperty(globalThis, "antenneDayKey");
  await sql`truncate spam_words, spam_totals, spam_lessons, own_data_links, article_notes`;
  await sql`delete from jobs.job`;
  editor = await makeEditor("editor");
  articleId = await makeArticle();
});
afterAll(() => sql.end());

async function say(who: string, values: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  const [commenter] = await db
    .insert(commenters)
    .values({ email: who })
    .onConflictDoUpdate({ target: commenters.email, set: { email: who } })
    .returning();
  const [comment] = await db
    .insert(comments)
    .values({ articleId, commenterId: commenter?.id, name, text, textHash: Buffer.from("x"), ...values })
    .returning();
  return comment?.id ?? 0;
}

async function followed(commentId: number, threadId = commentId): Promise<void> {
  const [comment] = await db.select().from(comments).where(eq(comments.id, commentId));
  await db.transaction((tx) => follow(tx, { commenterId: comment?.commenterId ?? 0, threadId }, true));
  const [row] = await sql<{ id: number }[]>`select id from reply_subscriptions order by id desc limit 1`;
  await askToConfirm(row?.id ?? 0);
  await confirm(
    linkOf(row?.id ?? 0)
      .split("/")
      .at(-1) ?? "",
  );
}

/** Asks for a link as a reader does, and reads it in the mail. */
async function linkByMail(who = email): Promise<string> {
  expect(await ask(who, "203.0.113.7")).toMatchObject({ ok: true });
  await sendLink(who);
  const [mail] = await db.select().from(mails).where(eq(mails.to, who)).orderBy(desc(mails.id)).limit(1);
  return /\/mijn-gegevens\/([\w-]{43})/.exec(mail?.text ?? "")?.[1] ?? "";
}

/** Where in the whole database one of these stands: every column that can hold words, of every table, the queue's too. */
async function findAnywhere(needles: string[]): Promise<string[]> {
  const columns = await sql<{ table: string; column: string }[]>`
    select format('%I.%I', table_schema, table_name) as table, column_name as column
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_type = 'BASE TABLE' and table_schema in ('public', 'jobs')
      and (data_type in ('text', 'character varying', 'json', 'jsonb', 'ARRAY', 'bytea', 'USER-DEFINED', 'tsvector'))`;
  expect(columns.length).toBeGreaterThan(100);
  const found: string[] = [];
  for (const { table, column } of columns) {
    for (const needle of needles.map((one) => one.toLowerCase())) {
      // Bytes show as hexadecimal.
      const rows = await sql.unsafe(
        `select 1 from ${table} where position($1 in lower("${column}"::text)) > 0 or position($2 in "${column}"::text) > 0 limit 1`,
        [needle, Buffer.from(needle).toString("hex")],
      );
      if (rows.length > 0) found.push(`${table}.${column}`);
    }
  }
  return [...new Set(found)].sort();
}

test("wie alles laat wissen, staat nergens meer in de database of op schijf, en het gesprek blijft", async () => {
  const dataDir = env.DATA_DIR;
  env.DATA_DIR = mkdtempSync(join(tmpdir(), "antenne-wissen-"));
  const root = await say(email);
  const spam = await say(email, { text: `${text} Nogmaals.` });
  await approve(editor, root, 1);
  await markSpam(editor, spam, 1);
  await followed(root);
  const bram = await say("bram@voorbeeld.nl", {
    parentId: root,
    name: "Bram",
    text: "Dat vind ik ook.",
    status: "approved",
  });
  await followed(bram, root);
  const reply = await say(email, { parentId: root, status: "approved", text: `${text} Echt waar.` });
  await tellFollowers(bram);
  await tellFollowers(reply);
  await db.insert(notes).values({
    articleId,
    anchor: { quote: "De", before: "", after: "", at: 0 },
    text: `Vraag dit aan ${email.toLowerCase()} of bel.`,
    editorId: editor.id,
  });
  await db.insert(mails).values({
    to: "redactie@voorbeeld.nl",
    subject: "Nieuwe reacties",
    text: `Er wacht:\n${name}: De kaasmarkt op de\nBinnenrotte verdient een waterstofballon met flamin…`,
    html: "",
  });
  await db
    .update(comments)
    .set({ addressHash: Buffer.from("afzender") })
    .where(eq(comments.id, spam));
  await db.insert(commentBans).values({
    kind: "address",
    addressHash: Buffer.from("afzender"),
    label: name,
    reason: `${name} scheldt.`,
    until: new Date(Date.now() + 86_400_000),
  });
  const token = await linkByMail();
  for (const { id } of await db.select().from(mails)) await deliverMail(id, undefined);
  const needles = [email, name, text.slice(0, 40)];
  expect((await findAnywhere(needles)).length).toBeGreaterThan(5);

  const opened = await openOwnData(token);
  expect(opened?.email.toLowerCase()).toBe(email.toLowerCase());
  expect(opened?.found).toMatchObject({
    comments: [
      { id: root, name, text, status: "approved" },
      { id: spam, status: "spam" },
      { id: reply, parent_id: root },
    ],
    commenter: [{ email }],
    replyMail: [{ thread_id: root }],
    spamFilter: [{ learnedAsSpam: false }, { learnedAsSpam: true }],
  });
  expect(JSON.stringify(opened)).not.toContain("bram@voorbeeld.nl");
  expect(JSON.stringify(opened)).not.toContain(editor.name);

  const erased = await erase(token);
  expect(erased).toMatchObject({ ok: true, data: { expired: [`comments:${articleId}`] } });
  expect(await sql`select tag from cache_expiries where tag = ${`comments:${articleId}`}`).not.toEqual([]);
  expect(await findAnywhere(needles)).toEqual([]);
  await forgetKeptMail();
  const folder = join(env.DATA_DIR, "postvak");
  const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8"));
  expect(kept.length).toBeGreaterThan(0);
  for (const file of kept) for (const needle of needles) expect(file.toLowerCase()).not.toContain(needle.toLowerCase());
  rmSync(env.DATA_DIR, { recursive: true });
  env.DATA_DIR = dataDir;

  const left = await db.select().from(comments).orderBy(comments.id);
  expect(left.map(({ id, status, parentId, gone }) => [id, status, parentId, gone])).toEqual([
    [root, "approved", null, "erased"],
    [spam, "deleted", null, "erased"],
    [bram, "approved", root, null],
    [reply, "approved", root, "erased"],
  ]);
  expect(await db.$count(commentBans)).toBe(1);
  expect(await sql`select * from spam_lessons`).toEqual([]);
  expect(await sql`select * from spam_words`).toEqual([]);
  expect(await sql`select spam, ham from spam_totals`).toEqual([{ spam: 0, ham: 0 }]);
  expect(await erase(token)).toMatchObject({ error: "not-found" });
  expect(await openOwnData(token)).toBeNull();
  expect(await reopen(editor, spam, 3)).toMatchObject({ ok: true });
  expect(await approve(editor, spam, 4)).toMatchObject({ ok: true });
  expect(await sql`select * from spam_words`).toEqual([]);
});

test("wie hier niets heeft, krijgt geen mail, en hetzelfde antwoord", async () => {
  expect(await ask("vreemd@voorbeeld.nl", "203.0.113.7")).toEqual(await ask(email, "203.0.113.7"));
  await sendLink("vreemd@voorbeeld.nl");
  expect(await db.$count(mails)).toBe(0);
});

test("een adres krijgt hoogstens drie mails per uur, en een netwerk vraagt hoogstens tien keer", async () => {
  await say(email);
  const answers = [];
  for (let time = 1; time <= 12; time += 1) answers.push((await ask(email, "203.0.113.7")).ok);
  expect(answers.filter(Boolean)).toHaveLength(10);
  expect(await sql`select id from jobs.job where name = 'own-data.ask'`).toHaveLength(3);
});

test("een link werkt een uur, en een nieuwe maakt de oude waardeloos", async () => {
  await say(email);
  const first = await linkByMail();
  const second = await linkByMail();
  expect(await openOwnData(first)).toBeNull();
  expect(await openOwnData(second)).not.toBeNull();
  await sql`update own_data_links set ends_at = now() - interval '1 second'`;
  expect(await openOwnData(second)).toBeNull();
  expect(await erase(second)).toMatchObject({ error: "not-found" });
  expect(await db.$count(comments, eq(comments.name, name))).toBe(1);
  for (const wrong of ["", "x", "\u0000", "a".repeat(43)]) expect(await openOwnData(wrong)).toBeNull();
});

test("gaat er iets mis bij het wissen, dan is er niets gewist en werkt de link nog", async () => {
  const id = await say(email, { status: "approved" });
  const token = await linkByMail();
  await sql`alter table comments add constraint proef check (name <> 'Verwijderd') not valid`;
  await expect(erase(token)).rejects.toThrow();
  await sql`alter table comments drop constraint proef`;
  expect((await db.select().from(comments).where(eq(comments.id, id)))[0]?.name).toBe(name);
  expect(await db.$count(commenters)).toBe(1);
  expect(await openOwnData(token)).not.toBeNull();
});
