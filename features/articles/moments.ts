type Moments = { publishedAt: string | null; changedAt: string | null; updatedAt: string };

/** When an article was first published and when what it says last changed, which is never before that. ISO instants. */
export function momentsOf({ publishedAt, changedAt, updatedAt }: Moments) {
  const published = publishedAt ?? updatedAt;
  return { published, changed: changedAt !== null && changedAt > published ? changedAt : published };
}
