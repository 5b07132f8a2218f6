import { expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { callAction } from "../fixtures/actions";
import { makeArticle, makeEditor } from "../fixtures/factory";
import { forgetCommentLimits } from "../fixtures/limits";

/** Columns that no form has. */
const extra = {
  id: 1,
  status: "published",
  publishedAt: "2020-01-01T00:00:00Z",
  createdBy: 1,
  viewCount: 1_000_000,
  trashedAt: null,
  demo: true,
  role: "admin",
  sessionVersion: 99,
  passwordHash: "x",
  version: 99,
  __proto__: { admin: true },
};

test("wie bij een artikel meer meestuurt dan er gevraagd is, krijgt er niets voor", async ({ request }) => {
  const author = await makeEditor("author");
  const { id, version } = await makeArticle(author);
  const [input] = [
    {
      ...{
        title: "Meer dan gevraagd",
        slug: "",
        lede: "",
        body: { type: "doc", content: [] },
        sectionId: null,
        seriesId: null,
      },
      ...{ tags: [], bylines: [{ authorId: author.authorId }], week: null, position: 100, credits: "", heroId: null },
      ...{
        heroCaption: "",
        seoTitle: "",
        seoDescription: "",
        socialImageId: null,
        commentMode: "open",
        commentReview: null,
        commentsUntil: null,
      },
      ...{ legacyId: null, event: null, corrections: [] },
    },
  ];
  const read = () => sql`
    select status, published_at, created_by, trashed_at, demo from articles where id = ${id}`;
  const before = [...(await read())];
  const sent = { ...input, ...extra, slug: `meer-${id}` };
  const answer = await callAction(request, "features/articles/actions.ts saveArticle", author, [id, version, sent]);
  expect(answer.error).toBeUndefined();
  expect([...(await sql`select title from articles where id = ${id}`)]).toEqual([{ title: "Meer dan gevraagd" }]);
  expect([...(await read())]).toEqual(before);
});

test("een reactie met een eigen oordeel wacht als elke andere", async ({ request }) => {
  const article = await makeArticle(await makeEditor("editor"));
  const [issue] = await sql`select id from issues order by year, week limit 1`;
  await sql`update articles set status = 'published', published_at = '1999-01-02', issue_id = ${issue?.id} where id = ${article.id}`;
  await forgetCommentLimits();
  const data = new FormData();
  const fields = {
    articleId: String(article.id),
    name: "Reiger",
    email: "reiger@voorbeeld.nl",
    text: "Mooi stuk.",
    website: "",
  };
  const more = {
    status: "approved",
    approved: "1",
    approvedAt: "2020-01-01",
    trusted: "1",
    id: "1",
    createdAt: "2020-01-01",
  };
  for (const [name, value] of Object.entries({ ...fields, ...more })) data.append(name, value);
  const args = [{ result: null, values: {} }, data];
  expect(
    (await callAction(request, "features/comments/actions.ts postComment", null, args, {}, `/artikel/${article.slug}`))
      .error,
  ).toBeUndefined();
  const rows =
    await sql`select status, created_at > now() - interval '1 hour' as now from comments where article_id = ${article.id}`;
  expect([...rows]).toEqual([{ status: "pending", now: true }]);
  await sql`update articles set trashed_at = now() where id = ${article.id}`;
});

test("wie zijn wachtwoord wijzigt of een naam kiest, wordt daar geen beheerder van", async ({ request }) => {
  const author = await makeEditor("author", { password: "zeven sloten op de Schie" });
  const data = new FormData();
  const fields = {
    current: "zeven sloten op de Schie",
    next: "acht sluizen in de Rotte",
    repeat: "acht sluizen in de Rotte",
  };
  for (const [name, value] of Object.entries({
    ...fields,
    role: "admin",
    id: "1",
    editorId: "1",
    sessionVersion: "99",
  })) {
    data.append(name, value);
  }
  const args = [{ result: null, values: {} }, data];
  await callAction(request, "features/editors/actions.ts changeOwnPassword", author, args);
  expect([...(await sql`select role from editors where id = ${author.id}`)]).toEqual([{ role: "author" }]);
});
