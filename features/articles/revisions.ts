import { and, desc, eq, getTableColumns, inArray, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { type RevisionDetails, revisions } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { media } from "@/db/schema/media";
import { sections } from "@/db/schema/sections";
import type { RichText } from "@/lib/rich-text/schema";

/** Versions on one page of the history. */
export const historyPageSize = 25;

/** A save of long ago: when, and by whom. `createdAt` is an ISO instant; `auto` when the form did it by itself. */
export type RevisionLine = {
  id: number;
  articleVersion: number;
  title: string;
  editorName: string | null;
  auto: boolean;
  createdAt: string;
};

/** What it had beside its text, as far as that still is there: a section that has gone since is none. */
export type RevisionFields = Omit<RevisionDetails, "bylines"> & {
  section: string;
  /** The picture that it had, also when that has gone since. */
  heroWas: number | null;
  bylines: ({ authorId: number; name: string } | { guestName: string })[];
};

/** One save, whole. `fields` is null for one of before they were kept. */
export type Revision = RevisionLine & { lede: string; body: RichText; fields: RevisionFields | null };

export type RevisionPage = { lines: RevisionLine[]; page: number; pages: number; total: number };

/** A page of an article's saves, the newest first. Whoever asks has been allowed to read the article. */
export async function listRevisions(articleId: number, page: number): Promise<RevisionPage> {
  const total = await db.$count(revisions, eq(revisions.articleId, articleId));
  const rows = await db
    .select({
      id: revisions.id,
      articleVersion: revisions.articleVersion,
      title: revisions.title,
      editorName: editors.name,
      auto: revisions.auto,
      createdAt: revisions.createdAt,
    })
    .from(revisions)
    .leftJoin(editors, eq(editors.id, revisions.editorId))
    .where(eq(revisions.articleId, articleId))
    .orderBy(desc(revisions.articleVersion))
    .limit(historyPageSize)
    .offset((page - 1) * historyPageSize);
  const lines = rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
  return { lines, page, pages: Math.max(1, Math.ceil(total / historyPageSize)), total };
}

/** One save of an article, whole; null when it is not there. */
export async function getRevision(articleId: number, id: number): Promise<Revision | null> {
  const [row] = await db
    .select({ ...getTableColumns(revisions), editorName: editors.name })
    .from(revisions)
    .leftJoin(editors, eq(editors.id, revisions.editorId))
    .where(and(eq(revisions.articleId, articleId), eq(revisions.id, id)));
  if (!row) return null;
  const { articleVersion, title, lede, body, editorName, auto, details } = row;
  const fields = details && (await fieldsOf(details));
  return { id, articleVersion, title, lede, body, editorName, auto, fields, createdAt: row.createdAt.toISOString() };
}

/** The newest save of an article, or the newest before a version; undefined when there is none. */
export async function findRevision(articleId: number, before?: number): Promise<number | undefined> {
  const earlier = before === undefined ? undefined : lt(revisions.articleVersion, before);
  const [found] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.articleId, articleId), earlier))
    .orderBy(desc(revisions.articleVersion))
    .limit(1);
  return found?.id;
}

async function fieldsOf({
  sectionId,
  bylines,
  credits,
  heroId,
  heroCaption,
}: RevisionDetails): Promise<RevisionFields> {
  const sectionRows =
    sectionId === null ? [] : await db.select({ name: sections.name }).from(sections).where(eq(sections.id, sectionId));
  const authorIds = bylines.flatMap((byline) => ("authorId" in byline ? byline.authorId : []));
  const authorRows =
    authorIds.length === 0
      ? []
      : await db.select({ id: authors.id, name: authors.name }).from(authors).where(inArray(authors.id, authorIds));
  const names = new Map(authorRows.map(({ id, name }) => [id, name]));
  const hasHero = heroId !== null && (await db.$count(media, eq(media.id, heroId))) > 0;
  const [section] = sectionRows;
  return {
    sectionId: section ? sectionId : null,
    section: section?.name ?? "",
    bylines: bylines.flatMap((byline): RevisionFields["bylines"] => {
      if (!("authorId" in byline)) return [byline];
      const name = names.get(byline.authorId);
      return name === undefined ? [] : [{ authorId: byline.authorId, name }];
    }),
    credits,
    heroId: hasHero ? heroId : null,
    heroWas: heroId,
    heroCaption,
  };
}
