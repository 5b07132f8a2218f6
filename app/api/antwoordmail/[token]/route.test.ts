import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { replySubscriptions } from "@/db/schema/reply-mail";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { oneClickOf } from "@/features/reply-mail/link";
import { GET, POST } from "./route";

beforeEach(emptyTables);
afterAll(() => sql.end());

async function makeSubscription(): Promise<string> {
  const articleId = await makeArticle();
  const [commenter] = await db.insert(commenters).values({ email: "anna@voorbeeld.nl" }).returning();
  const [comment] = await db
    .insert(comments)
    .values({ articleId, name: "Anna", text: "Zo is het.", textHash: Buffer.from("x"), status: "approved" })
    .returning();
  const [subscription] = await db
    .insert(replySubscriptions)
    .values({ commenterId: commenter?.id ?? 0, threadId: comment?.id ?? 0, confirmedAt: new Date() })
    .returning();
  return (
    oneClickOf(subscription?.id ?? 0)
      .split("/")
      .at(-1) ?? ""
  );
}

const subscriptions = () => db.$count(replySubscriptions);

const call = (method: typeof GET, token: string) => {
  const request = new Request("http://antenne.test/", { method: "POST", body: "List-Unsubscribe=One-Click" });
  return method(request, { params: Promise.resolve({ token }) });
};

test("één POST stopt de mail, zonder in te loggen; nog een ook", async () => {
  const token = await makeSubscription();
  expect((await call(POST, token)).status).toBe(204);
  expect(await subscriptions()).toBe(0);
  expect((await call(POST, token)).status).toBe(204);
});

test("openen verandert niets, en leidt naar een bladzijde met een knop", async () => {
  const token = await makeSubscription();
  const opened = await call(GET, token);
  expect([opened.status, opened.headers.get("location")]).toEqual([303, `/reactie/antwoorden/${token}`]);
  expect(await subscriptions()).toBe(1);
});

test("een link die wij niet maakten is er niet", async () => {
  const token = (await makeSubscription()).replace(/^\d+/, "999");
  expect((await call(POST, token)).status).toBe(404);
  expect((await call(GET, token)).status).toBe(404);
  expect(await subscriptions()).toBe(1);
});
