import type { Sql } from "postgres";

const texts = 20_000;

/** 1,000,000 comments by 80,000 people, in threads of ten, most of them approved long ago; 750 of the newest wait. */
export async function seedComments(sql: Sql, say: (what: string) => void): Promise<void> {
  say("comments");
  await sql`insert into commenters (email) select 'lezer-' || n || '@voorbeeld.example' from generate_series(1, 80000) n`;
  await sql`insert into comments (article_id, parent_id, commenter_id, name, text, status, text_hash, created_at, decided_at, decided_by)
    select 1 + (thread::bigint * 48271) % 98400, case when g % 10 <> 1 and g % 3 = 0 then 10 * thread + 1 end, 1 + (g * 7919::bigint) % 80000,
      'Lezer ' || initcap(w.word), a.words || ' ' || b.words || ' ' || c.words,
      case when g > 998500 and g % 2 = 0 then 'pending' when g % 22 = 0 then 'spam' when g % 70 = 0 then 'deleted' else 'approved' end,
      decode(md5(g::text), 'hex'), now() - (1000000 - g) * interval '10 minutes',
      case when g <= 998500 or g % 2 = 1 then now() end, case when g <= 998500 or g % 2 = 1 then 1 + g % 20 end
    from generate_series(1, 1000000) g
    cross join lateral (select (g - 1) / 10 as thread) placed
    join bench_words w on w.n = 4000 + g % 900
    join bench_texts a on a.n = 1 + (g * 7919::bigint) % ${texts}::int
    join bench_texts b on b.n = 1 + (g * 104729::bigint) % ${texts}::int
    join bench_texts c on c.n = 1 + (g * 15485863::bigint) % ${texts}::int
    order by g`;
}
