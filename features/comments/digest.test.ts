import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { comments } from "@/db/schema/comments";
import { mails } from "@/db/schema/mails";
import { settings } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { chooseDigest, readDigest, sendDigests } from "./digest";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

beforeEach(async () => {
  await emptyTables();
  await db.delete(settings);
  await db.insert(settings).values({});
});
afterAll(() => sql.end());

const eight = new Date("2026-11-30T07:30:00Z");
const noon = new Date("2026-11-30T11:30:00Z");

async function comment(articleId: number, name = "Anna") {
  await db.insert(comments).values({ articleId, name, text: "Geheim", textHash: Buffer.from([1]) });
}
const letters = () => db.select().from(mails).orderBy(mails.id);
const hourAgo = () => sql`update comment_digests set sent_at = now() - interval '1 hour'`;

test("er gaat niets als er niets wacht, één mail met wat er wacht, en niet nog eens hetzelfde", async () => {
  const moderator = await makeEditor("moderator");
  await chooseDigest(moderator, "hourly");
  expect(await sendDigests(noon)).toBe(0);
  await comment(await makeArticle());
  expect(await sendDigests(noon)).toBe(1);
  const [letter] = await letters();
  expect(letter).toMatchObject({
    to: expect.stringContaining("moderator"),
    subject: expect.stringContaining("een reactie"),
  });
  expect(letter?.text).toContain("Anna, bij Artikel");
  expect(letter?.text).toContain("/redactie/reacties");
  expect(letter?.text).not.toContain("Geheim");
  await hourAgo();
  await sql`update comments set created_at = now() - interval '2 hours'`;
  expect(await sendDigests(noon)).toBe(0);
  await comment(await makeArticle());
  expect(await sendDigests(noon)).toBe(1);
});

test("van servers die tegelijk kijken stuurt er één", async () => {
  await chooseDigest(await makeEditor("moderator"), "hourly");
  await comment(await makeArticle());
  const sent = await Promise.all(Array.from({ length: 4 }, () => sendDigests(noon)));
  expect(sent.reduce((sum, one) => sum + one, 0)).toBe(1);
  expect(await letters()).toHaveLength(1);
});

test("dagelijks gaat om acht uur; een auteur hoort alleen van eigen artikelen, en wie weg is niets", async () => {
  const author = await makeEditor("author");
  const gone = await makeEditor("editor");
  await chooseDigest(author, "daily");
  await chooseDigest(gone, "daily");
  await sql`update editors set removed_at = now() where id = ${gone.id}`;
  await comment(await makeArticle());
  expect(await sendDigests(eight)).toBe(0);
  await comment(await makeArticle({ createdBy: author.id }), "Bert");
  expect(await sendDigests(noon)).toBe(0);
  expect(await sendDigests(eight)).toBe(1);
  expect((await letters())[0]?.text).toContain("Bert, bij");
  expect(await readDigest(author)).toBe("daily");
  await chooseDigest(author, null);
  expect(await readDigest(author)).toBeNull();
});
