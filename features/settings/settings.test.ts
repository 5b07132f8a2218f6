import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { auditLog, editors } from "@/db/schema/editors";
import { mails } from "@/db/schema/mails";
import { media } from "@/db/schema/media";
import { cacheExpiries, settings } from "@/db/schema/settings";
import { listMails } from "@/features/mail/queries";
import { sender } from "@/features/mail/send";
import { listUses } from "@/features/media/uses";
import { tags } from "@/lib/cache";
import { emptyRichText } from "@/lib/rich-text/schema";
import { settingsFieldText } from "@/lib/text.nl/settings";
import { clearDemoMagazine } from "./clear-demo";
import { getCommentRules, getLook, readSettings } from "./queries";
import { saveCommentLimits, saveCommentRules, saveLook, saveMagazine, saveMailSender } from "./save";
import { clearDemoInput, commentLimitsInput, commentRulesInput, lookInput, mailInput, settingsInput } from "./schema";
import { sendProof } from "./send-proof";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

let admin: { id: number; name: string };

const input = { name: "Antenne Delft", tagline: "van de Schie", city: "Delft", email: "" };

beforeEach(async () => {
  await db.delete(settings);
  await db.delete(articles);
  await db.delete(media);
  await db.delete(cacheExpiries);
  await db.delete(auditLog);
  await db.delete(editors);
  await db.insert(settings).values({});
  const [made] = await db
    .insert(editors)
    .values({ email: "a@antenne.example", name: "Ada", role: "admin" })
    .returning();
  if (!made) throw new Error("no admin");
  admin = made;
});

async function expired(): Promise<string[]> {
  return (await db.select().from(cacheExpiries)).map((row) => row.tag);
}

describe("the magazine's name", () => {
  it("is given once, remembers when, and expires what shows it", async () => {
    expect((await readSettings()).setUpAt).toBeNull();
    expect(await saveMagazine(admin, { ...input, viewsShown: true, version: 1 })).toEqual({
      ok: true,
      data: [tags.settings],
    });
    const named = await readSettings();
    expect(named).toMatchObject({ ...input, viewsShown: true, version: 2 });
    expect(named.setUpAt).toBeInstanceOf(Date);
    expect(await expired()).toEqual([tags.settings]);
    expect(await db.$count(auditLog, eq(auditLog.action, "settings.save"))).toBe(1);

    await saveMagazine(admin, { ...input, viewsShown: true, name: "Antenne Gouda", version: 2 });
    expect(await readSettings()).toMatchObject({ name: "Antenne Gouda", setUpAt: named.setUpAt });
  });

  it("is not overwritten by who saw an older one", async () => {
    await saveMagazine(admin, { ...input, viewsShown: true, version: 1 });
    expect(await saveMagazine(admin, { ...input, viewsShown: true, name: "Te laat", version: 1 })).toEqual({
      ok: false,
      error: "stale",
    });
    expect((await readSettings()).name).toBe(input.name);
  });

  it("is cleaned and checked at the edge", () => {
    const parse = (changes: object) => settingsInput.safeParse({ ...input, version: "1", ...changes });
    expect(parse({ name: "  Antenne\u0000 \u202eDelft " }).data?.name).toBe("Antenne Delft");
    expect(parse({ name: " \u0000 " }).success).toBe(false);
    expect(parse({ name: "x".repeat(81) }).success).toBe(false);
    expect(parse({ email: "geen adres" }).success).toBe(false);
    expect(parse({ version: "1 or 1=1" }).success).toBe(false);
    expect(parse({ tagline: undefined }).success).toBe(false);
  });
});

describe("the look", () => {
  const look = (changes: object) =>
    lookInput.safeParse({ version: "1", ownAccent: "1", accent: "#12A150", logoId: "", ...changes });
  const said = (parsed: ReturnType<typeof look>) => parsed.error?.issues[0]?.message;

  it("takes a colour that letters can be read on, and says why another is none", () => {
    expect(look({}).data).toEqual({ version: 1, accent: "#12a150", logoId: null });
    expect(look({ ownAccent: undefined, accent: "#000000" }).data?.accent).toBe("");
    expect(said(look({ accent: "#0b4f6c" }))).toBe(settingsFieldText.accentProblem.dark);
    expect(said(look({ accent: "#fff3c4" }))).toBe(settingsFieldText.accentProblem.pale);
    for (const accent of ["groen", "#fff", "red;}", undefined]) {
      expect(said(look({ accent }))).toBe(settingsFieldText.accentWrong);
    }
  });

  it("is saved whole, seen by readers, and has a picture as its logo or none", async () => {
    const [picture] = await db
      .insert(media)
      .values({ kind: "image", key: "l", hash: "l", name: "l", mime: "image/png", bytes: 1, width: 9, height: 9 })
      .returning();
    const [sound] = await db
      .insert(media)
      .values({ kind: "audio", key: "s", hash: "s", name: "s", mime: "audio/mpeg", bytes: 1 })
      .returning();
    const wanted = { version: 1, accent: "#12a150", logoId: picture?.id ?? 0 };
    expect(await saveLook(admin, { ...wanted, logoId: sound?.id ?? 0 })).toMatchObject({ error: "invalid" });
    expect(await saveLook(admin, wanted)).toEqual({ ok: true, data: [tags.settings] });
    expect(await saveLook(admin, wanted)).toEqual({ ok: false, error: "stale" });
    expect(await getLook()).toMatchObject({ accent: "#12a150", logo: { key: "l" } });
    const { uses } = await listUses({ ...admin, role: "admin", authorId: null }, picture?.id ?? 0);
    expect(uses).toEqual([{ place: "settings", id: null, title: "Antenne Rotterdam" }]);
    await db.delete(media);
    expect((await getLook()).logo).toBeNull();
  });
});

describe("the rules for comments", () => {
  const rules = (changes: object) =>
    commentRulesInput.safeParse({ version: "1", review: "newcomers", days: "30", rules: "", ...changes });

  it("are checked at the edge", () => {
    expect(rules({ rules: " Blijf \u0000aardig. " }).data).toMatchObject({ days: 30, rules: "Blijf aardig." });
    expect(rules({ days: "" }).data?.days).toBeNull();
    for (const wrong of [
      { review: "x" },
      { days: "0" },
      { days: "1,5" },
      { days: "4000" },
      { rules: "x".repeat(1001) },
    ]) {
      expect(rules(wrong).success).toBe(false);
    }
  });

  it("are saved, and what shows them expires", async () => {
    const input = { version: 1, review: "newcomers" as const, days: 30, rules: "Blijf aardig." };
    expect(await saveCommentRules(admin, input)).toEqual({ ok: true, data: [tags.commentRules] });
    expect(await getCommentRules()).toEqual({ review: "newcomers", rules: "Blijf aardig." });
    expect(await db.$count(auditLog, eq(auditLog.action, "settings.save-comments"))).toBe(1);
  });
});

describe("mail", () => {
  it("is from who the settings say, and its answers go where they say", async () => {
    expect(await sender("delft.example")).toEqual({
      from: '"Antenne Rotterdam" <redactie@delft.example>',
      replyTo: "",
    });
    const input = { version: 1, mailName: 'Antenne "Delft"', mailReplyTo: "lezers@delft.example" };
    expect(await saveMailSender(admin, input)).toEqual({ ok: true, data: [] });
    expect(await sender("delft.example")).toEqual({
      from: '"Antenne Delft" <redactie@delft.example>',
      replyTo: "lezers@delft.example",
    });
    expect(mailInput.safeParse({ version: "1", mailName: "", mailReplyTo: "geen adres" }).success).toBe(false);
  });

  it("proves itself with a letter that really goes, or with the reason why not", async () => {
    await db.delete(mails);
    await sql`delete from rate_limits`;
    const someone = { ...admin, email: "ada@delft.example" };
    expect(await sendProof(someone, undefined)).toEqual({ ok: true, data: { to: someone.email, delivery: "mailbox" } });
    expect(await listMails({ role: "admin" })).toMatchObject([{ to: someone.email, state: "kept" }]);
    expect(await sendProof(someone, "smtp://127.0.0.1:1")).toMatchObject({
      error: "unavailable",
      fields: { server: "ESOCKET", id: expect.stringMatching(/^[0-9a-f]{8}$/) },
    });
    expect(await listMails({ role: "admin" })).toHaveLength(1);
    for (let time = 0; time < 4; time++) await sendProof(someone, undefined);
    expect(await sendProof(someone, undefined)).toEqual({ ok: false, error: "rate-limited" });
  });
});

describe("clearing the demo", () => {
  it("takes away what is of the demo and nothing else, and expires everything", async () => {
    const values = { body: emptyRichText, createdBy: admin.id };
    await db.insert(articles).values([
      { ...values, title: "Voorbeeld", demo: true },
      { ...values, title: "Van ons" },
    ]);
    await db.update(settings).set({ demo: true });
    expect(await clearDemoMagazine(admin)).toEqual([tags.all]);
    const left = await db.select({ title: articles.title }).from(articles);
    expect(left).toEqual([{ title: "Van ons" }]);
    expect((await readSettings()).demo).toBe(false);
    expect(await expired()).toEqual([tags.all]);
    expect(await db.$count(auditLog, eq(auditLog.action, "settings.clear-demo"))).toBe(1);
  });

  it("asks for the word", () => {
    expect(clearDemoInput.safeParse({ confirmation: " Demo wissen " }).success).toBe(true);
    for (const confirmation of ["", "demo", undefined]) {
      expect(clearDemoInput.safeParse({ confirmation }).success).toBe(false);
    }
  });
});

describe("words and limits of comments", () => {
  const typed = { version: "1", bannedWords: "", suspectWords: "", links: "2", length: "5000", seconds: "3" };

  it("are lists of words, each once, and numbers within bounds", async () => {
    const parsed = commentLimitsInput.parse({ ...typed, bannedWords: " Casíno*\n\nRIJK  worden, casino*", links: "" });
    expect(parsed).toMatchObject({
      bannedWords: ["casino*", "rijk worden"],
      suspectWords: [],
      links: null,
      length: 5000,
    });
    expect(await saveCommentLimits(admin, parsed)).toEqual({ ok: true, data: [] });
    expect(await readSettings()).toMatchObject({ commentBannedWords: ["casino*", "rijk worden"], commentLinks: null });
    expect(await saveCommentLimits(admin, parsed)).toEqual({ ok: false, error: "stale" });
  });

  it.each([
    [{ bannedWords: "*" }, "bannedWords"],
    [{ bannedWords: "ca*sino" }, "bannedWords"],
    [{ suspectWords: "x".repeat(61) }, "suspectWords"],
    [{ suspectWords: Array.from({ length: 501 }, (_, at) => `w${at}`).join("\n") }, "suspectWords"],
    [{ links: "-1" }, "links"],
    [{ length: "99" }, "length"],
    [{ seconds: "61" }, "seconds"],
  ])("refuses %j", (changes, field) => {
    const refused = commentLimitsInput.safeParse({ ...typed, ...changes });
    expect(refused.error?.issues[0]?.path[0]).toBe(field);
  });
});
