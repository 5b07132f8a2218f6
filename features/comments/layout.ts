/** How many comments a page shows at most (docs/decisions/0010-comment-pages.md). */
export const commentsPerPage = 50;

/** A thread of at most this many comments is not cut; so every page but the last holds more. */
export const fewestPerPage = commentsPerPage / 2;

type Known = { id: number; parentId: number | null };

/** A thread, or as much of it as a page shows. What is `continued` began on a page before; its first comment stands there. */
export type ThreadPart = { root: number; replies: number[]; continued: boolean };

export type Layout = ThreadPart[][];

/**
 * Which comments stand on which page: threads in the order of their first comments, replies under what the thread began with, at most
 * fifty comments on a page. Every comment stands on exactly one page. Takes them oldest first.
 */
export function layOut(comments: Known[]): Layout {
  const pages: Layout = [];
  let room = 0;
  const place = (part: ThreadPart) => {
    pages.at(-1)?.push(part);
    room -= sizeOf(part);
  };
  const turn = () => {
    pages.push([]);
    room = commentsPerPage;
  };
  for (const [root, replies] of threadsOf(comments)) {
    const size = replies.length + 1;
    if (room < (size <= fewestPerPage ? size : Math.min(size, 2))) turn();
    let placed = room - 1;
    place({ root, replies: replies.slice(0, placed), continued: false });
    while (placed < replies.length) {
      turn();
      place({ root, replies: replies.slice(placed, placed + commentsPerPage), continued: true });
      placed += commentsPerPage;
    }
  }
  return pages;
}

/** Replies by the first comment of their thread. A reply to a comment that is not shown, or came later, begins a thread. */
function threadsOf(comments: Known[]): Map<number, number[]> {
  const rootOf = new Map<number, number>();
  const threads = new Map<number, number[]>();
  for (const { id, parentId } of comments) {
    const root = parentId === null ? undefined : rootOf.get(parentId);
    rootOf.set(id, root ?? id);
    if (root === undefined) threads.set(id, []);
    else threads.get(root)?.push(id);
  }
  return threads;
}

function sizeOf({ replies, continued }: ThreadPart): number {
  return replies.length + (continued ? 0 : 1);
}

/** The page that a comment stands on, from 1; null when readers do not see it. */
export function pageOf(layout: Layout, id: number): number | null {
  const page = layout.findIndex((parts) =>
    parts.some((part) => (part.root === id && !part.continued) || part.replies.includes(id)),
  );
  return page === -1 ? null : page + 1;
}

/** The pages, from 1, that show any of these comments: also where a thread is continued, the name of who began it. */
export function pagesOf(layout: Layout, ids: Set<number>): number[] {
  return layout.flatMap((parts, index) =>
    parts.some((part) => ids.has(part.root) || part.replies.some((id) => ids.has(id))) ? [index + 1] : [],
  );
}

/** What each page holds, as a text that differs when the page does: also when another page follows it. */
export function fingerprints(layout: Layout): string[] {
  return layout.map((parts, index) => JSON.stringify([parts, index + 1 < layout.length]));
}
