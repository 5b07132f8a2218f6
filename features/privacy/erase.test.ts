import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { reportTrail } from "@/db/schema/reports";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { daysKnown } from "@/features/comments/forget-senders";
import { erasePastTerm } from "./erase";
import { passed, type TermName, terms } from "./terms";

beforeEach(emptyTables);
afterAll(() => sql.end());

const now = new Date();

/** Just within a term, and just past it. */
const within = (name: TermName) => new Date(passed(terms[name], now).getTime() + 60_000);
const past = (name: TermName) => new Date(passed(terms[name], now).getTime() - 60_000);

/** For a query by hand. */
const iso = (at: Date | null) => at?.toISOString() ?? null;

let made = 0;
async function comment(values: Partial<typeof comments.$inferInsert>): Promise<number> {
  made += 1;
  const articleId = await makeArticle();
  const [row] = await db
    .insert(comments)
    .values({ articleId, name: "Lezer", text: "Tekst", textHash: Buffer.from([made]), ...values })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}

test("wat nog binnen zijn termijn is, blijft; wat eroverheen is, gaat", async () => {
  const decidedBy = (await makeEditor("moderator")).id;
  const kept = [
    await comment({ status: "approved", createdAt: past("commenter") }),
    await comment({ status: "spam", createdAt: within("spam") }),
    await comment({ status: "deleted", decidedAt: within("removed"), decidedBy }),
    await comment({ status: "pending", createdAt: past("removed") }),
  ];
  await comment({ status: "spam", createdAt: past("spam") });
  await comment({ status: "deleted", decidedAt: past("removed"), decidedBy });
  await erasePastTerm(now);
  expect((await sql`select id from comments order by id`).map(({ id }) => id)).toEqual(kept);
});

test("een afzender wordt vergeten als zijn termijn om is", () => {
  expect(daysKnown).toBe(terms.sender.count);
});

test("een e-mailadres gaat na de laatste reactie, en wat lezers zien blijft", async () => {
  const [old, recent] = await db
    .insert(commenters)
    .values([
      { email: "oud@lezers.example", storageConsentAt: past("commenter") },
      { email: "nieuw@lezers.example", storageConsentAt: within("commenter") },
    ])
    .returning();
  const id = await comment({ status: "approved", commenterId: old?.id, createdAt: past("commenter") });
  await erasePastTerm(now);
  expect(await db.select({ id: commenters.id }).from(commenters)).toEqual([{ id: recent?.id }]);
  expect(await sql`select name, commenter_id from comments where id = ${id}`).toEqual([
    { name: "Lezer", commenter_id: null },
  ]);
});

test("van een melding, besluit en bezwaar gaat wat mensen schreven, en blijft wat er gebeurde", async () => {
  const id = await comment({ status: "approved" });
  const [recent, old, open] = [within("report"), past("report"), null];
  for (const settledAt of [recent, old, open]) {
    await sql`
      insert into reports (comment_id, reason, explanation, name, email, address_hash, settled_at, created_at)
      values (${id}, 'insult', 'Uitleg', 'Noor', 'noor@lezers.example', '\\x01', ${iso(settledAt)}, ${iso(past("day"))})`;
  }
  const [decision] = await sql`
    insert into report_decisions (comment_id, origin, action, ground, facts, object_until, created_at)
    values (${id}, 'own', 'remove', 'rules', 'Feiten', now(), ${iso(past("decision"))}) returning id`;
  await sql`
    insert into objections (decision_id, text, outcome, answer, decided_at)
    values (${decision?.id}, 'Bezwaar', 'rejected', 'Antwoord', ${iso(past("decision"))})`;
  for (const _ of [1, 2]) await erasePastTerm(now);
  expect(await sql`select explanation, name, email, address_hash from reports order by id`).toEqual([
    { explanation: "Uitleg", name: "Noor", email: "noor@lezers.example", address_hash: null },
    { explanation: "", name: "", email: null, address_hash: null },
    { explanation: "Uitleg", name: "Noor", email: "noor@lezers.example", address_hash: null },
  ]);
  expect(await sql`select facts, action from report_decisions`).toEqual([{ facts: "", action: "remove" }]);
  expect(await sql`select text, answer, outcome from objections`).toEqual([
    { text: "", answer: "", outcome: "rejected" },
  ]);
  expect((await db.select().from(reportTrail)).map(({ step, detail }) => [step, detail])).toEqual([
    ["texts.erase", { kind: "report", count: 1 }],
    ["texts.erase", { kind: "decision", count: 1 }],
  ]);
});

test("een reactie waarover nog een bezwaar loopt, blijft tot daarop is beslist", async () => {
  const id = await comment({ status: "deleted", decidedAt: past("removed") });
  const [decision] = await sql`
    insert into report_decisions (comment_id, origin, action, ground, object_until)
    values (${id}, 'own', 'remove', 'rules', now()) returning id`;
  await sql`insert into objections (decision_id, text) values (${decision?.id}, 'Bezwaar')`;
  await erasePastTerm(now);
  expect(await db.$count(comments)).toBe(1);
  await sql`update objections set outcome = 'rejected', decided_at = now()`;
  await erasePastTerm(now);
  expect(await db.$count(comments)).toBe(0);
});

test("woorden van voor een aanpassing gaan na hun termijn, tenzij er een bezwaar loopt; en bans die voorbij zijn", async () => {
  const former = (at: Date) => ({
    by: 1,
    at: at.toISOString(),
    text: "Wat er stond",
    deskReason: "",
    deskEditedAt: null,
  });
  const recent = await comment({ status: "approved", former: former(within("former")) });
  const old = await comment({ status: "approved", former: former(past("former")) });
  const objected = await comment({ status: "approved", former: former(past("former")) });
  const [decision] = await sql`
    insert into report_decisions (comment_id, origin, action, ground, object_until)
    values (${objected}, 'own', 'edit', 'rules', now()) returning id`;
  await sql`insert into objections (decision_id, text) values (${decision?.id}, 'Bezwaar')`;
  const soon = new Date(now.getTime() + 86_400_000);
  for (const [label, until, liftedAt] of [
    ["loopt", soon, null],
    ["pas voorbij", within("ban"), null],
    ["lang voorbij", past("ban"), null],
    ["lang opgeheven", soon, past("ban")],
  ] as const) {
    await sql`
      insert into comment_bans (kind, value, label, reason, until, lifted_at)
      values ('name', ${label}, ${label}, 'Scheldt', ${iso(until)}, ${iso(liftedAt)})`;
  }
  for (const _ of [1, 2]) await erasePastTerm(now);
  expect((await sql`select id from comments where former is not null order by id`).map(({ id }) => id)).toEqual([
    recent,
    objected,
  ]);
  expect(await sql`select text from comments where id = ${old}`).toEqual([{ text: "Tekst" }]);
  expect((await sql`select label from comment_bans order by id`).map(({ label }) => label)).toEqual([
    "loopt",
    "pas voorbij",
  ]);
});

test("ook het logboek, oude accounts, sleutels, limieten en tekens van leven gaan", async () => {
  const gone = await makeEditor("author");
  const stays = await makeEditor("author");
  await sql`update editors set removed_at = ${iso(past("account"))}, last_login_at = now() where id = ${gone.id}`;
  await sql`update editors set removed_at = ${iso(within("account"))} where id = ${stays.id}`;
  for (const at of [within("audit"), past("audit")]) {
    await sql`insert into audit_log (created_at, editor_name, action, subject_type) values (${iso(at)}, 'Noor', 'x', 'editor')`;
  }
  await sql`insert into day_keys (day, key) values ('2020-01-01', '\\x01')`;
  await sql`insert into rate_limits (key, window_ends_at, count) values ('\\x01', now() - interval '1 hour', 1)`;
  await sql`insert into visitors (visitor_hash, address_hash, seen_at) values ('\\x01', '\\x01', ${iso(past("visitor"))})`;
  for (const _ of [1, 2]) await erasePastTerm(now);
  expect(await sql`select email, last_login_at from editors where id = ${gone.id}`).toEqual([
    { email: `verwijderd-${gone.id}@invalid`, last_login_at: null },
  ]);
  expect(await sql`select 1 from editors where id = ${stays.id} and email like 'verwijderd%'`).toEqual([]);
  expect(await sql`select 1 from audit_log`).toHaveLength(1);
  for (const table of ["day_keys", "rate_limits", "visitors"]) {
    expect([table, (await sql`select 1 from ${sql(table)}`).length]).toEqual([table, 0]);
  }
});
