import { createHash } from "node:crypto";
import type { Tx } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { slugify } from "@/lib/slug";
import type { Published } from "./demo-articles";
import { commentDates } from "./demo-dates";
import type { DemoComment } from "./demo-files";

type Arrived = { file: DemoComment; articleId: number; createdAt: Date };

/** Inserts the comments, each after its article and before its replies, with who wrote them. */
export async function insertComments(
  tx: Tx,
  files: DemoComment[],
  published: ReadonlyMap<string, Published>,
  now: Date,
): Promise<void> {
  const arrived = [...Map.groupBy(files, (file) => file.article)].flatMap(([slug, under]) => {
    const article = published.get(slug);
    if (!article) throw new Error(`comments.yaml: no published article ${slug}`);
    const dates = commentDates(under, article.publishedAt, now);
    return under.map((file, index) => ({ file, articleId: article.id, createdAt: dates[index] ?? now }));
  });
  const commenterIds = await insertCommenters(tx, arrived);

  const ids = new Map<string, number>();
  let waiting = arrived;
  while (waiting.length > 0) {
    const wave = waiting.filter(({ file }) => file.replyTo === undefined || ids.has(file.replyTo));
    if (wave.length === 0) throw new Error(`comments.yaml: no comment ${waiting[0]?.file.replyTo}`);
    const rows = await tx
      .insert(comments)
      .values(wave.map((comment) => rowOf(comment, ids, commenterIds)))
      .returning({ id: comments.id });
    for (const [index, { file }] of wave.entries()) {
      const id = rows[index]?.id;
      if (file.id !== undefined && id !== undefined) ids.set(file.id, id);
    }
    waiting = waiting.filter((comment) => !wave.includes(comment));
  }
}

const emailOf = ({ file }: Arrived) => `${slugify(file.name)}@lezer.example`;

async function insertCommenters(tx: Tx, arrived: Arrived[]): Promise<Map<string, number>> {
  const firsts = new Map(arrived.toReversed().map((comment) => [emailOf(comment), comment.createdAt]));
  const rows = [...firsts].map(([email, createdAt]) => ({ email, storageConsentAt: createdAt, createdAt }));
  const inserted = await tx.insert(commenters).values(rows).returning({ id: commenters.id, email: commenters.email });
  return new Map(inserted.map(({ id, email }) => [email, id]));
}

function rowOf(comment: Arrived, ids: ReadonlyMap<string, number>, commenterIds: ReadonlyMap<string, number>) {
  const { file, articleId, createdAt } = comment;
  return {
    articleId,
    parentId: file.replyTo === undefined ? null : ids.get(file.replyTo),
    commenterId: commenterIds.get(emailOf(comment)),
    name: file.name,
    text: file.text,
    status: file.status,
    textHash: createHash("sha256").update(file.text).digest(),
    createdAt,
    decidedAt: file.status === "pending" ? null : createdAt,
  };
}
