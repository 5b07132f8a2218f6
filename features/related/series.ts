export type Part = { id: number; slug: string; title: string };

/** An article's place in its series; `part` counts from 1. */
export type SeriesPlace = { part: number; parts: number; previous: Part | null; next: Part | null };

/** Where an article stands among the parts; null when it is not among them, or alone. */
export function toPlace(parts: Part[], articleId: number): SeriesPlace | null {
  const index = parts.findIndex((part) => part.id === articleId);
  if (index === -1 || parts.length < 2) return null;
  return {
    part: index + 1,
    parts: parts.length,
    previous: parts[index - 1] ?? null,
    next: parts[index + 1] ?? null,
  };
}
