import { and, asc, eq, gt, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { issues } from "@/db/schema/issues";
import { previewLinks } from "@/db/schema/preview-links";
import { type ArticleView, getView } from "@/features/articles/view";
import { coming } from "@/features/issues/preview";
import { type IssueView, readIssue } from "@/features/issues/read";
import type { Role } from "@/lib/role";
import { canShare } from "./policy";
import type { PreviewSubject } from "./schema";
import { hashOf } from "./token";

/** An open link, without the link: that was told once. Instants are ISO strings. */
export type PreviewLink = { id: number; by: string; createdAt: string; endsAt: string };

/** The open links of an article or issue, the first to end first; none for who may not share. */
export async function listPreviewLinks(editor: { role: Role }, of: PreviewSubject): Promise<PreviewLink[]> {
  if (!canShare(editor)) return [];
  const subject =
    "week" in of
      ? and(eq(issues.year, of.week.year), eq(issues.week, of.week.week))
      : eq(previewLinks.articleId, of.articleId);
  const rows = await db
    .select({
      id: previewLinks.id,
      by: editors.name,
      createdAt: previewLinks.createdAt,
      endsAt: previewLinks.endsAt,
    })
    .from(previewLinks)
    .innerJoin(editors, eq(editors.id, previewLinks.createdBy))
    .leftJoin(issues, eq(issues.id, previewLinks.issueId))
    .where(and(subject, isOpen))
    .orderBy(asc(previewLinks.endsAt), asc(previewLinks.id))
    .limit(50);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString(), endsAt: row.endsAt.toISOString() }));
}

export type SharedView =
  | { kind: "article"; article: ArticleView; endsAt: Date }
  | { kind: "issue"; issue: IssueView; endsAt: Date };

/** Whether a link shows something now: the whole of it, or this article of its issue. */
export async function opensPreview(token: string, slug?: string): Promise<boolean> {
  const link = await findLink(token);
  if (!link) return false;
  if (slug !== undefined) return (await findInIssue(link.issueId, slug)) !== undefined;
  if (link.articleId === null) return true;
  return (await db.$count(articles, and(eq(articles.id, link.articleId), isNull(articles.trashedAt)))) > 0;
}

/** What a link shows, as readers would see it; null when it has ended, was taken back, or never was. Never cached. */
export async function openPreview(token: string): Promise<SharedView | null> {
  const link = await findLink(token);
  if (!link) return null;
  const { endsAt } = link;
  if (link.articleId !== null) {
    const article = await getView(db, link.articleId, isNull(articles.trashedAt));
    return article && { kind: "article", article, endsAt };
  }
  if (link.year === null || link.week === null) return null;
  const issue = await readIssue({ year: link.year, week: link.week }, coming);
  return { kind: "issue", issue, endsAt };
}

/** One of the articles of a shared issue; null for any other. Never cached. */
export async function openPreviewArticle(
  token: string,
  slug: string,
): Promise<{ article: ArticleView; endsAt: Date } | null> {
  const link = await findLink(token);
  const id = link ? await findInIssue(link.issueId, slug) : undefined;
  const article = id === undefined ? null : await getView(db, id, coming);
  return link && article && { article, endsAt: link.endsAt };
}

async function findInIssue(issueId: number | null, slug: string): Promise<number | undefined> {
  if (issueId === null) return undefined;
  const [found] = await db
    .select({ id: articles.id })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(and(eq(articles.issueId, issueId), eq(articleSlugs.slug, slug), coming));
  return found?.id;
}

const isOpen = gt(previewLinks.endsAt, sql`now()`);

/** A link opens for as long as whoever made it belongs to the magazine. */
async function findLink(token: string) {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const [link] = await db
    .select({
      articleId: previewLinks.articleId,
      issueId: previewLinks.issueId,
      year: issues.year,
      week: issues.week,
      endsAt: previewLinks.endsAt,
    })
    .from(previewLinks)
    .innerJoin(editors, and(eq(editors.id, previewLinks.createdBy), isNull(editors.removedAt)))
    .leftJoin(issues, eq(issues.id, previewLinks.issueId))
    .where(and(eq(previewLinks.tokenHash, hashOf(token)), isOpen));
  return link ?? null;
}
