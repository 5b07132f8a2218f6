import { sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { isPublic } from "../placement";

/** How many are kept of each article: more than a page shows, because what stands there otherwise is left out. */
const kept = 8;

/** Of each tag, of the series and of the section the newest so many are looked at: the cost does not grow with the archive. */
const newest = 60;

/** Whose texts are compared, of all that share something. */
const compared = 40;

/**
 * The ids of the public articles most akin to each of these, best first; nothing for what readers do not see. Candidates share a tag, the
 * series or the section; a shared tag and the series count double, and the likeness of the text decides among equals and lifts what is close.
 */
export async function findKin(reader: Reader, articleIds: number[]): Promise<Map<number, number[]>> {
  const rows = await reader.execute<{ id: number; kin: number[] }>(sql`
    select self.id, array(
      select best.id
      from (
        select articles.id, articles.published_at,
          2 * (count(*) filter (where found.by in ('tag', 'series')))
          + case when articles.section_id = self.section_id then 1 else 0 end as shared
        from (
          select other.article_id as id, 'tag' as by from article_tags mine
            cross join lateral (select article_id from article_tags
              where tag_id = mine.tag_id order by article_id desc limit ${newest}) other
            where mine.article_id = self.id
          union all
          (select id, 'series' from articles
            where series_id = self.series_id and ${isPublic} order by published_at desc, id desc limit ${newest})
          union all
          (select id, 'section' from articles
            where section_id = self.section_id and ${isPublic} order by published_at desc, id desc limit ${newest})
        ) found
        join articles on articles.id = found.id
        where ${isPublic} and articles.id <> self.id
        group by articles.id
        order by shared desc, articles.published_at desc, articles.id desc
        limit ${compared}
      ) best
      join article_search on article_search.article_id = best.id
      order by best.shared + 4 * ts_rank('{0.1, 0.1, 0.1, 0.1}', article_search.document, self.words) desc,
        best.published_at desc, best.id desc
      limit ${kept}
    ) as kin
    from (
      select articles.id, section_id, series_id,
        replace(plainto_tsquery('antenne_nl', title || ' ' || lede)::text, '&', '|')::tsquery as words
      from articles where articles.id = any(${sql.param(articleIds)}::int[]) and ${isPublic}
    ) self`);
  return new Map(rows.map(({ id, kin }) => [id, kin]));
}
