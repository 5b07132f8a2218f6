import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { spamLessons, spamTotals, spamWords } from "@/db/schema/spam";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { enough } from "./bayes";
import { judgeComment } from "./judge-comment";
import { learn } from "./learn";

beforeEach(async () => {
  await emptyTables();
  await db.delete(spamWords);
  await db.delete(spamTotals);
});
afterAll(() => sql.end());

async function makeComment(text: string): Promise<number> {
  const articleId = await makeArticle();
  const [commenter] = await db
    .insert(commenters)
    .values({ email: "lezer@voorbeeld.nl" })
    .onConflictDoUpdate({ target: commenters.email, set: { trusted: false } })
    .returning();
  const [comment] = await db
    .insert(comments)
    .values({ articleId, commenterId: commenter?.id, name: "Lezer", text, textHash: Buffer.from(text) })
    .returning();
  return comment?.id ?? 0;
}

const teach = (id: number, lesson: "spam" | "ham" | null) => db.transaction((tx) => learn(tx, id, lesson));
const totals = async () => (await db.select().from(spamTotals))[0];
const ask = (text: string) =>
  db.transaction((tx) => judgeComment(tx, { name: "Een ander", email: "ander@elders.nl", text }));

test("wat moderatoren beslissen telt bij een volgend oordeel, met de reden erbij", async () => {
  for (let nth = 0; nth < enough; nth += 1) {
    await teach(await makeComment(`gratis casino bonus nummer ${nth}`), "spam");
    expect(await ask("gratis casino bonus")).toBeNull();
    await teach(await makeComment(`de brug bij het museum is mooi ${nth}`), "ham");
  }
  expect(await ask("gratis casino bonus")).toMatchObject({
    verdict: "spam",
    words: expect.arrayContaining(["casino"]),
  });
  expect(await ask("de brug bij het museum")).toMatchObject({ verdict: "ham" });
  expect(await ask("iets heel anders")).toMatchObject({ verdict: "unsure" });
});

test("wie anders beslist neemt precies terug wat ervan geleerd was", async () => {
  const id = await makeComment("gratis casino bonus");
  const other = await makeComment("gratis koffie");
  await teach(other, "ham");
  const before = await db.select().from(spamWords).orderBy(spamWords.word);
  await teach(id, "spam");
  await teach(id, "spam");
  expect(await totals()).toMatchObject({ spam: 1, ham: 1 });
  await teach(id, "ham");
  expect(await totals()).toMatchObject({ spam: 0, ham: 2 });
  await teach(id, null);
  await teach(id, null);
  expect(await totals()).toMatchObject({ spam: 0, ham: 1 });
  expect(await db.select().from(spamWords).orderBy(spamWords.word)).toEqual(before);
  expect(await db.select().from(spamLessons)).toMatchObject([{ commentId: other, spam: false }]);
});

test("wie tegelijk leren tellen allemaal, en geen woord staat er leesbaar", async () => {
  const ids = [];
  for (let nth = 0; nth < 12; nth += 1) ids.push(await makeComment("gratis casino bonus en nog wat woorden"));
  await Promise.all(ids.map((id, nth) => teach(id, nth % 2 === 0 ? "spam" : "ham")));
  expect(await totals()).toMatchObject({ spam: 6, ham: 6 });
  const rows = await db.select().from(spamWords);
  expect(rows.length).toBeGreaterThan(8);
  expect(rows.every(({ spam, ham }) => spam === 6 && ham === 6)).toBe(true);
  const [dump] = await sql<{ all: string }[]>`
    select (select json_agg(w)::text from spam_words w) || (select json_agg(l)::text from spam_lessons l) as all`;
  expect(dump?.all).not.toContain("casino");
  await db.delete(comments).where(eq(comments.id, ids[0] ?? 0));
  expect(await db.$count(spamLessons)).toBe(11);
});
