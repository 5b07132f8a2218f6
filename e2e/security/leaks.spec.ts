import { type APIRequestContext, expect, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { sql } from "@/db/client";
import { expiryChannel } from "@/db/expire";
import { listAddresses } from "../fixtures/addresses";
import { makeArticle, makeEditor } from "../fixtures/factory";
import { findArticle } from "../fixtures/magazine";

/** Stands in every field of every article that readers may not see, and nowhere else. */
const secret = `geheimwoord${process.pid}`;

const states = ["planned", "draft", "review", "ready", "scheduled", "withdrawn", "trashed"] as const;

/** As a page, and as what the browser's router asks for. */
const ways: Record<string, string>[] = [{}, { rsc: "1" }, { rsc: "1", "next-router-prefetch": "1" }];

/** Every state but published, in the newest issue, with section, author, tag and series of an article that is. */
async function hideDrafts(): Promise<{ id: number; slug: string }[]> {
  const { id } = await findArticle("newest");
  const [shown] = await sql`select issue_id, section_id, series_id from articles where id = ${id}`;
  const maker = await makeEditor("author");
  const made: { id: number; slug: string }[] = [];
  for (const state of states) {
    const trashed = state === "trashed";
    const article = await makeArticle(maker, {
      title: `${secret} ${state}`,
      lede: secret,
      seoTitle: secret,
      seoDescription: secret,
      credits: secret,
      eventPlace: secret,
      eventStartsAt: new Date(Date.now() + 86_400_000),
      issueId: shown?.issue_id,
      sectionId: shown?.section_id,
      seriesId: shown?.series_id,
      status: trashed ? "published" : state,
      publishedAt: trashed || state === "withdrawn" ? new Date() : null,
      publishAt: state === "scheduled" ? new Date(Date.now() + 86_400_000) : null,
      trashedAt: trashed ? new Date() : null,
    });
    await sql`insert into article_tags (article_id, tag_id) select ${article.id}, tag_id from article_tags where article_id = ${id} on conflict do nothing`;
    await sql`insert into article_authors (article_id, position, author_id)
      select ${article.id}, position + 1, author_id from article_authors where article_id = ${id} on conflict do nothing`;
    made.push(article);
  }
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify(${expiryChannel}, '')`;
  return made;
}

test("geen woord van wat niet verschenen is staat in wat een lezer kan opvragen", async ({ request }) => {
  const drafts = await hideDrafts();
  try {
    const paths = (await listAddresses()).map(({ path }) => path);
    const asked = [
      ...paths,
      `/zoeken?q=${secret}`,
      `/api/zoeken?q=${secret}`,
      "/api/nummer/1/1",
      ...drafts.flatMap(({ id, slug }) => [
        `/artikel/${slug}`,
        `/artikel/${slug}/reacties/1`,
        `/artikel/${slug}/agenda.ics`,
        `/beeld/deel/artikel-${id}.jpg`,
        `/redactie/artikelen/${id}`,
        `/redactie/artikelen/${id}/voorbeeld`,
        `/redactie/artikelen/${id}/meekijken`,
        `/redactie/artikelen/${id}/deelbeeld`,
        `/read/antenne_item/id/${id}/x`,
      ]),
    ];
    for (const path of asked) {
      for (const headers of ways) {
        const found = await bodyOf(request, path, headers);
        // A page of search shows the word that was asked; what it finds has more to its title.
        const word = /^\/zoeken\?/.test(path) ? new RegExp(`${secret} (${states.join("|")})`) : secret;
        expect.soft(found.search(word), `${path} ${JSON.stringify(headers)}`).toBe(-1);
      }
    }
  } finally {
    await sql`update articles set trashed_at = now(), issue_id = null, status = 'draft' where id = any(${drafts.map(({ id }) => id)})`;
  }
});

/** All that an address answers, with what is packed in it. */
async function bodyOf(request: APIRequestContext, path: string, headers: Record<string, string>): Promise<string> {
  const response = await request.get(path, { headers });
  expect.soft(response.status(), path).toBeLessThan(500);
  const body = await response.body();
  if (!response.headers()["content-type"]?.includes("epub")) return body.toString("utf8");
  return Object.values(unzipSync(body))
    .map((file) => strFromU8(file))
    .join("\n");
}
