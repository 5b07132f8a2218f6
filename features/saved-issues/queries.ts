import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { isPublic } from "@/features/articles/placement";
import { getCalendar } from "@/features/issues/queries";
import { tags } from "@/lib/cache";
import type { IsoWeek } from "@/lib/iso-week";

/** What a reader's device needs to know to keep an issue. `version` is another one as soon as the issue or an article of it changes. */
export type IssueContents = { title: string; version: string; articles: string[] };

/** The slugs of a visible issue's articles, in its order; null for a week without articles or one that readers may not see yet. */
export async function getContents({ year, week }: IsoWeek): Promise<IssueContents | null> {
  const { months } = await getCalendar(year);
  const cell = months.flat().find((candidate) => candidate.week === week);
  return cell?.state === "open" ? findContents(year, week) : null;
}

async function findContents(year: number, week: number): Promise<IssueContents | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.issue({ year, week }), tags.all);
  const rows = await db
    .select({
      title: issues.title,
      issueVersion: issues.version,
      id: articles.id,
      version: articles.version,
      slug: articleSlugs.slug,
    })
    .from(issues)
    .innerJoin(articles, eq(articles.issueId, issues.id))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(and(isPublic, eq(issues.year, year), eq(issues.week, week)))
    .orderBy(asc(articles.position), asc(articles.id));
  if (!rows[0]) return null;
  for (const { id } of rows) cacheTag(tags.article(id));
  const versions = rows.map(({ id, version, issueVersion }) => [id, version, issueVersion]);
  return {
    title: rows[0].title,
    version: createHash("sha256").update(JSON.stringify(versions)).digest("hex").slice(0, 16),
    articles: rows.map(({ slug }) => slug),
  };
}
