import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { APIRequestContext } from "@playwright/test";
import sharp from "sharp";
import { sql } from "@/db/client";
import { callAction } from "@/e2e/fixtures/actions";
import { makeArticle, makeEditor, unique } from "@/e2e/fixtures/factory";
import { forgetCommentLimits } from "@/e2e/fixtures/limits";
import { cookieOf } from "@/e2e/fixtures/login";
import type { Received } from "@/features/mail/test-smtp";
import { env } from "@/lib/env";
import { fileNames } from "@/lib/images/address";
import { placeOf } from "@/lib/storage-place";
import { faultsText } from "@/lib/text.nl/faults";

/** What somebody was told had been done. */
type Acknowledged = { articles: number[]; issues: number[]; comments: string[]; media: number[]; mails: string[] };

const t = faultsText.kill;

const perIssue = 4;

/** Issues of before the one that stands open: each release has one of its own. */
const firstYear = 1970;
const openYear = 2024;

/** What a newsroom and its readers do all at once, with a ledger of what they were told. */
export async function openWork(request: APIRequestContext) {
  const editor = await makeEditor("editor");
  const admin = await makeEditor("admin");
  const cookie = await cookieOf(admin);
  const told: Acknowledged = { articles: [], issues: [], comments: [], media: [], mails: [] };
  const [section] = await sql`insert into sections (slug, name) values ('proef', 'Proef') returning id`;
  const [open] = await sql`insert into issues (year, week) values (${openYear}, 1) returning id`;
  const ready = { status: "ready", lede: "Waar het over gaat.", sectionId: section?.id } as const;
  const shown = { ...ready, issueId: open?.id, status: "published", publishedAt: new Date() } as const;
  const commented = await makeArticle(editor, shown);
  let weeks = 0;

  const jobs = {
    async publish() {
      const { id, version } = await makeArticle(editor, { ...ready, issueId: open?.id });
      const answer = await callAction(request, "features/articles/actions.ts publishArticle", editor, [id, version]);
      if (answer.ok) told.articles.push(id);
    },
    async release() {
      weeks += 1;
      const [year, week] = [firstYear + Math.floor(weeks / 52), 1 + (weeks % 52)];
      const [issue] = await sql`insert into issues (year, week) values (${year}, ${week}) returning id, version`;
      for (let nth = 0; nth < perIssue; nth += 1) await makeArticle(editor, { ...ready, issueId: issue?.id });
      const args = [issue?.id, issue?.version];
      const answer = await callAction(request, "features/issues/actions.ts releaseIssue", editor, args);
      if (answer.ok) told.issues.push(issue?.id);
    },
    async comment() {
      await forgetCommentLimits();
      const text = unique("Wind aan de Maas, dag");
      const said = { name: unique("Reiger"), email: "reiger@voorbeeld.nl", text, website: "" };
      const args = [{ result: null, values: {} }, formOf({ articleId: String(commented.id), ...said })];
      const name = "features/comments/actions.ts postComment";
      const answer = await callAction(request, name, null, args, {}, `/artikel/${commented.slug}`);
      if (answer.ok) told.comments.push(text);
    },
    async upload() {
      const { r, g, b } = { r: random(), g: random(), b: random() };
      const buffer = await sharp({ create: { width: 320 + r, height: 240, channels: 3, background: { r, g, b } } })
        .png()
        .toBuffer();
      const file = { name: "proef.png", mimeType: "image/png", buffer };
      const headers = { cookie, origin: env.SITE_URL };
      const answer = await request.post("/api/upload", { headers, multipart: { file, alt: "Een vlak" } });
      if (answer.ok()) told.media.push((await answer.json()).data.id);
    },
    async mail() {
      const email = `${unique("nieuw").replaceAll(" ", "-")}@antenne.example`;
      const data = formOf({ name: "Nieuw", email, role: "author", byline: "none", access: "invitation" });
      const args = [{ result: null, values: {} }, data];
      const answer = await callAction(request, "features/editors/actions.ts addEditor", admin, args);
      if (answer.ok) told.mails.push(email);
    },
  };

  return {
    /** Ends when told to; what fails meanwhile was not acknowledged, and is what happens. */
    async begin(stopping: AbortSignal): Promise<void> {
      const over = async (job: () => Promise<void>) => {
        while (!stopping.aborted) {
          await job().catch(() => undefined);
          await pause(20);
        }
      };
      await Promise.all(Object.values(jobs).map(over));
    },
    check: () => check(told),
    counts: () => Object.values(told).map((list) => list.length),
    settle,
    readMail: (received: Received[]) => readMail(told.mails, received),
    end: () => sql.end({ timeout: 1 }),
  };
}

function formOf(fields: Record<string, string>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

function random(): number {
  return Math.floor(Math.random() * 256);
}

/** All that was acknowledged, and nothing by halves. */
async function check(told: Acknowledged): Promise<string[]> {
  const wrong: string[] = [];
  const say = (count: number, what: (count: number) => string) => void (count > 0 && wrong.push(what(count)));

  const published = await sql`select id from articles where id = any(${told.articles}) and status = 'published'`;
  say(told.articles.length - published.length, t.articlesLost);
  const halves = await sql`
    select a.id from articles a where a.status = 'published' and a.created_by is not null and a.lede <> '' and not exists (
      select 1 from audit_log l where l.subject_type = 'article' and l.subject_id = a.id and l.action = 'article.publish')
    and exists (select 1 from audit_log l where l.subject_type = 'article' and l.subject_id = a.id)`;
  say(halves.length, t.articlesHalf);

  const released = await sql`select id from issues where id = any(${told.issues}) and released_at is not null`;
  say(told.issues.length - released.length, t.issuesLost);
  const torn = await sql`
    select i.id from issues i join articles a on a.issue_id = i.id where i.year < ${openYear} group by i.id
    having count(*) filter (where a.status = 'published') not in (0, count(*))
      or (i.released_at is null) <> (count(*) filter (where a.status = 'published') = 0)`;
  say(torn.length, t.issuesTorn);

  const comments =
    await sql`select text, count(*)::int as count from comments where text = any(${told.comments}) group by text`;
  say(told.comments.length - comments.length, t.commentsLost);
  say(comments.filter(({ count }) => count > 1).length, t.commentsTwice);

  const kept = await sql`select id from media where id = any(${told.media})`;
  say(told.media.length - kept.length, t.mediaLost);
  say(await countMissingFiles(), t.filesMissing);
  return wrong;
}

type MediaRow = { kind: string; key: string; widths: number[]; mime: string; pending: boolean };

const mediaFolder = () => join(env.DATA_DIR, "media");

/** Every file that a row stands for, as it stands in the folder. */
async function listExpected(): Promise<string[]> {
  const rows = await sql<MediaRow[]>`select kind, key, widths, mime, pending from media`;
  const drawn = await sql<{ file: string }[]>`select file from social_images`;
  return [...rows.flatMap(fileNames), ...drawn.map(({ file }) => file)].map((name) => {
    const place = placeOf(name);
    return join(place?.folder ?? "", place?.name ?? "");
  });
}

async function countMissingFiles(): Promise<number> {
  return (await listExpected()).filter((path) => !existsSync(join(mediaFolder(), path))).length;
}

/** Has the queue do what was left in it, also what may wait for an hour; and then nothing is left that belongs to nothing. */
async function settle(): Promise<string[]> {
  await sql`update jobs.job set start_after = now() where name = 'media.ladder' and state in ('created', 'retry')`;
  await untilDone(["mail.send", "media.ladder"]);
  await sql`update jobs.job set start_after = now() where name = 'media.tidy' and state in ('created', 'retry')`;
  const waiting = await untilDone(["media.tidy"]);
  const expected = new Set(await listExpected());
  const entries = readdirSync(mediaFolder(), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const found = entries.map((one) => join(one.parentPath, one.name).slice(mediaFolder().length + 1));
  const left = found.filter((path) => !expected.has(path));
  const missing = await countMissingFiles();
  return [
    ...(waiting > 0 ? [t.jobsLeft(waiting)] : []),
    ...(left.length > 0 ? [t.filesLeft(left)] : []),
    ...(missing > 0 ? [t.filesMissing(missing)] : []),
  ];
}

/** Answers how many are still not done after five minutes: what a server was doing when it died is taken up when it has been silent. */
async function untilDone(names: string[]): Promise<number> {
  let count = 0;
  for (let second = 0; second < 300; second += 1) {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::int as count from jobs.job where name = any(${names}) and state in ('created', 'retry', 'active')`;
    count = row?.count ?? 0;
    if (count === 0) return 0;
    await pause(1000);
  }
  return count;
}

/** Who got none, who got two letters, and how often the same letter came again. */
function readMail(emails: string[], received: Received[]) {
  const ids = new Map<string, string[]>();
  for (const { to, raw } of received) {
    const id = /^message-id: *(\S+)/im.exec(raw)?.[1] ?? "";
    for (const one of to) ids.set(one, [...(ids.get(one) ?? []), id]);
  }
  const each = emails.map((email) => ids.get(email) ?? []);
  return {
    lost: each.filter((found) => found.length === 0).length,
    twice: each.filter((found) => new Set(found).size > 1).length,
    again: [...ids.values()].reduce((sum, found) => sum + found.length - new Set(found).size, 0),
  };
}
