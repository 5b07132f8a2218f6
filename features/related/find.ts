import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { isPublic } from "@/features/articles/placement";

/**
 * The ids of the public articles most akin to one, best first. Candidates share a tag, the series or (the newest of it) the
 * section; a shared tag and the series count double, and the likeness of the text decides among equals and lifts what is close.
 */
export async function findRelated(reader: Reader, articleId: number, limit: number): Promise<number[]> {
  const rows = await reader.execute<{ id: number }>(sql`
    with self as (
      select id, section_id, series_id,
        replace(plainto_tsquery('dutch', title || ' ' || lede)::text, '&', '|')::tsquery as words
      from articles where id = ${articleId}
    ),
    akin as (
      select other.article_id as id from article_tags mine
        join article_tags other on other.tag_id = mine.tag_id
        where mine.article_id = ${articleId}
      union
      select articles.id from articles join self on articles.series_id = self.series_id
      union
      (select articles.id from articles join self on articles.section_id = self.section_id
        where ${isPublic}
        order by articles.published_at desc, articles.id desc limit 60)
    ),
    candidates as (
      select articles.id, published_at, title, lede, body_text,
        2 * (select count(*) from article_tags mine join article_tags other on other.tag_id = mine.tag_id
          where mine.article_id = self.id and other.article_id = articles.id)
        + case when articles.series_id = self.series_id then 2 else 0 end
        + case when articles.section_id = self.section_id then 1 else 0 end as shared
      from articles join akin on akin.id = articles.id cross join self
      where ${isPublic} and articles.id <> self.id
      order by shared desc, published_at desc, articles.id desc limit 100
    )
    select c.id from candidates c cross join self
    order by c.shared + 4 * ts_rank(to_tsvector('dutch', c.title || ' ' || c.lede || ' ' || left(c.body_text, 4000)), self.words)
      desc, c.published_at desc, c.id desc
    limit ${limit}`);
  return rows.map((row) => row.id);
}
