import { and, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { articleAuthors, articleSlugs, articles, articleTags } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { comments } from "@/db/schema/comments";
import { issues } from "@/db/schema/issues";
import { sections, series, tags } from "@/db/schema/sections";
import { pages } from "@/db/schema/settings";
import { findEndWeek, isPublic } from "@/features/articles/placement";
import { pageOf } from "@/features/comments/layout";
import { getLayout, hasCommentPage } from "@/features/comments/pages";
import { openDecision } from "@/features/reports/object";
import { getReportable } from "@/features/reports/queries";
import { readYears } from "@/features/reports/year";
import { commentAddress } from "@/lib/comment-address";
import { weekOf } from "@/lib/dates";
import { compareWeeks, type IsoWeek } from "@/lib/iso-week";
import type { Address, ListKind } from "./address";

/** Articles on one page of a list (MAGAZINE.md, Addresses). */
const pageSize = 20;

/** Whether an address has something to show now, has moved (for ever, unless it says `forNow`), or is unknown. */
export type Resolved = { kind: "known" } | { kind: "moved"; to: string; forNow?: true } | { kind: "unknown" };

const known: Resolved = { kind: "known" };
const unknown: Resolved = { kind: "unknown" };

/** Looks an address up, always in the database itself. Throws when that is away. */
export async function resolveAddress(address: Address): Promise<Resolved> {
  switch (address.kind) {
    case "none":
      return unknown;
    case "moved":
      return address;
    case "week":
      return (await (address.file ? hasBook(address.week) : isVisible(address.week))) ? known : unknown;
    case "year":
      return (await isVisibleYear(address.year)) ? known : unknown;
    case "article":
      return resolveArticle(address);
    case "comments":
      return resolveComments(address.slug, address.page);
    case "comment":
      return address.page ? resolveReportPage(address.id) : resolveComment(address.id);
    case "objection":
      return (await openDecision(address.token)) ? known : unknown;
    case "transparency":
      return (await readYears()).includes(address.year) ? known : unknown;
    case "legacy":
      return resolveLegacy(address.id);
    case "page":
      return (await db.$count(pages, eq(pages.slug, address.slug))) > 0 ? known : unknown;
    case "list":
      return (await hasPage(address.of, address.slug, address.page)) ? known : unknown;
  }
}

async function isVisible(week: IsoWeek): Promise<boolean> {
  if (compareWeeks(week, weekOf(new Date())) > 0) return isReleased(week);
  const first = await findEndWeek(db, "first");
  return first !== null && compareWeeks(week, first) >= 0;
}

/** An empty week has a page, but nothing to make a book of. */
async function hasBook(week: IsoWeek): Promise<boolean> {
  if (!(await isVisible(week))) return false;
  const [found] = await db
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(issues, eq(issues.id, articles.issueId))
    .where(and(isPublic, eq(issues.year, week.year), eq(issues.week, week.week)))
    .limit(1);
  return found !== undefined;
}

async function isReleased({ year, week }: IsoWeek): Promise<boolean> {
  const released = and(eq(issues.year, year), eq(issues.week, week), isNotNull(issues.releasedAt));
  return (await db.$count(issues, released)) > 0;
}

/** The years from the first issue's to the running one, and a year of which a week was released ahead. */
async function isVisibleYear(year: number): Promise<boolean> {
  if (year > weekOf(new Date()).year) {
    return (await db.$count(issues, and(eq(issues.year, year), isNotNull(issues.releasedAt)))) > 0;
  }
  const first = await findEndWeek(db, "first");
  return first !== null && year >= first.year;
}

async function findBySlug(slug: string) {
  const now = alias(articleSlugs, "now");
  const [found] = await db
    .select({ id: articles.id, current: articleSlugs.current, slug: now.slug })
    .from(articleSlugs)
    .innerJoin(articles, eq(articles.id, articleSlugs.articleId))
    .innerJoin(now, and(eq(now.articleId, articles.id), eq(now.current, true)))
    .where(and(eq(articleSlugs.slug, slug), isPublic));
  return found;
}

async function resolveArticle({ slug, file }: { slug: string; file?: string }): Promise<Resolved> {
  const found = await findBySlug(slug);
  if (!found) return unknown;
  return found.current ? known : { kind: "moved", to: `/artikel/${found.slug}${file ? `/${file}` : ""}` };
}

/** A page of comments, at the article's current address. One beyond the last was never an address to keep. */
async function resolveComments(slug: string, page: number): Promise<Resolved> {
  const found = await findBySlug(slug);
  if (!found || !(await hasCommentPage(found.id, page))) return unknown;
  return found.current ? known : { kind: "moved", to: `/artikel/${found.slug}/reacties/${page}` };
}

/** Where a comment stands now: that changes with what is said and taken away before it. */
async function resolveComment(id: number): Promise<Resolved> {
  const [found] = await db
    .select({ articleId: comments.articleId, slug: articleSlugs.slug })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(and(eq(comments.id, id), eq(comments.status, "approved"), isPublic));
  const page = found ? pageOf(await getLayout(db, found.articleId), id) : null;
  return found && page ? { kind: "moved", to: commentAddress(found.slug, page, id), forNow: true } : unknown;
}

/** Only what readers see can be reported. */
async function resolveReportPage(id: number): Promise<Resolved> {
  return (await getReportable(id)) ? known : unknown;
}

async function resolveLegacy(legacyId: number): Promise<Resolved> {
  const [found] = await db
    .select({ slug: articleSlugs.slug })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(and(eq(articles.legacyId, legacyId), isPublic));
  return found ? { kind: "moved", to: `/artikel/${found.slug}` } : unknown;
}

/**
 * The first page of a list is there also when it is empty. A tag's is not: whoever writes a draft makes its tags, and a page would
 * tell what nobody has published yet.
 */
async function hasPage(of: ListKind, slug: string, page: number): Promise<boolean> {
  const table = { section: sections, author: authors, tag: tags, series }[of];
  const [list] = await db.select({ id: table.id }).from(table).where(eq(table.slug, slug));
  if (!list) return false;
  return (page === 1 && of !== "tag") || (page - 1) * pageSize < (await countIn(of, list.id));
}

function countIn(of: ListKind, id: number): Promise<number> {
  const within = {
    section: () => eq(articles.sectionId, id),
    series: () => eq(articles.seriesId, id),
    author: () =>
      sql`exists (select 1 from ${articleAuthors} where ${articleAuthors.articleId} = ${articles.id} and ${articleAuthors.authorId} = ${id})`,
    tag: () =>
      sql`exists (select 1 from ${articleTags} where ${articleTags.articleId} = ${articles.id} and ${articleTags.tagId} = ${id})`,
  }[of]();
  return db.$count(articles, and(isPublic, within));
}
