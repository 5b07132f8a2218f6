import type { PublicComment } from "@/features/comments/queries";

export type Thread = PublicComment & { replies: PublicComment[] };

/** Comments with their replies, one level deep and in order. A reply to a comment that is not shown stands on its own. */
export function inThreads(comments: PublicComment[]): Thread[] {
  const threads = new Map<number, Thread>();
  const isReply = new Set<number>();
  for (const comment of comments) threads.set(comment.id, { ...comment, replies: [] });
  for (const comment of comments) {
    const thread = comment.parentId === null ? undefined : threads.get(comment.parentId);
    if (!thread || isReply.has(thread.id) || thread.id === comment.id) continue;
    thread.replies.push(comment);
    isReply.add(comment.id);
  }
  return [...threads.values()].filter((thread) => !isReply.has(thread.id));
}
