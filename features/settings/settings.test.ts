import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { auditLog, editors } from "@/db/schema/editors";
import { cacheExpiries, settings } from "@/db/schema/settings";
import { tags } from "@/lib/cache";
import { emptyRichText } from "@/lib/rich-text/schema";
import { clearDemoMagazine } from "./clear-demo";
import { readSettings } from "./queries";
import { saveMagazine } from "./save";
import { clearDemoInput, settingsInput } from "./schema";

let admin: { id: number; name: string };

const input = { name: "Antenne Delft", tagline: "van de Schie", city: "Delft", email: "" };

beforeEach(async () => {
  await db.delete(settings);
  await db.delete(articles);
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
    expect(await saveMagazine(admin, { ...input, version: 1 })).toEqual({ ok: true, data: [tags.settings] });
    const named = await readSettings();
    expect(named).toMatchObject({ ...input, version: 2 });
    expect(named.setUpAt).toBeInstanceOf(Date);
    expect(await expired()).toEqual([tags.settings]);
    expect(await db.$count(auditLog, eq(auditLog.action, "settings.save"))).toBe(1);

    await saveMagazine(admin, { ...input, name: "Antenne Gouda", version: 2 });
    expect(await readSettings()).toMatchObject({ name: "Antenne Gouda", setUpAt: named.setUpAt });
  });

  it("is not overwritten by who saw an older one", async () => {
    await saveMagazine(admin, { ...input, version: 1 });
    expect(await saveMagazine(admin, { ...input, name: "Te laat", version: 1 })).toEqual({ ok: false, error: "stale" });
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
