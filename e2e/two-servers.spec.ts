import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { env } from "@/lib/env";
import type { TestServer } from "@/scripts/test/test-server";
import { callAction } from "./fixtures/actions";
import { makeArticle, makeEditor } from "./fixtures/factory";
import { cleanUp, newDataDir, startOwnServer } from "./fixtures/server";

/* A second server on the database of the one under test, with pages of its own. More of this is measured by bench/cluster. */

let second: TestServer;

test.beforeAll(async () => {
  const { DATABASE_URL = "", AUTH_SECRET = "", SITE_URL } = env;
  second = await startOwnServer(newDataDir(), { DATABASE_URL, AUTH_SECRET, SITE_URL, TRUST_PROXY: "1" });
});
test.afterAll(() => cleanUp(second));

test("wat op de ene server verschijnt en weer verdwijnt, doet dat ook op de andere", async ({ request }) => {
  const editor = await makeEditor("editor");
  const [place] = await sql<{ issueId: number; sectionId: number }[]>`
    select issue_id as "issueId", section_id as "sectionId" from articles
    where status = 'published' and trashed_at is null order by published_at desc limit 1`;
  const values = { ...place, status: "ready", lede: "Kort gezegd." } as const;
  const { id, version, slug, title } = await makeArticle(editor, values);
  expect((await ask("/")).text).not.toContain(title);
  expect((await ask(`/artikel/${slug}`)).status).toBe(404);

  const published = await callAction(request, "features/articles/actions.ts publishArticle", editor, [id, version]);
  expect(published).toMatchObject({ ok: true, data: { status: "published" } });
  await expect.poll(async () => (await ask("/")).text).toContain(title);
  expect((await ask(`/artikel/${slug}`)).status).toBe(200);

  const withdrawn = await callAction(request, "features/articles/actions.ts withdrawArticle", editor, [
    id,
    version + 1,
  ]);
  expect(withdrawn).toMatchObject({ ok: true });
  await expect.poll(async () => (await ask(`/artikel/${slug}`)).status).toBe(404);
  await expect.poll(async () => (await ask("/")).text).not.toContain(title);
});

async function ask(path: string): Promise<{ status: number; text: string }> {
  const response = await fetch(second.url + path, { redirect: "manual" });
  return { status: response.status, text: await response.text() };
}
