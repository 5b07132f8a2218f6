import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { auditLog, editors } from "@/db/schema/editors";
import { cacheExpiries } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { getView } from "@/features/articles/view";
import { tags } from "@/lib/cache";
import { readOwnFediverse } from "./queries";
import { saveOwnFediverse } from "./save";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

beforeEach(emptyTables);
afterAll(() => sql.end());

test("one's own address stands on one's articles, in the order of the bylines, and expires what names one", async () => {
  const [jan, piet, klaas] = [await makeEditor("author"), await makeEditor("author"), await makeEditor("author")];
  const article = await makeArticle(
    {},
    [piet, klaas, jan].flatMap(({ authorId }) => authorId ?? []),
  );
  expect(await readOwnFediverse(jan)).toBe("");
  expect(await saveOwnFediverse(jan, "@jan@mastodon.nl")).toEqual({ ok: true, data: [tags.author(jan.authorId ?? 0)] });
  await saveOwnFediverse(piet, "@piet@mastodon.nl");
  expect(await readOwnFediverse(jan)).toBe("@jan@mastodon.nl");
  expect((await getView(db, article))?.creators).toEqual(["@piet@mastodon.nl", "@jan@mastodon.nl"]);
  expect(await db.$count(cacheExpiries)).toBe(2);
  expect(await db.$count(auditLog, eq(auditLog.action, "author.save-fediverse"))).toBe(2);
});

test("saving the same again changes nothing, and who has no byline has none to save", async () => {
  const jan = await makeEditor("author");
  await saveOwnFediverse(jan, "@jan@mastodon.nl");
  expect(await saveOwnFediverse(jan, "@jan@mastodon.nl")).toEqual({ ok: true, data: [] });
  expect(await db.$count(cacheExpiries)).toBe(1);

  await db.update(authors).set({ editorId: null });
  expect(await saveOwnFediverse(jan, "@anders@mastodon.nl")).toEqual({ ok: false, error: "not-found" });
  expect(await readOwnFediverse(jan)).toBeNull();
  expect(await db.$count(editors)).toBe(1);
});
