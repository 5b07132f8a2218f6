import postgres from "postgres";
import { weekOf } from "@/lib/dates";

export type MeasuredPage = { name: string; path: string };

/** The front, the newest issue before this week's, and the newest article with a picture: the demo's dates follow the day of seeding. */
export async function findPages(databaseUrl: string): Promise<MeasuredPage[]> {
  const sql = postgres(databaseUrl, { max: 1 });
  const now = weekOf(new Date());
  const [issue] = await sql<{ year: number; week: number }[]>`
    select i.year, i.week from issues i join articles a on a.issue_id = i.id
    where a.status = 'published' and a.trashed_at is null and (i.year, i.week) < (${now.year}, ${now.week})
    order by i.year desc, i.week desc limit 1`;
  const [article] = await sql<{ slug: string }[]>`
    select s.slug from articles a join article_slugs s on s.article_id = a.id and s.current
    where a.status = 'published' and a.trashed_at is null and a.hero_id is not null order by a.published_at desc, a.id desc limit 1`;
  await sql.end();
  if (!issue || !article) throw new Error("The demo magazine has no earlier issue or no article");
  return [
    { name: "front", path: "/" },
    { name: "issue", path: `/${issue.year}/week/${issue.week}` },
    { name: "article", path: `/artikel/${article.slug}` },
  ];
}
