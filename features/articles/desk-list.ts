import { and, asc, desc, eq, inArray, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { countUpTo, readPage } from "@/db/count";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { sections } from "@/db/schema/sections";
import { holds } from "@/db/text-search";
import type { ArticleStatus } from "@/lib/article-status";
import { cleanText } from "@/lib/clean";
import type { IsoWeek } from "@/lib/iso-week";
import { getBylines } from "./card";
import { type Actor, canPublish } from "./policy";
import { hasByline, ownArticles, readableArticles } from "./readable";

/** An article in a list of the desk. `updatedAt` is an ISO instant. */
export type DeskRow = {
  id: number;
  title: string;
  status: ArticleStatus;
  sentBack: boolean;
  section: string | null;
  bylines: string[];
  week: IsoWeek | null;
  updatedAt: string;
};

export type DeskFilter = {
  status?: ArticleStatus;
  sectionId?: number;
  authorId?: number;
  week?: IsoWeek;
  own?: boolean;
  search?: string;
  trash?: boolean;
  /** What this editor has to do something with. */
  waiting?: boolean;
};

/** `more`: there are more than `total`, and the list does not go that far. */
export type DeskPage = { rows: DeskRow[]; total: number; more: boolean; page: number; pages: number };

export const deskPageSize = 50;

/** One page of the articles that this editor may read, last changed first; a page too far is the last one. */
export async function listDeskArticles(editor: Actor, filter: DeskFilter, asked = 1): Promise<DeskPage> {
  const where = and(readableArticles(editor), ...conditions(editor, filter));
  const count = countUpTo(db.select({ one: sql`1` }).from(articles).where(where));
  const newest = [desc(articles.updatedAt), desc(articles.id)];
  return readPage(count, deskPageSize, asked, (offset) => selectRows(where, newest, offset));
}

/** What this week's issue holds, published or not, in the issue's own order. */
export function listWeek(editor: Actor, week: IsoWeek): Promise<DeskRow[]> {
  return selectRows(and(readableArticles(editor), ...conditions(editor, { week })), [
    asc(articles.position),
    asc(articles.id),
  ]);
}

function conditions(editor: Actor, filter: DeskFilter): (SQL | undefined)[] {
  const search = cleanText(filter.search ?? "", 100);
  return [
    filter.trash ? isNotNull(articles.trashedAt) : isNull(articles.trashedAt),
    filter.status ? eq(articles.status, filter.status) : undefined,
    filter.sectionId ? eq(articles.sectionId, filter.sectionId) : undefined,
    filter.authorId ? hasByline(filter.authorId) : undefined,
    filter.week ? inWeek(filter.week) : undefined,
    filter.own ? ownArticles(editor) : undefined,
    filter.waiting ? waitsFor(editor) : undefined,
    search ? holds(articles.title, search) : undefined,
  ];
}

/** What was handed in, for who may approve; for who writes, what came back and what was planned for them. */
function waitsFor(editor: Actor): SQL | undefined {
  return or(
    canPublish(editor) ? eq(articles.status, "review") : undefined,
    and(eq(articles.status, "draft"), isNotNull(articles.sentBackAt), ownArticles(editor)),
    and(eq(articles.status, "planned"), eq(articles.assigneeId, editor.id)),
  );
}

function inWeek({ year, week }: IsoWeek): SQL {
  const issue = db
    .select({ id: issues.id })
    .from(issues)
    .where(and(eq(issues.year, year), eq(issues.week, week)));
  return sql`${articles.issueId} = ${issue}`;
}

/** What a row shows is looked up only for the rows of the page itself. */
async function selectRows(where: SQL | undefined, orderBy: SQL[], offset = 0): Promise<DeskRow[]> {
  const shown = db
    .select({ id: articles.id })
    .from(articles)
    .where(where)
    .orderBy(...orderBy)
    .limit(deskPageSize)
    .offset(offset);
  const rows = await db
    .select({
      id: articles.id,
      title: articles.title,
      status: articles.status,
      sentBack: sql<boolean>`${articles.sentBackAt} is not null and ${articles.status} = 'draft'`,
      section: sections.name,
      year: issues.year,
      week: issues.week,
      updatedAt: articles.updatedAt,
    })
    .from(articles)
    .leftJoin(issues, eq(issues.id, articles.issueId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(inArray(articles.id, shown))
    .orderBy(...orderBy);
  const bylines = await getBylines(
    db,
    rows.map((row) => row.id),
  );
  return rows.map(({ year, week, updatedAt, ...row }) => ({
    ...row,
    bylines: (bylines.get(row.id) ?? []).map((byline) => byline.name),
    week: year === null || week === null ? null : { year, week },
    updatedAt: updatedAt.toISOString(),
  }));
}
