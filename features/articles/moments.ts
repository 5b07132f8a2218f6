/** When an article was first published and when what it says last changed, which is never before that. ISO instants. */
export function momentsOf({ publishedAt, updatedAt }: { publishedAt: string | null; updatedAt: string }) {
  const published = publishedAt ?? updatedAt;
  return { published, changed: updatedAt < published ? published : updatedAt };
}
