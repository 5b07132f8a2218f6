import { randomUUID } from "node:crypto";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { sql } from "@/db/client";
import { type Role, roles } from "@/lib/role";
import { slugify } from "@/lib/slug";
import { dashboardText } from "@/lib/text.nl/dashboard";
import { settingsText } from "@/lib/text.nl/settings";
import { callAction, listActions } from "./fixtures/actions";
import { type Account, makeArticle, makeComment, makeEditor, unique } from "./fixtures/factory";
import { cookieOf, logIn } from "./fixtures/login";

/*
 * MAGAZINE.md, "Who may do what", asked of each server action directly. An action that is in the build and not in this table
 * fails the test: whoever adds one says here who may do it.
 */

type Rule = {
  /** Who may. Everyone else is refused, and nothing has changed. */
  may: Role[];
  /** What it is called with: something of someone else, fresh for each call, and how to see whether it has changed. */
  prepare: (other: Account) => Promise<{ args: unknown[]; watch: () => Promise<unknown> }>;
  /** What someone who may hears: done, or a refusal that has nothing to do with the role. */
  hears: "done" | "invalid" | "stale" | "incomplete";
};

const desk: Role[] = ["editor", "admin"];

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return [{ result: null, values: {} }, data];
};

const watchRow = (table: string, id: number) => async () => sql`select * from ${sql(table)} where id = ${id}`;

const onArticle =
  (values: Parameters<typeof makeArticle>[1], rest: unknown[] = []): Rule["prepare"] =>
  async (other) => {
    const article = await makeArticle(other, values);
    return { args: [article.id, article.version, ...rest], watch: watchRow("articles", article.id) };
  };

const onAccount =
  (rest: unknown[] = []): Rule["prepare"] =>
  async () => {
    const account = await makeEditor("moderator");
    return { args: [account.id, account.version, ...rest], watch: watchRow("editors", account.id) };
  };

const articleInput = {
  title: unique("Overgenomen"),
  slug: "",
  lede: "",
  body: { type: "doc", content: [] },
  sectionId: null,
  seriesId: null,
  tags: [],
  bylines: [],
  week: null,
  position: 100,
  credits: "",
  heroId: null,
  heroCaption: "",
  seoTitle: "",
  seoDescription: "",
  socialImageId: null,
  commentMode: "open",
  commentsUntil: null,
  commentReview: null,
  legacyId: null,
  event: null,
  corrections: [],
};

const anchor = { quote: "De tekst", before: "", after: " van", at: 0 };
const change = { anchor, inserted: [[{ type: "text", text: "Het verhaal" }]] };

/** A note about somebody's article. */
async function makeNote(other: Account): Promise<{ id: number; articleId: number }> {
  const article = await makeArticle(other);
  const [note] = await sql<{ id: number }[]>`
    insert into article_notes (article_id, anchor, text, editor_id)
    values (${article.id}, ${JSON.stringify(anchor)}::jsonb, 'Klopt dit?', ${other.id}) returning id`;
  return { id: note?.id ?? 0, articleId: article.id };
}

/** A suggestion for somebody's article, by that somebody. */
async function makeSuggestion(other: Account): Promise<{ id: string; articleId: number }> {
  const article = await makeArticle(other);
  const [row] = await sql<{ id: string }[]>`
    insert into article_suggestions (id, article_id, change, editor_id)
    values (gen_random_uuid(), ${article.id}, ${JSON.stringify(change)}::jsonb, ${other.id}) returning id`;
  return { id: row?.id ?? "", articleId: article.id };
}

/** A tag that no article has. */
async function makeTag(): Promise<{ id: number; name: string; version: number }> {
  const name = unique("Trefwoord");
  const [tag] = await sql<{ id: number; name: string; version: number }[]>`
    insert into tags (slug, name) values (${slugify(name)}, ${name}) returning id, name, version`;
  if (!tag) throw new Error("The database under test took no tag");
  return tag;
}

/** A picture that came with the demo. */
async function findMediaOfNobody(): Promise<number> {
  const [media] = await sql<{ id: number }[]>`select id from media where created_by is null order by id limit 1`;
  if (!media) throw new Error("No media in the database under test");
  return media.id;
}

/** What a person can change of it: how often it is used changes by itself. */
const watchMedia = (id: number) => async () =>
  sql`select alt, caption, focal_x, focal_y, key, trashed_at, version from media where id = ${id}`;

const rules: Record<string, Rule> = {
  "features/articles/actions.ts createArticle": {
    may: ["author", "editor", "admin"],
    prepare: async () => ({ args: [], watch: async () => null }),
    hears: "done",
  },
  "features/articles/actions.ts saveArticle": {
    may: desk,
    prepare: async (other) => {
      const prepared = await onArticle({})(other);
      return { ...prepared, args: [...prepared.args, { ...articleInput, slug: unique("adres").replaceAll(" ", "-") }] };
    },
    hears: "done",
  },
  "features/articles/actions.ts keepArticle": {
    may: desk,
    prepare: async (other) => {
      const { args, watch } = await onArticle({})(other);
      return { args: [...args, "", { ...articleInput, slug: unique("adres").replaceAll(" ", "-") }], watch };
    },
    hears: "stale",
  },
  "features/articles/actions.ts readArticle": {
    may: desk,
    prepare: async (other) => ({ args: [(await makeArticle(other)).id], watch: async () => null }),
    hears: "done",
  },
  "features/articles/actions.ts searchArticles": {
    may: [...roles],
    prepare: async () => ({ args: ["kade"], watch: async () => null }),
    hears: "done",
  },
  "features/articles/actions.ts beatArticle": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeArticle(other);
      return { args: [id], watch: () => sql`select editor_id from article_presence where article_id = ${id}` };
    },
    hears: "done",
  },
  "features/articles/notes/actions.ts readNotes": {
    may: desk,
    prepare: async (other) => ({ args: [(await makeArticle(other)).id], watch: async () => null }),
    hears: "done",
  },
  "features/articles/notes/actions.ts makeNote": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeArticle(other);
      return { args: [id, anchor, "Hallo"], watch: () => sql`select id from article_notes where article_id = ${id}` };
    },
    hears: "done",
  },
  "features/articles/notes/actions.ts answerNote": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeNote(other);
      return { args: [id, "Ja"], watch: () => sql`select id from article_notes where parent_id = ${id}` };
    },
    hears: "done",
  },
  "features/articles/notes/actions.ts settleNote": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeNote(other);
      return { args: [id, true], watch: watchRow("article_notes", id) };
    },
    hears: "done",
  },
  "features/articles/notes/actions.ts keepPlaces": {
    may: desk,
    prepare: async (other) => {
      const { id, articleId } = await makeNote(other);
      const moves = [{ id, anchor: { ...anchor, at: 3 } }];
      return { args: [articleId, moves], watch: watchRow("article_notes", id) };
    },
    hears: "done",
  },
  "features/articles/suggestions/actions.ts readSuggestions": {
    may: desk,
    prepare: async (other) => ({ args: [(await makeArticle(other)).id], watch: async () => null }),
    hears: "done",
  },
  "features/articles/suggestions/actions.ts suggest": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeArticle(other);
      const watch = () => sql`select id from article_suggestions where article_id = ${id}`;
      return { args: [id, [{ id: randomUUID(), change }], []], watch };
    },
    hears: "done",
  },
  "features/articles/suggestions/actions.ts decideSuggestions": {
    may: desk,
    prepare: async (other) => {
      const { id, articleId } = await makeSuggestion(other);
      const watch = () => sql`select accepted from article_suggestions where id = ${id}`;
      return { args: [articleId, [{ id, accepted: true }]], watch };
    },
    hears: "done",
  },
  "features/articles/actions.ts publishArticle": { may: desk, prepare: onArticle({}), hears: "incomplete" },
  "features/articles/actions.ts withdrawArticle": { may: desk, prepare: onArticle({}), hears: "stale" },
  "features/articles/actions.ts scheduleArticle": { may: desk, prepare: onArticle({}, [null, null]), hears: "done" },
  "features/articles/actions.ts setArticleStatus": { may: desk, prepare: onArticle({}, ["review"]), hears: "done" },
  "features/articles/actions.ts sendBackArticle": {
    may: desk,
    prepare: onArticle({ status: "review" }, ["Nog niet af."]),
    hears: "done",
  },
  "features/articles/actions.ts trashArticle": { may: desk, prepare: onArticle({}), hears: "done" },
  "features/articles/actions.ts undoTrashArticle": {
    may: desk,
    prepare: (other) => onArticle({ trashedAt: new Date() })(other),
    hears: "stale",
  },
  "features/articles/actions.ts restoreArticle": {
    may: desk,
    prepare: (other) => onArticle({ trashedAt: new Date() })(other),
    hears: "done",
  },
  "features/articles/planned-edit-actions.ts planArticleEdit": {
    may: desk,
    prepare: async (other) => {
      const { args, watch } = await onArticle({})(other);
      const stamps = { planned: "", working: "" };
      return { args: [...args, stamps, "2099-01-01T12:00:00Z", { ...articleInput, slug: "" }], watch };
    },
    hears: "stale",
  },
  "features/articles/planned-edit-actions.ts postponeArticleEdit": {
    may: desk,
    prepare: onArticle({}, ["", "2099-01-01T12:00:00Z"]),
    hears: "stale",
  },
  "features/articles/planned-edit-actions.ts dropArticleEdit": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeArticle(other);
      const stamp = crypto.randomUUID();
      await sql`insert into article_planned_edits (article_id, base, content, apply_at, stamp) values (${id}, '{}', '{}', now(), ${stamp})`;
      return { args: [id, stamp], watch: () => sql`select * from article_planned_edits where article_id = ${id}` };
    },
    hears: "done",
  },
  "features/jobs/actions.ts retryFailedJob": {
    may: ["admin"],
    prepare: async () => ({ args: [crypto.randomUUID()], watch: async () => null }),
    hears: "stale",
  },
  "features/jobs/actions.ts discardFailedJob": {
    may: ["admin"],
    prepare: async () => ({ args: [crypto.randomUUID()], watch: async () => null }),
    hears: "stale",
  },
  "features/comments/actions.ts moderateComments": {
    may: ["editor", "moderator", "admin"],
    prepare: async (other) => {
      const { id, version } = await makeComment((await makeArticle(other)).id);
      return { args: ["markSpam", [{ id, version }]], watch: watchRow("comments", id) };
    },
    hears: "done",
  },
  "features/comments/actions.ts sweepComments": {
    may: [...roles],
    prepare: async (other) => {
      const { id } = await makeComment((await makeArticle(other)).id);
      return { args: ["markSpam", { afzender: id }, id - 1, null], watch: watchRow("comments", id) };
    },
    hears: "done",
  },
  "features/comments/actions.ts undoComments": {
    may: [...roles],
    prepare: async () => ({ args: [crypto.randomUUID()], watch: async () => null }),
    hears: "done",
  },
  "features/comments/actions.ts editComment": {
    may: ["editor", "moderator", "admin"],
    prepare: async (other) => {
      const { id, version } = await makeComment((await makeArticle(other)).id);
      return { args: [{ id, version, text: "Overgenomen.", reason: "zomaar" }], watch: watchRow("comments", id) };
    },
    hears: "done",
  },
  "features/comments/actions.ts undoEditComment": {
    may: ["editor", "moderator", "admin"],
    prepare: async (other) => {
      const { id, version } = await makeComment((await makeArticle(other)).id);
      return { args: [{ id, version }], watch: watchRow("comments", id) };
    },
    hears: "stale",
  },
  "features/comments/digest-actions.ts saveDigest": {
    may: [...roles],
    prepare: async (other) => ({
      args: form({ rhythm: "daily" }),
      watch: () => sql`select 1 from comment_digests where editor_id = ${other.id}`,
    }),
    hears: "done",
  },
  "features/bans/actions.ts banSender": {
    may: ["editor", "moderator", "admin"],
    prepare: async (other) => {
      const { id } = await makeComment((await makeArticle(other)).id);
      const input = { commentId: id, kinds: ["name"], days: 1, reason: "zomaar" };
      return { args: [input], watch: () => sql`select count(*) from comment_bans` };
    },
    hears: "done",
  },
  "features/bans/actions.ts liftBan": {
    may: ["editor", "moderator", "admin"],
    prepare: async () => {
      const [ban] = await sql<{ id: number }[]>`
        insert into comment_bans (kind, value, label, reason, until)
        values ('name', ${unique("niemand")}, 'niemand', 'zomaar', now() + interval '1 day') returning id`;
      return { args: [ban?.id], watch: watchRow("comment_bans", ban?.id ?? 0) };
    },
    hears: "done",
  },
  "features/issues/actions.ts saveIssue": {
    may: desk,
    prepare: async () => ({
      args: form({ week: "2099-7", version: "2000000000", title: "Overgenomen", note: "", coverId: "", releaseAt: "" }),
      watch: () => sql`select * from issues where year = 2099 and title <> ''`,
    }),
    hears: "stale",
  },
  "features/issues/actions.ts releaseIssue": {
    may: desk,
    prepare: async () => {
      const [issue] = await sql<{ id: number }[]>`select id from issues order by year desc, week desc limit 1`;
      return { args: [issue?.id, 2_000_000_000], watch: watchRow("issues", issue?.id ?? 0) };
    },
    hears: "stale",
  },
  "features/issues/actions.ts movePiece": {
    may: desk,
    prepare: async (other) => {
      const { id, version } = await makeArticle(other);
      return { args: [{ id, version, week: { year: 2099, week: 8 }, index: 0 }], watch: watchRow("articles", id) };
    },
    hears: "done",
  },
  "features/issues/actions.ts planSlot": {
    may: desk,
    prepare: async () => {
      const title = unique("Overgenomen idee");
      return {
        args: form({ title, week: "2099-9", sectionId: "", assigneeId: "", deadlineAt: "" }),
        watch: () => sql`select * from articles where title = ${title}`,
      };
    },
    hears: "done",
  },
  "features/issues/actions.ts copyStructure": {
    may: desk,
    prepare: async () => ({
      args: form({ from: "2099-50", to: "2099-51" }),
      watch: () =>
        sql`select count(*) from articles a join issues i on i.id = a.issue_id where i.year = 2099 and i.week = 51`,
    }),
    hears: "invalid",
  },
  "features/lists/actions.ts saveList": {
    may: desk,
    prepare: async () => {
      const name = unique("Overgenomen serie");
      return {
        args: form({ of: "series", name, slug: "", description: "", position: "0" }),
        watch: () => sql`select * from series where title = ${name}`,
      };
    },
    hears: "done",
  },
  "features/lists/actions.ts removeList": {
    may: desk,
    prepare: async () => {
      const tag = await makeTag();
      return { args: ["tag", tag.id, tag.version], watch: watchRow("tags", tag.id) };
    },
    hears: "done",
  },
  "features/lists/actions.ts mergeTag": {
    may: desk,
    prepare: async () => {
      const tag = await makeTag();
      return {
        args: form({ id: String(tag.id), version: String(tag.version), into: (await makeTag()).name }),
        watch: watchRow("tags", tag.id),
      };
    },
    hears: "done",
  },
  "features/authors/actions.ts saveAuthor": {
    may: desk,
    prepare: async () => {
      const name = unique("Overgenomen auteur");
      return {
        args: form({ name, slug: "", short: "", bio: "", portraitId: "" }),
        watch: () => sql`select * from authors where name = ${name}`,
      };
    },
    hears: "done",
  },
  "features/authors/actions.ts removeAuthor": {
    may: desk,
    prepare: async () => {
      const { authorId } = await makeEditor("author");
      return { args: [authorId, 1], watch: watchRow("authors", authorId) };
    },
    hears: "done",
  },
  "features/pages/actions.ts savePage": {
    may: desk,
    prepare: async () => {
      const title = unique("Overgenomen bladzijde");
      const body = JSON.stringify(articleInput.body);
      return {
        args: form({ title, slug: "", description: "", position: "900", body }),
        watch: () => sql`select * from pages where title = ${title}`,
      };
    },
    hears: "done",
  },
  "features/pages/actions.ts removePage": {
    may: desk,
    prepare: async () => {
      const title = unique("Weg te halen bladzijde");
      const [page] = await sql<{ id: number }[]>`
        insert into pages (slug, title, body) values (${slugify(title)}, ${title}, '{"type":"doc","content":[]}') returning id`;
      return { args: [page?.id, 1], watch: watchRow("pages", page?.id ?? 0) };
    },
    hears: "done",
  },
  "features/preview-links/actions.ts sharePreview": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeArticle(other);
      return { args: [{ articleId: id }, 7], watch: () => sql`select id from preview_links where article_id = ${id}` };
    },
    hears: "done",
  },
  "features/preview-links/actions.ts endPreview": {
    may: desk,
    prepare: async (other) => {
      const { id } = await makeArticle(other);
      const [link] = await sql<{ id: number }[]>`
        insert into preview_links (article_id, token_hash, created_by, ends_at)
        values (${id}, ${Buffer.from(unique("link"))}, ${other.id}, now() + interval '1 day') returning id`;
      return { args: [link?.id], watch: watchRow("preview_links", link?.id ?? 0) };
    },
    hears: "done",
  },
  "features/redirects/actions.ts addRedirect": {
    may: desk,
    prepare: async () => {
      const from = `/${slugify(unique("van"))}.html`;
      return {
        args: form({ from, to: "/over" }),
        watch: () => sql`select * from redirects where from_path = ${from}`,
      };
    },
    hears: "done",
  },
  "features/redirects/actions.ts removeRedirect": {
    may: desk,
    prepare: async () => {
      const [made] = await sql<{ id: number }[]>`
        insert into redirects (from_path, to_path) values (${`/${slugify(unique("weg"))}`}, '/over') returning id`;
      return { args: [made?.id], watch: watchRow("redirects", made?.id ?? 0) };
    },
    hears: "done",
  },
  "features/media/actions.ts saveMedia": {
    may: desk,
    prepare: async () => {
      const id = await findMediaOfNobody();
      return {
        args: form({ id: String(id), version: "2000000000", alt: "Iets anders", focalX: "0", focalY: "0" }),
        watch: watchMedia(id),
      };
    },
    hears: "stale",
  },
  "features/media/actions.ts trashMedia": {
    may: desk,
    prepare: async () => {
      const id = await findMediaOfNobody();
      return { args: [id, 2_000_000_000], watch: watchMedia(id) };
    },
    hears: "stale",
  },
  "features/media/actions.ts restoreMedia": {
    may: desk,
    prepare: async () => {
      const id = await findMediaOfNobody();
      return { args: [id, 2_000_000_000], watch: watchMedia(id) };
    },
    hears: "stale",
  },
  "features/media/actions.ts searchMedia": {
    may: ["author", "editor", "admin"],
    prepare: async () => ({ args: ["", null, "image"], watch: async () => null }),
    hears: "done",
  },
  "features/media/actions.ts findMedia": {
    may: ["author", "editor", "admin"],
    prepare: async () => ({ args: [[1]], watch: async () => null }),
    hears: "done",
  },
  "features/editors/actions.ts addEditor": {
    may: ["admin"],
    prepare: async () => {
      const email = `${unique("nieuw").replaceAll(" ", "-")}@antenne.example`;
      return {
        args: form({ name: "Nieuw", email, role: "admin", byline: "none" }),
        watch: () => sql`select * from editors where email = ${email}`,
      };
    },
    hears: "done",
  },
  "features/editors/actions.ts inviteAgain": { may: ["admin"], prepare: onAccount(), hears: "done" },
  "features/editors/second-factor-actions.ts takeAwaySecondFactor": {
    may: ["admin"],
    prepare: onAccount(),
    hears: "done",
  },
  "features/editors/second-factor-actions.ts requireSecondFactor": {
    may: ["admin"],
    prepare: async () => ({
      args: form({ version: "2000000000", author: "on" }),
      watch: () => sql`select second_factor_roles from settings`,
    }),
    hears: "stale",
  },
  "features/editors/actions.ts changeRole": { may: ["admin"], prepare: onAccount(["admin"]), hears: "done" },
  "features/editors/actions.ts renewPassword": { may: ["admin"], prepare: onAccount(), hears: "done" },
  "features/editors/actions.ts removeEditor": { may: ["admin"], prepare: onAccount(), hears: "done" },
  "features/settings/actions.ts saveSettings": {
    may: ["admin"],
    prepare: async () => ({
      args: form({ version: "2000000000", name: "Overgenomen", tagline: "", city: "Rotterdam", email: "" }),
      watch: () => sql`select name from settings`,
    }),
    hears: "stale",
  },
  "features/settings/actions.ts saveLook": {
    may: ["admin"],
    prepare: async () => ({
      args: form({ version: "2000000000", ownAccent: "1", accent: "#12a150", logoId: "" }),
      watch: () => sql`select accent, logo_id from settings`,
    }),
    hears: "stale",
  },
  "features/settings/actions.ts saveCommentRules": {
    may: ["admin"],
    prepare: async () => ({
      args: form({ version: "2000000000", review: "nobody", days: "", rules: "Overgenomen" }),
      watch: () => sql`select comment_review, comment_rules from settings`,
    }),
    hears: "stale",
  },
  "features/settings/actions.ts saveCommentLimits": {
    may: ["admin"],
    prepare: async () => ({
      args: form({
        version: "2000000000",
        bannedWords: "niets",
        suspectWords: "",
        links: "",
        length: "500",
        seconds: "0",
      }),
      watch: () => sql`select comment_banned_words, comment_length from settings`,
    }),
    hears: "stale",
  },
  "features/settings/actions.ts saveMailSender": {
    may: ["admin"],
    prepare: async () => ({
      args: form({ version: "2000000000", mailName: "Overgenomen", mailReplyTo: "" }),
      watch: () => sql`select mail_name from settings`,
    }),
    hears: "stale",
  },
  "features/settings/actions.ts sendProofMail": {
    may: ["admin"],
    prepare: async () => ({
      args: [],
      watch: () => sql`select count(*) from mails where subject like 'Proefmail%'`,
    }),
    hears: "done",
  },
  "features/hashtag/actions.ts saveHashtag": {
    may: ["admin"],
    prepare: async () => ({
      args: form({
        version: "2000000000",
        hashtag: "overgenomen",
        instance: "",
        languages: "",
        blockedWords: "",
        blockedAccounts: "",
      }),
      watch: () => sql`select hashtag, hashtag_shown from settings`,
    }),
    hears: "stale",
  },
  "features/reports/actions.ts decideReports": {
    may: ["editor", "moderator", "admin"],
    prepare: async (other) => {
      const comment = await makeComment((await makeArticle(other)).id);
      return {
        args: form({
          commentId: String(comment.id),
          version: String(comment.version),
          action: "remove",
          ground: "rules",
          reference: "Beledigingen",
          facts: "Dit is een belediging.",
        }),
        watch: watchRow("comments", comment.id),
      };
    },
    hears: "done",
  },
  "features/reports/actions.ts decideObjection": {
    may: ["editor", "moderator", "admin"],
    prepare: async (other) => {
      const comment = await makeComment((await makeArticle(other)).id);
      const [objection] = await sql<{ id: number }[]>`
        with decision as (
          insert into report_decisions (comment_id, origin, action, ground, object_until)
          values (${comment.id}, 'own', 'remove', 'rules', now() + interval '1 day') returning id
        )
        insert into objections (decision_id, text) select id, 'Het klopt wel.' from decision returning id`;
      const id = objection?.id ?? 0;
      return {
        args: form({ objectionId: String(id), outcome: "rejected", answer: "We blijven erbij." }),
        watch: watchRow("objections", id),
      };
    },
    hears: "done",
  },
  "features/websub/actions.ts saveWebsub": {
    may: ["admin"],
    prepare: async () => ({
      args: form({ version: "2000000000", hub: "https://overgenomen.example/" }),
      watch: () => sql`select websub_hub from settings`,
    }),
    hears: "stale",
  },
  "features/settings/actions.ts clearDemo": {
    may: ["admin"],
    prepare: async () => ({ args: form({ confirmation: "nee" }), watch: () => sql`select demo from settings` }),
    hears: "invalid",
  },
};

/** For readers, or about oneself alone: login, people, comments, reports, views, social and autosave.spec try them. */
const free = [
  "features/articles/actions.ts discardKept",
  "features/comments/actions.ts postComment",
  "features/reports/actions.ts reportComment",
  "features/reports/actions.ts objectToDecision",
  "features/comments/change-actions.ts changeComment",
  "features/comments/change-actions.ts withdrawComment",
  "features/reply-mail/actions.ts confirmReplies",
  "features/reply-mail/actions.ts stopReplies",
  "features/own-data/actions.ts askForOwnData",
  "features/own-data/actions.ts eraseOwnData",
  "features/editors/actions.ts logIn",
  "features/editors/actions.ts logOut",
  "features/editors/actions.ts logOutEverywhere",
  "features/editors/actions.ts changeOwnPassword",
  "features/editors/actions.ts endSession",
  "features/editors/second-factor-actions.ts logInWithCode",
  "features/editors/second-factor-actions.ts startSecondFactor",
  "features/editors/second-factor-actions.ts confirmSecondFactor",
  "features/editors/second-factor-actions.ts renewRecoveryCodes",
  "features/editors/second-factor-actions.ts turnOffSecondFactor",
  "features/editors/link-actions.ts askForPassword",
  "features/editors/link-actions.ts takeInvitation",
  "features/editors/link-actions.ts takePassword",
  "features/fediverse/actions.ts saveFediverse",
];

test("van elke actie in de bouw is gezegd wie haar mag doen", () => {
  const known = new Set([...Object.keys(rules), ...free]);
  expect(builtActions().filter((name) => !known.has(name))).toEqual([]);
});

function builtActions(): string[] {
  return listActions().map((action) => action.name);
}

for (const [name, rule] of Object.entries(rules)) {
  test(`${name.split(" ")[1]}: rechtstreeks geweigerd aan wie het niet mag`, async ({ request }) => {
    test.skip(!builtActions().includes(name), "geen scherm roept deze actie aan, dus zij bestaat niet in deze bouw");
    const other = await makeEditor("editor");
    await test.step("niemand", async () => {
      expect(await call(request, name, rule, null, other)).toEqual({ error: "not-logged-in", changed: false });
    });
    for (const role of roles) {
      await test.step(role, async () => {
        const answer = await call(request, name, rule, await makeEditor(role), other);
        if (rule.may.includes(role)) expect(answer.error).toBe(rule.hears === "done" ? undefined : rule.hears);
        else expect(answer).toEqual({ error: "forbidden", changed: false });
      });
    }
  });
}

async function call(request: APIRequestContext, name: string, rule: Rule, who: Account | null, other: Account) {
  const { args, watch } = await rule.prepare(other);
  const before = JSON.stringify(await watch());
  const answer = await callAction(request, name, who, args);
  return { error: answer.error, changed: JSON.stringify(await watch()) !== before };
}

test("een sessie van wie is verwijderd, of een verzonnen cookie, mag niets", async ({ request }) => {
  const admin = await makeEditor("admin");
  await sql`update editors set removed_at = now() where id = ${admin.id}`;
  const name = "features/articles/actions.ts createArticle";
  expect(await callAction(request, name, admin, [])).toMatchObject({ error: "not-logged-in" });
  const response = await request.get("/redactie", { headers: { cookie: "antenne-sessie=verzonnen" } });
  expect(await response.text()).toContain("/redactie/inloggen");
});

test("een auteur leest niets van het concept van een ander, een moderator van geen enkel", async ({ request }) => {
  const draft = await makeArticle(await makeEditor("author"));
  for (const role of ["author", "moderator"] as const) {
    const cookie = await cookieOf(await makeEditor(role));
    for (const path of ["", "/voorbeeld", "/meekijken", "/geschiedenis"]) {
      for (const accept of ["text/html", "text/x-component"]) {
        const headers = { cookie, accept, ...(accept === "text/html" ? {} : { rsc: "1" }) };
        const response = await request.get(`/redactie/artikelen/${draft.id}${path}`, { headers });
        expect(await response.text()).not.toContain(draft.title);
      }
    }
    const list = await request.get("/redactie/artikelen", { headers: { cookie } });
    expect(await list.text()).not.toContain(draft.title);
  }
  const cookie = await cookieOf(await makeEditor("editor"));
  const response = await request.get(`/redactie/artikelen/${draft.id}`, { headers: { cookie } });
  expect(await response.text()).toContain(draft.title);
});

for (const role of ["author", "editor", "moderator"] as const) {
  test(`mensen, instellingen en logboek blijven dicht voor ${role}`, async ({ context, page }) => {
    await logIn(context, role);
    for (const path of [
      "/redactie/redactie",
      "/redactie/instellingen",
      "/redactie/logboek",
      "/redactie/postvak",
      "/redactie/taken",
      "/redactie/systeem",
    ]) {
      await page.goto(path);
      await expect(page.getByText(dashboardText.forbidden)).toBeVisible();
      await expect(page.getByRole("table")).toHaveCount(0);
      await expect(page.getByText(settingsText.demoTitle)).toHaveCount(0);
    }
    const ways = page.getByRole("navigation", { name: dashboardText.nav });
    await expect(ways.getByRole("link", { name: dashboardText.people })).toHaveCount(0);
  });
}
