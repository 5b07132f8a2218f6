import { setTimeout as pause } from "node:timers/promises";
import type { APIRequestContext } from "@playwright/test";
import { sql } from "@/db/client";
import { callAction } from "@/e2e/fixtures/actions";
import { makeArticle, makeEditor, unique } from "@/e2e/fixtures/factory";
import { forgetCommentLimits } from "@/e2e/fixtures/limits";
import { cookieOf } from "@/e2e/fixtures/login";
import { weekOf } from "@/lib/dates";

export type Newsroom = Awaited<ReturnType<typeof openNewsroom>>;

/** A small magazine with what stands in it, and what a newsroom and its readers then do. It uses the database of `process.env`. */
export async function openNewsroom() {
  const editor = await makeEditor("editor");
  const { year, week } = weekOf(new Date());
  const [section] = await sql`insert into sections (slug, name) values ('proef', 'Proef') returning id`;
  const [issue] = await sql`insert into issues (year, week, released_at) values (${year}, ${week}, now()) returning id`;
  const ready = { status: "ready", lede: "Waar het over gaat.", sectionId: section?.id, issueId: issue?.id } as const;
  const publishNow = async (title: string) => {
    const made = await makeArticle(editor, { ...ready, title, status: "published", publishedAt: new Date() });
    await expireAll();
    return made;
  };
  const shown = await publishNow(unique("Wat er staat"));
  const unread = await publishNow(unique("Nog niet gelezen"));
  const draft = await makeArticle(editor, { title: unique("Concept") });

  return {
    shown,
    unread,
    draft,
    cookie: await cookieOf(editor),
    /** What a reader can read, and what stands in each. */
    pages: [
      ["/", shown.title],
      [`/artikel/${shown.slug}`, shown.title],
      [`/${year}/week/${week}`, shown.title],
      ["/rubriek/proef", shown.title],
      [`/auteur/${editor.name.toLowerCase().replaceAll(" ", "-")}`, shown.title],
      ["/feed.xml", shown.title],
      ["/archief", String(year)],
      ["/over", ""],
    ] satisfies [string, string][],
    publishNow,
    async draftText() {
      const [row] = await sql<{ text: string }[]>`select body_text as text from articles where id = ${draft.id}`;
      return row?.text ?? "";
    },
    /** Comments one after the other until told to stop; answers those that were acknowledged. */
    async comment(request: APIRequestContext, stopping: AbortSignal): Promise<string[]> {
      const told: string[] = [];
      while (!stopping.aborted) {
        const text = unique("Wind aan de Maas, dag");
        const posted = async () => {
          await forgetCommentLimits();
          const data = new FormData();
          const said = { name: unique("Reiger"), email: "reiger@voorbeeld.nl", text, website: "" };
          for (const [name, value] of Object.entries({ articleId: String(shown.id), ...said }))
            data.append(name, value);
          const args = [{ result: null, values: {} }, data];
          const name = "features/comments/actions.ts postComment";
          return callAction(request, name, null, args, {}, `/artikel/${shown.slug}`);
        };
        const answer = await posted().catch(() => null);
        if (answer?.ok) told.push(text);
        await pause(20);
      }
      return told;
    },
    async countComments(texts: string[]) {
      const [row] = await sql`select count(distinct text)::int as count from comments where text = any(${texts})`;
      return Number(row?.count);
    },
    end: () => sql.end({ timeout: 1 }),
  };
}

async function expireAll(): Promise<void> {
  await sql`insert into cache_expiries (tag) values ('all')`;
  await sql`select pg_notify('antenne_expiries', '')`;
}
