import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articleAuthors } from "@/db/schema/articles";
import { commentBans } from "@/db/schema/bans";
import { commenters, comments } from "@/db/schema/comments";
import { mails } from "@/db/schema/mails";
import { objections, reportDecisions, reports, reportTrail } from "@/db/schema/reports";
import { cacheExpiries } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { editByDesk, undoEdit } from "@/features/comments/edit";
import { approve, markSpam, remove } from "@/features/comments/moderate";
import { readSettings } from "@/features/settings/queries";
import { civilTime } from "@/lib/dates";
import { decide } from "./decide";
import { exportTrail } from "./export";
import { followDecision } from "./follow";
import { object, openDecision } from "./object";
import { collectReports, eraseFromReports } from "./person";
import { countReports, getCommentFile, listDecisions, listReported } from "./queries";
import { renewTransparency } from "./renew";
import { report } from "./report";
import { decisionInput, type ReportInput, reportInput } from "./schema";
import { settleObjection } from "./settle-objection";
import { readYear, readYears } from "./year";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

type Person = Awaited<ReturnType<typeof makeEditor>>;

let articleId: number;
let moderator: Person;
let colleague: Person;

beforeEach(async () => {
  await emptyTables();
  await sql`insert into settings (id, name) values (1, 'Proef') on conflict (id) do nothing`;
  articleId = await makeArticle();
  moderator = await makeEditor("moderator");
  colleague = await makeEditor("moderator");
});
afterAll(() => sql.end());

const writer = "schrijver@lezers.example";

async function comment(changes: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  await db.insert(commenters).values({ email: writer }).onConflictDoNothing();
  const [who] = await db.select().from(commenters).where(eq(commenters.email, writer));
  const [row] = await db
    .insert(comments)
    .values({
      articleId,
      commenterId: who?.id,
      name: "Schrijver",
      text: "Wat een sukkels.",
      textHash: Buffer.from([1]),
      status: "approved",
      ...changes,
    })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}

const find = async (id: number) => (await db.select().from(comments).where(eq(comments.id, id)))[0];
const letters = (to: string) => db.select().from(mails).where(eq(mails.to, to)).orderBy(mails.id);
const steps = async () => (await db.select().from(reportTrail).orderBy(reportTrail.id)).map(({ step }) => step);

const typed = (commentId: number, changes: Partial<ReportInput> = {}): ReportInput => ({
  commentId,
  reason: "insult",
  explanation: "",
  place: "",
  name: "",
  email: "",
  goodFaith: false,
  website: "",
  ...changes,
});

const removal = async (commentId: number) =>
  decisionInput.parse({
    commentId: String(commentId),
    version: String((await find(commentId))?.version),
    action: "remove",
    ground: "rules",
    reference: "Beledigingen",
    facts: "Je noemt anderen sukkels.",
    automated: "none",
  });

/** The link in the last letter to this address. */
async function tokenTo(address: string): Promise<string> {
  return /\/bezwaar\/([0-9a-f]{64})/.exec((await letters(address)).at(-1)?.text ?? "")?.[1] ?? "";
}

describe("een melding", () => {
  const form = { commentId: "1", reason: "defamation", explanation: "Dit is aantoonbaar gelogen." };
  const whole = { ...form, name: "Noor", email: "noor@lezers.example", goodFaith: "ja" };

  test("vraagt bij iets verbodens wat artikel 16 vraagt, en bij de huisregels alleen een reden", () => {
    expect(reportInput.safeParse(whole).success).toBe(true);
    for (const field of ["explanation", "name", "email", "goodFaith"]) {
      const refused = reportInput.safeParse({ ...whole, [field]: "" });
      expect(refused.error?.issues.map(({ path }) => path[0])).toEqual([field]);
    }
    expect(reportInput.safeParse({ ...form, reason: "children", goodFaith: "ja" }).success).toBe(true);
    expect(reportInput.safeParse({ commentId: "1", reason: "insult" }).success).toBe(true);
    expect(reportInput.safeParse({ commentId: "1", reason: "insult", email: "geen adres" }).success).toBe(false);
    for (const odd of [{}, { commentId: "1" }, { commentId: "1", reason: "zomaar" }]) {
      expect(reportInput.safeParse(odd).success).toBe(false);
    }
  });

  test("staat in de rij met alle andere over die reactie, verbodens eerst, en wie een adres gaf krijgt bevestiging", async () => {
    const [first, second] = [await comment(), await comment({ text: "Iets anders", textHash: Buffer.from([2]) })];
    expect(await report(typed(first), "192.0.2.1")).toMatchObject({ ok: true });
    expect(
      await report(
        typed(second, { reason: "hate", explanation: "Dit is haat.", email: "noor@lezers.example" }),
        "192.0.2.2",
      ),
    ).toMatchObject({ ok: true });
    await report(typed(second), "192.0.2.3");
    expect(await listReported(moderator)).toMatchObject({
      rows: [
        { commentId: second, count: 2, illegal: true },
        { commentId: first, count: 1, illegal: false },
      ],
    });
    expect(await countReports(moderator)).toBe(2);
    expect(await letters("noor@lezers.example")).toMatchObject([{ text: expect.stringContaining("Iets anders") }]);
    expect(await steps()).toEqual(["report.receive", "report.receive", "report.confirm", "report.receive"]);
  });

  test("van dezelfde melder komt bij wat die al meldde, ook als twee tegelijk komen", async () => {
    const id = await comment();
    await Promise.all([
      report(typed(id, { explanation: "Een" }), "192.0.2.1"),
      report(typed(id, { explanation: "Een" }), "192.0.2.1"),
    ]);
    await report(typed(id, { reason: "threat", explanation: "Twee", email: "n@lezers.example" }), "192.0.2.1");
    await report(typed(id, { explanation: "Drie", email: "N@lezers.example" }), "192.0.2.9");
    expect(await db.select().from(reports)).toMatchObject([
      { reason: "threat", explanation: "Een\n\nTwee\n\nDrie", email: "n@lezers.example", times: 4 },
    ]);
    expect(await letters("n@lezers.example")).toHaveLength(1);
  });

  test("wordt niet bewaard van wie het lege veld invult, te vaak meldt, of iets meldt wat lezers niet zien", async () => {
    const [id, hidden] = [await comment(), await comment({ status: "pending", textHash: Buffer.from([2]) })];
    expect(await report(typed(id, { website: "x" }), "192.0.2.1")).toMatchObject({ ok: true });
    expect(await report(typed(hidden), "192.0.2.1")).toMatchObject({ error: "not-found" });
    expect(await report(typed(999), "192.0.2.1")).toMatchObject({ error: "not-found" });
    for (let times = 2; times < 5; times++) await report(typed(id), "192.0.2.1");
    expect(await report(typed(id), "192.0.2.1")).toMatchObject({ error: "rate-limited" });
    expect(await db.$count(reports)).toBe(1);
  });
});

describe("een besluit", () => {
  test("haalt weg, motiveert aan de schrijver, antwoordt de melder, en dat alles in één keer", async () => {
    const id = await comment();
    await report(typed(id, { email: "noor@lezers.example" }), "192.0.2.1");
    await report(typed(id), "192.0.2.2");
    expect(await decide(moderator, await removal(id))).toMatchObject({
      ok: true,
      data: { expired: [`comments:${articleId}`] },
    });
    expect(await find(id)).toMatchObject({ status: "deleted", decidedBy: moderator.id });
    expect(await db.$count(cacheExpiries)).toBe(1);
    expect(await listReported(moderator)).toMatchObject({ rows: [] });
    const [reasons] = await letters(writer);
    for (const owed of [
      "weggehaald. Niemand ziet haar meer", // (a)
      "Je noemt anderen sukkels.", // (b)
      "omdat iemand je reactie meldde", // (b)
      "geen machine", // (c)
      "huisregels", // (e)
      "Beledigingen", // (e)
      "gratis bezwaar maken", // (f)
      "geschillenbeslechting", // (f)
      "rechter", // (f)
    ]) {
      expect(reasons?.text).toContain(owed);
    }
    expect(reasons?.text).not.toContain("noor@lezers.example");
    expect((await letters("noor@lezers.example")).at(-1)?.text).toContain("We hebben de reactie weggehaald.");
    expect(await steps()).toEqual([
      ...["report.receive", "report.confirm", "report.receive", "decision.take"],
      ...["report.settle", "report.settle", "decision.state"],
    ]);
    expect(await decide(moderator, await removal(id))).toMatchObject({ error: "stale" });
  });

  test("om niets te doen laat de reactie staan, zegt dat de melder, en de schrijver niets", async () => {
    const id = await comment();
    const nothing = { ...(await removal(id)), action: "none" as const };
    expect(await decide(moderator, nothing)).toMatchObject({ error: "incomplete" });
    await report(typed(id, { email: "noor@lezers.example" }), "192.0.2.1");
    expect(await decide(moderator, nothing)).toMatchObject({ ok: true, data: { expired: [] } });
    expect(await find(id)).toMatchObject({ status: "approved" });
    expect(await letters(writer)).toHaveLength(0);
    expect((await letters("noor@lezers.example")).at(-1)?.text).toContain("laten haar staan");
  });

  test("is van wie er mag modereren, en van wie zag hoe de reactie nu is", async () => {
    const author = await makeEditor("author");
    const [id, own] = [await comment(), await comment({ articleId: await makeArticle({}, [author.authorId ?? 0]) })];
    await report(typed(id), "192.0.2.1");
    await report(typed(own), "192.0.2.1");
    expect(await decide(author, await removal(id))).toMatchObject({ error: "forbidden" });
    expect(await getCommentFile(author, id)).toBeNull();
    expect(await listReported(author)).toMatchObject({ rows: [{ commentId: own }] });
    expect(await decide(author, await removal(own))).toMatchObject({ ok: true });
    expect(await decide(moderator, { ...(await removal(id)), version: 9 })).toMatchObject({ error: "stale" });
    expect(await db.$count(reportDecisions)).toBe(1);
  });

  test("uit de inbox wordt na bedenktijd gemotiveerd; spam niet, en wat is teruggezet ook niet", async () => {
    const [gone, spam, back] = [
      await comment(),
      await comment({ textHash: Buffer.from([2]) }),
      await comment({ textHash: Buffer.from([3]) }),
    ];
    await report(typed(gone), "192.0.2.1");
    await remove(moderator, gone, 1);
    await markSpam(moderator, spam, 1);
    await remove(moderator, back, 1);
    await approve(moderator, back, 2).then(() => sql`update comments set status = 'approved' where id = ${back}`);
    expect(
      await sql`select data from jobs.job where name = 'comment.decided' and start_after > now() + interval '9 minutes'`,
    ).not.toHaveLength(0);
    for (const id of [gone, spam, back, gone]) await followDecision(id);
    expect(
      (await db.select().from(reportDecisions).orderBy(reportDecisions.id)).map(({ commentId, action, origin }) => [
        commentId,
        action,
        origin,
      ]),
    ).toEqual([
      [gone, "remove", "report"],
      [spam, "spam", "own"],
    ]);
    expect(await letters(writer)).toMatchObject([{ text: expect.stringContaining("huisregels") }]);
    expect(await db.select().from(reports)).toMatchObject([{ settledAt: expect.any(Date) }]);

    await sql`update comments set status = 'approved' where id = ${gone}`;
    await followDecision(gone);
    expect((await letters(writer)).at(-1)?.text).toContain("ze staat er weer");
    expect((await steps()).at(-1)).toBe("decision.withdraw");
  });

  test("past aan met een opmerking: de schrijver leest wat er stond, wat er staat en waarom", async () => {
    const id = await comment({ status: "approved" });
    await report(typed(id), "192.0.2.1");
    const edit = { ...(await removal(id)), action: "edit" as const, note: "een scheldwoord weggehaald" };
    expect(await decide(moderator, { ...edit, text: "Wat een sukkels." })).toMatchObject({ error: "invalid" });
    expect(await decide(moderator, { ...edit, text: "Wat jammer." })).toMatchObject({
      ok: true,
      data: { expired: [`comments:${articleId}`] },
    });
    expect(await find(id)).toMatchObject({
      ...{ status: "approved", text: "Wat jammer.", deskReason: "een scheldwoord weggehaald" },
      former: { by: moderator.id, text: "Wat een sukkels." },
    });
    const [letter] = await letters(writer);
    expect(letter?.subject).toContain("aangepast");
    for (const said of ["“Wat een sukkels.”", "“Wat jammer.”", "Je noemt anderen sukkels."]) {
      expect(letter?.text).toContain(said);
    }
    await followDecision(id);
    expect(await db.select().from(reportDecisions)).toMatchObject([{ action: "edit", withdrawnAt: null }]);
    await object({ token: await tokenTo(writer), text: "Zo bedoelde ik het niet.", website: "" }, "192.0.2.1");
    const [objection] = await db.select().from(objections);
    await settleObjection(colleague, { objectionId: objection?.id ?? 0, outcome: "upheld", answer: "Je hebt gelijk." });
    expect(await find(id)).toMatchObject({
      text: "Wat een sukkels.",
      deskReason: "",
      deskEditedAt: null,
      former: null,
    });
  });

  test("haalt weg met een ban, in één keer, en een gegrond bezwaar heft ook die op", async () => {
    const id = await comment();
    const banned = { ...(await removal(id)), action: "ban" as const, kinds: ["name" as const], days: 7 };
    expect(await decide(moderator, { ...banned, kinds: ["address"] })).toMatchObject({ error: "invalid" });
    expect(await db.$count(reportDecisions)).toBe(0);
    const author = await makeEditor("author");
    await db.insert(articleAuthors).values({ articleId, position: 9, authorId: author.authorId });
    expect(await decide(author, banned)).toMatchObject({ error: "forbidden" });
    expect(await find(id)).toMatchObject({ status: "approved" });

    expect(await decide(moderator, banned)).toMatchObject({ ok: true });
    expect(await find(id)).toMatchObject({ status: "deleted" });
    const [decision] = await db.select().from(reportDecisions);
    expect(await db.select().from(commentBans)).toMatchObject([
      { kind: "name", value: "schrijver", reason: "Beledigingen", decisionId: decision?.id, liftedAt: null },
    ]);
    expect((await letters(writer))[0]?.text).toContain("Ook kun je 7 dagen niet reageren");
    await object({ token: await tokenTo(writer), text: "Het was een grapje.", website: "" }, "192.0.2.1");
    const [objection] = await db.select().from(objections);
    await settleObjection(colleague, { objectionId: objection?.id ?? 0, outcome: "upheld", answer: "Je hebt gelijk." });
    expect(await find(id)).toMatchObject({ status: "approved" });
    expect(await db.select().from(commentBans)).toMatchObject([{ liftedBy: colleague.id }]);
  });

  test("vraagt van een aanpassing en een ban wat daarvoor nodig is", async () => {
    const form = {
      ...{ commentId: "1", version: "1", ground: "rules" },
      reference: "Pesten",
      facts: "Je scheldt iemand uit.",
    };
    const wrong = (more: Record<string, string>) =>
      decisionInput.safeParse({ ...form, ...more }).error?.issues.map(({ path }) => path[0]);
    expect(wrong({ action: "edit", text: " ", note: "" })).toEqual(["text", "note"]);
    expect(wrong({ action: "ban", days: "400" })).toEqual(["kinds", "days"]);
    expect(decisionInput.parse({ ...form, action: "ban", banDomain: "ja", days: "30" })).toMatchObject({
      kinds: ["domain"],
    });
  });

  test("over woorden die de redactie uit zichzelf veranderde volgt na bedenktijd, tenzij het is teruggezet", async () => {
    const [changed, undone] = [await comment(), await comment({ textHash: Buffer.from([2]) })];
    for (const id of [changed, undone]) {
      await editByDesk(moderator, { id, version: 1, text: "Wat jammer.", reason: "een scheldwoord weggehaald" });
    }
    expect(await undoEdit(colleague, undone, 2)).toEqual({ ok: false, error: "stale" });
    expect(await undoEdit(moderator, undone, 2)).toMatchObject({ ok: true, data: { version: 3 } });
    expect(await find(undone)).toMatchObject({ text: "Wat een sukkels.", deskReason: "", former: null });
    for (const id of [changed, undone, changed]) await followDecision(id);
    expect(await db.select().from(reportDecisions)).toMatchObject([
      { commentId: changed, action: "edit", origin: "own", editorId: moderator.id },
    ]);
    expect(await letters(writer)).toMatchObject([{ text: expect.stringContaining("een scheldwoord weggehaald") }]);

    await undoEdit(moderator, changed, 2);
    await followDecision(changed);
    expect((await letters(writer)).at(-1)?.text).toContain("hadden aangepast");
    expect(await db.select().from(reportDecisions)).toMatchObject([{ withdrawnAt: expect.any(Date) }]);
  });

  test("van het filter dat een mens terugdraait, telt één keer als vergissing", async () => {
    const id = await comment({ status: "spam" });
    await followDecision(id);
    await approve(moderator, id, 1);
    for (const _ of [1, 2]) await followDecision(id);
    expect(await steps()).toEqual(["filter.correct"]);
  });
});

describe("een bezwaar", () => {
  const text = "Het was een grapje onder vrienden.";

  async function removed(): Promise<{ id: number; token: string }> {
    const id = await comment();
    await report(typed(id, { email: "noor@lezers.example" }), "192.0.2.1");
    await decide(moderator, await removal(id));
    return { id, token: await tokenTo(writer) };
  }

  const settle = async (who: Person, outcome: "upheld" | "rejected") => {
    const [open] = await db.select().from(objections).where(eq(objections.decisionId, objections.decisionId));
    return settleObjection(who, { objectionId: open?.id ?? 0, outcome, answer: "We lazen het opnieuw." });
  };

  test("gegrond: de reactie is er weer, in één transactie met wat verloopt, en het antwoord gaat per mail", async () => {
    const { id, token } = await removed();
    expect(await openDecision(token)).toMatchObject({ party: "commenter", action: "remove", objection: null });
    expect(await object({ token, text, website: "" }, "192.0.2.1")).toMatchObject({ ok: true });
    expect(await object({ token, text, website: "" }, "192.0.2.1")).toMatchObject({ error: "duplicate" });
    expect(await listDecisions(colleague, { objected: true })).toMatchObject({
      rows: [{ commentId: id, objection: { party: "commenter" } }],
    });
    expect(await settle(moderator, "upheld")).toMatchObject({
      error: "invalid",
      fields: { outcome: expect.any(String) },
    });
    expect(await settle(await makeEditor("author"), "upheld")).toMatchObject({ error: "forbidden" });
    await db.delete(cacheExpiries);
    expect(await settle(colleague, "upheld")).toMatchObject({ ok: true });
    expect(await find(id)).toMatchObject({ status: "approved" });
    expect(await db.select({ tag: cacheExpiries.tag }).from(cacheExpiries)).toEqual([{ tag: `comments:${articleId}` }]);
    expect((await letters(writer)).at(-1)?.text).toContain("je reactie staat er weer");
    expect(await settle(colleague, "rejected")).toMatchObject({ error: "stale" });
    expect((await steps()).slice(-3)).toEqual(["objection.receive", "objection.decide", "decision.withdraw"]);
    expect(await openDecision(token)).toMatchObject({ withdrawn: true, objection: { outcome: "upheld" } });
  });

  test("ongegrond: het besluit blijft; wie alleen is, beslist zelf", async () => {
    const { id, token } = await removed();
    await object({ token, text, website: "" }, "192.0.2.1");
    await sql`update editors set removed_at = now() where id = ${colleague.id}`;
    expect(await settle(moderator, "rejected")).toMatchObject({ ok: true });
    expect(await find(id)).toMatchObject({ status: "deleted" });
    expect((await letters(writer)).at(-1)?.text).toContain("blijven bij ons besluit");
  });

  test("van een melder die gelijk krijgt, doet de melding weer open", async () => {
    const { id } = await removed();
    const token = await tokenTo("noor@lezers.example");
    expect(await openDecision(token)).toMatchObject({ party: "reporter" });
    await object({ token, text, website: "" }, "192.0.2.1");
    await settle(colleague, "upheld");
    expect(await listReported(moderator)).toMatchObject({ rows: [{ commentId: id }] });
    expect((await steps()).slice(-2)).toEqual(["objection.decide", "report.reopen"]);
  });

  test("kan niet met een link die niet klopt, en niet na zes maanden", async () => {
    const { token } = await removed();
    for (const wrong of ["", "x", token.slice(1), `${token}0`, token.toUpperCase(), "0".repeat(64)]) {
      expect(await openDecision(wrong)).toBeNull();
      expect(await object({ token: wrong, text, website: "" }, "192.0.2.1")).toMatchObject({ error: "not-found" });
    }
    const [late] = await sql`select object_until >= created_at + interval '6 months' as enough from report_decisions`;
    expect(late).toEqual({ enough: true });
    await sql`update report_decisions set object_until = now() - interval '1 second'`;
    expect(await object({ token, text, website: "" }, "192.0.2.2")).toMatchObject({ error: "closed" });
    expect(JSON.stringify(await sql`select * from report_decisions`)).not.toContain(token);
  });
});

test("wie om de eigen gegevens vraagt krijgt meldingen, besluiten en bezwaren, en na wissen is er niets van over", async () => {
  const id = await comment();
  await report(typed(id, { email: "noor@lezers.example", name: "Noor", explanation: "Gemeen!" }), "192.0.2.1");
  await decide(moderator, await removal(id));
  await object({ token: await tokenTo(writer), text: "Het was een grapje.", website: "" }, "192.0.2.1");
  await object({ token: await tokenTo("noor@lezers.example"), text: "Dit is te weinig.", website: "" }, "192.0.2.1");
  const [noor, who] = [
    { email: "noor@lezers.example", commentIds: [] },
    { email: writer, commentIds: [id] },
  ];
  const told = JSON.stringify(await collectReports(db, noor));
  for (const own of ["Gemeen!", "Dit is te weinig."]) expect(told).toContain(own);
  for (const others of ["grapje", "sukkels"]) expect(told).not.toContain(others);
  expect(JSON.stringify(await collectReports(db, who))).toContain("Het was een grapje.");
  for (const person of [noor, who]) await db.transaction((tx) => eraseFromReports(tx, person));
  const left = JSON.stringify([
    await sql`select * from reports`,
    await sql`select * from report_decisions`,
    await sql`select * from objections`,
    await sql`select * from report_trail`,
  ]);
  for (const words of ["Noor", "noor@", "Gemeen", "grapje", "weinig", "sukkels"]) expect(left).not.toContain(words);
  expect(await openDecision(await tokenTo(writer))).toBeNull();
});

test("het spoor laat zich niet veranderen, en staat zonder tekst of adres in de CSV", async () => {
  const id = await comment();
  await report(typed(id, { email: "noor@lezers.example", name: "=Noor", explanation: "Gemeen!" }), "192.0.2.1");
  await decide(moderator, await removal(id));
  for (const change of [sql`update report_trail set step = 'x'`, sql`delete from report_trail`]) {
    await expect(change).rejects.toThrow();
  }
  await sql`update editors set name = '=cmd()' where id = ${moderator.id}`;
  let csv = "";
  for await (const part of exportTrail(new Date().getFullYear())) csv += part;
  expect(csv.trim().split("\r\n")).toHaveLength(1 + (await steps()).length);
  expect(csv).toContain(",'=cmd(),");
  for (const personal of ["noor", "Noor", "Gemeen", "sukkels", writer]) expect(csv).not.toContain(personal);
  expect((await readSettings()).id).toBe(1);
});

test("het verslag van een jaar is een telling van het spoor, en wordt elke nacht opnieuw gemaakt", async () => {
  const [id, left, filtered] = [
    await comment(),
    await comment({ textHash: Buffer.from([2]) }),
    await comment({ textHash: Buffer.from([3]), status: "spam", createdAt: new Date(Date.now() - 86_400_000) }),
  ];
  await report(typed(id, { email: "noor@lezers.example" }), "192.0.2.1");
  await report(typed(id, { reason: "other" }), "192.0.2.2");
  await report(typed(left), "192.0.2.3");
  await sql`update reports set created_at = now() - interval '3 hours' where comment_id = ${id}`;
  await decide(moderator, await removal(id));
  await decide(moderator, { ...(await removal(left)), action: "none" });
  await object({ token: await tokenTo(writer), text: "Het was een grapje.", website: "" }, "192.0.2.1");
  const [objection] = await db.select().from(objections);
  await settleObjection(colleague, { objectionId: objection?.id ?? 0, outcome: "upheld", answer: "Je hebt gelijk." });
  await sql`update comments set status = 'deleted', decided_by = ${moderator.id} where id = ${left}`;
  await followDecision(left);
  await db.delete(cacheExpiries);
  for (const _ of [1, 2]) await renewTransparency();
  expect(await db.select({ tag: cacheExpiries.tag }).from(cacheExpiries)).toContainEqual({ tag: "transparency" });

  const { year } = civilTime(new Date());
  expect(await readYears()).toEqual([year]);
  expect(await readYear(year)).toEqual({
    year,
    received: [
      { reason: "insult", count: 2 },
      { reason: "other", count: 1 },
    ],
    settled: [
      { action: "none", ground: null, count: 1 },
      { action: "remove", ground: "rules", count: 2 },
    ],
    settledMinutes: 180,
    own: [{ action: "remove", ground: "rules", count: 1 }],
    stated: 2,
    found: 0,
    decidedByMachine: 0,
    filter: { hidden: 1, corrected: 0 },
    objections: [
      { party: "commenter", received: 1, upheld: 1, rejected: 0 },
      { party: "reporter", received: 0, upheld: 0, rejected: 0 },
    ],
    objectionMinutes: 0,
    withdrawn: 1,
  });
  expect(await readYear(year - 1)).toMatchObject({ received: [], settledMinutes: null });
  expect(filtered).toBeGreaterThan(0);
});
