import { eq } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { mails } from "@/db/schema/mails";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { deliverMail } from "@/features/mail/send";
import { type Received, startSmtp } from "@/features/mail/test-smtp";
import { env } from "@/lib/env";
import { askToConfirm } from "./ask";
import { follow, forgetUnconfirmed, mayFollow } from "./follow";
import { linkOf } from "./link";
import { findFollowing } from "./queries";
import { confirm, stop } from "./settle";
import { tellFollowers } from "./tell";

let received: Received[];
let smtp: Awaited<ReturnType<typeof startSmtp>>;
let articleId: number;

beforeEach(async () => {
  await emptyTables();
  Reflect.deleteProperty(globalThis, "antenneDayKey");
  await sql`delete from jobs.job`;
  received = [];
  smtp = await startSmtp(received);
  articleId = await makeArticle({ title: "De Hef\r\nBcc: dief@voorbeeld.nl" });
});
afterEach(() => smtp.close());
afterAll(() => sql.end());

type Said = {
  email?: string;
  parentId?: number;
  status?: "approved" | "pending" | "spam";
  editorId?: number;
  name?: string;
};

async function say({ email, ...rest }: Said = {}) {
  const values = { email: email ?? "lezer@voorbeeld.nl" };
  const [commenter] = await db
    .insert(commenters)
    .values(values)
    .onConflictDoUpdate({ target: commenters.email, set: values })
    .returning();
  const [comment] = await db
    .insert(comments)
    .values({
      articleId,
      commenterId: commenter?.id ?? 0,
      name: "Lezer",
      text: "Een <b>antwoord</b>\r\n.\r\nvan een lezer.",
      status: "approved",
      textHash: Buffer.from("x"),
      ...rest,
    })
    .returning();
  return { id: comment?.id ?? 0, commenterId: commenter?.id ?? 0 };
}

/** Anna begins a thread and wants mail about it. */
async function annaFollows(email = "anna@voorbeeld.nl", askNow = true) {
  const { id, commenterId } = await say({ email });
  await db.transaction((tx) => follow(tx, { commenterId, threadId: id }, askNow));
  const [subscription] = await sql<{ id: number }[]>`select id from reply_subscriptions order by id desc limit 1`;
  const subscriptionId = subscription?.id ?? 0;
  return { threadId: id, commenterId, subscriptionId, token: linkOf(subscriptionId).split("/").at(-1) ?? "" };
}

async function annaConfirmed() {
  const anna = await annaFollows();
  await confirm(anna.token);
  return anna;
}

/** Sends what waits, and reads what came. */
async function readMail() {
  const waiting = await db.select({ id: mails.id }).from(mails).orderBy(mails.id);
  for (const { id } of waiting) await deliverMail(id, smtp.url);
  const read = received.splice(0).map(async ({ raw, to }) => ({ ...(await simpleParser(raw)), to, raw }));
  return Promise.all(read);
}

const queued = () => sql`select name, data from jobs.job order by created_on`;

describe("eerst de vraag", () => {
  test("wie mail wil, krijgt één brief met een link van ons, en pas na de knop mail over antwoorden", async () => {
    const anna = await annaFollows();
    expect(await queued()).toMatchObject([{ name: "reply-mail.ask", data: { subscriptionId: anna.subscriptionId } }]);
    await askToConfirm(anna.subscriptionId);
    await askToConfirm(anna.subscriptionId);
    const [asked, ...more] = await readMail();
    expect(more).toEqual([]);
    expect(asked?.to).toEqual(["anna@voorbeeld.nl"]);
    expect(asked?.text).toContain(`${env.SITE_URL}/reactie/antwoorden/${anna.token}`);
    expect(asked?.headers.has("bcc")).toBe(false);

    const early = await say({ parentId: anna.threadId });
    await tellFollowers(early.id);
    expect(await readMail()).toEqual([]);

    expect(await findFollowing(anna.token)).toMatchObject({ state: "asked" });
    expect(await confirm(anna.token)).toMatchObject({ ok: true });
    expect(await findFollowing(anna.token)).toMatchObject({ state: "confirmed", threadId: anna.threadId });
    const late = await say({ parentId: anna.threadId });
    await tellFollowers(late.id);
    expect(await readMail()).toHaveLength(1);
  });

  test("een adres krijgt de vraag hoogstens drie keer per dag, wie er ook om vraagt, en een netwerk vraagt hoogstens tien keer", async () => {
    for (let time = 1; time <= 5; time += 1) {
      const { subscriptionId } = await annaFollows("Slachtoffer@voorbeeld.nl");
      await askToConfirm(subscriptionId);
    }
    expect(await readMail()).toHaveLength(3);
    const allowed = [];
    for (let time = 1; time <= 12; time += 1) allowed.push(await mayFollow("203.0.113.7"));
    expect(allowed.filter(Boolean)).toHaveLength(10);
  });

  test("nog eens aankruisen in hetzelfde gesprek vraagt niet nog eens, ook niet van twee kanten tegelijk", async () => {
    const anna = await annaFollows();
    const again = () => db.transaction((tx) => follow(tx, anna, true));
    await Promise.all([askToConfirm(anna.subscriptionId), askToConfirm(anna.subscriptionId), again(), again()]);
    await askToConfirm(anna.subscriptionId);
    expect(await readMail()).toHaveLength(1);
    expect(await sql`select id from reply_subscriptions`).toHaveLength(1);
  });

  test("wat voor spam is aangezien, vraagt pas iets als mensen het goedkeuren", async () => {
    const anna = await annaFollows("anna@voorbeeld.nl", false);
    expect(await queued()).toEqual([]);
    await tellFollowers(anna.threadId);
    expect(await queued()).toMatchObject([{ name: "reply-mail.ask", data: { subscriptionId: anna.subscriptionId } }]);
  });

  test("wat na een week niet is bevestigd, is weg", async () => {
    const first = await annaFollows();
    await annaFollows("bram@voorbeeld.nl");
    await confirm(first.token);
    await sql`update reply_subscriptions set created_at = now() - interval '8 days'`;
    expect(await forgetUnconfirmed()).toBe(1);
    expect(await findFollowing(first.token)).toMatchObject({ state: "confirmed" });
  });
});

describe("mail over een antwoord", () => {
  test("zegt wie wat antwoordde, in tekst en zonder opmaak, met een link om te stoppen en de kopregels van RFC 8058", async () => {
    const anna = await annaConfirmed();
    const reply = await say({ parentId: anna.threadId, name: "Bram\r\nTo: dief@voorbeeld.nl" });
    await tellFollowers(reply.id);
    const [mail] = await readMail();
    expect(mail?.to).toEqual(["anna@voorbeeld.nl"]);
    expect(mail?.headers.has("bcc")).toBe(false);
    expect(mail?.raw.split("\r\n\r\n")[0]?.match(/^To: /gm)).toHaveLength(1);
    expect(mail?.text).toContain("Een <b>antwoord</b>");
    expect(mail?.html).toContain("&lt;b&gt;antwoord&lt;/b&gt;");
    expect(mail?.text).toContain(`${env.SITE_URL}/reactie/${reply.id}`);
    expect(mail?.text).toContain(`${env.SITE_URL}/reactie/antwoorden/${anna.token}`);
    expect(mail?.raw).toMatch(
      new RegExp(`^List-Unsubscribe:\\s+<${env.SITE_URL}/api/antwoordmail/${anna.token}>\\r$`, "m"),
    );
    expect(mail?.raw).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m);
  });

  test("gaat één keer uit, ook als de taak twee keer tegelijk wordt gedaan of het besluit wordt herhaald", async () => {
    const anna = await annaConfirmed();
    const reply = await say({ parentId: anna.threadId });
    await Promise.all([tellFollowers(reply.id), tellFollowers(reply.id)]);
    await tellFollowers(reply.id);
    expect(await readMail()).toHaveLength(1);
  });

  test("gaat niet over een eigen antwoord, ook niet van het eigen account, of over wat niet te lezen is", async () => {
    const anna = await annaConfirmed();
    const account = await makeEditor("editor");
    await sql`update editors set email = 'ANNA@voorbeeld.nl' where id = ${account.id}`;
    const own = [
      await say({ parentId: anna.threadId, email: "Anna@Voorbeeld.nl" }),
      await say({ parentId: anna.threadId, email: "elders@voorbeeld.nl", editorId: account.id }),
      await say({ parentId: anna.threadId, status: "pending" }),
      await say({ parentId: anna.threadId, status: "spam" }),
      await say({}),
    ];
    for (const { id } of own) await tellFollowers(id);
    expect(await readMail()).toEqual([]);
  });
});

describe("stoppen", () => {
  test("kan zo vaak je wilt, en daarna komt er niets meer", async () => {
    const anna = await annaConfirmed();
    expect(await stop(anna.token)).toMatchObject({ ok: true });
    expect(await stop(anna.token)).toMatchObject({ ok: true });
    expect(await findFollowing(anna.token)).toEqual({ state: "stopped" });
    expect(await confirm(anna.token)).toMatchObject({ error: "not-found" });
    await tellFollowers((await say({ parentId: anna.threadId })).id);
    expect(await readMail()).toEqual([]);
  });

  test("een link die wij niet maakten doet niets, ook niet als hij op een echte lijkt", async () => {
    const anna = await annaConfirmed();
    for (const token of ["", "1", anna.token.replace(/^\d+/, "999"), `${anna.token}x`, "\u0000"]) {
      expect(await confirm(token)).toMatchObject({ error: "not-found" });
      expect(await stop(token)).toMatchObject({ error: "not-found" });
      expect(await findFollowing(token)).toBeNull();
    }
    const [kept] = await db.select().from(commenters).where(eq(commenters.id, anna.commenterId));
    expect(kept?.replyMailConsentAt).not.toBeNull();
    expect(await findFollowing(anna.token)).toMatchObject({ state: "confirmed" });
  });
});
