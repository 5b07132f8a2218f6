import { eq } from "drizzle-orm";
import { db, sql } from "@/db/client";
import { comments } from "@/db/schema/comments";
import { settings } from "@/db/schema/settings";
import { makeArticle, makeEditor } from "@/db/test-factory";
import { change } from "@/features/comments/change";
import { changeAddress } from "@/features/comments/change-link";
import { approve } from "@/features/comments/moderate";
import { getLayout, selectComments } from "@/features/comments/pages";
import { post } from "@/features/comments/post";

type Times = Record<"layout" | "page" | "approve" | "post" | "change", number[]>;

/** Milliseconds of each, a number of times, under a new article with so many approved comments. */
export async function timeComments(size: number, rounds: number): Promise<Times> {
  await db
    .insert(settings)
    .values({ commentReview: "nobody", commentSeconds: 0 })
    .onConflictDoUpdate({ target: settings.id, set: { commentReview: "nobody", commentSeconds: 0 } });
  const editor = await makeEditor("moderator");
  const articleId = await makeArticle();
  await fill(articleId, size);
  const times: Times = { layout: [], page: [], approve: [], post: [], change: [] };
  for (let round = 0; round < rounds; round += 1) {
    const layout = await timed(times.layout, () => getLayout(db, articleId));
    const ids = (layout.at(-1) ?? []).flatMap(({ root, replies }) => [root, ...replies]);
    await timed(times.page, () => selectComments(db, ids));
    const [waiting] = await db
      .insert(comments)
      .values({ articleId, name: "Lezer", text: `Wacht ${round}`, textHash: Buffer.from(`${size} ${round}`) })
      .returning();
    await timed(times.approve, () => approve(editor, waiting?.id ?? 0, 1));
    const text = `Wat ik ervan vind, voor de ${round}e keer van de ${size}.`;
    const input = {
      articleId,
      parentId: null,
      name: "Anna",
      email: `${size}-${round}@voorbeeld.nl`,
      text,
      website: "",
    };
    const posted = await timed(times.post, () => post(input, `203.0.113.${round}-${size}`));
    if (!posted.ok || !posted.data.shown) throw new Error(`Not seen at once: ${JSON.stringify(posted)}`);
    const token = changeAddress(posted.data.id).split("/").at(-1) ?? "";
    const changed = await timed(times.change, () => change(token, `${text} Echt.`, "203.0.113.7"));
    if (!changed.ok) throw new Error(changed.error);
    await db.delete(comments).where(eq(comments.id, posted.data.id));
  }
  return times;
}

/** Four fifths begin a thread, and a fifth answers one of them. */
async function fill(articleId: number, size: number): Promise<void> {
  const answers = size / 5;
  await sql`
    with roots as (
      insert into comments (article_id, name, text, status, text_hash, created_at)
      select ${articleId}, 'Lezer ' || n, repeat('Wat lezer ' || n || ' ervan vindt. ', 12), 'approved', n::text::bytea,
        now() - (${size} - n + 100) * interval '1 minute'
      from generate_series(1, ${size - answers}::integer) n
      returning id)
    insert into comments (article_id, parent_id, name, text, status, text_hash, created_at)
    select ${articleId}, roots.id, 'Antwoorder', repeat('Dat vind ik niet. ', 12), 'approved', roots.id::text::bytea, now() - interval '1 hour'
    from roots order by roots.id limit ${answers}`;
  await sql`analyze comments`;
}

async function timed<Value>(times: number[], work: () => Promise<Value>): Promise<Value> {
  const begin = performance.now();
  const value = await work();
  times.push(performance.now() - begin);
  return value;
}
