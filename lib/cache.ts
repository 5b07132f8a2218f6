import { updateTag } from "next/cache";
import type { IsoWeek } from "./iso-week";

/**
 * The cache tags. A public query says which it carries, beside its lifetime; a change says which it expires. Nothing else
 * in the code writes a tag by hand.
 */
export const tags = {
  /** The page of one article: its text, bylines, images. */
  article: (id: number) => `article:${id}`,
  /** The approved comments under one article. */
  comments: (articleId: number) => `comments:${articleId}`,
  /** What one issue holds, and in which order. */
  issue: ({ year, week }: IsoWeek) => `issue:${year}-${week}`,
  /** Which issue is the newest. */
  front: "front",
  /** Which weeks of a year hold articles, and how many: the shade of each cell. */
  calendar: (year: number) => `calendar:${year}`,
  /** Which years hold articles. */
  archive: "archive",
  /** The leads of each week of a year. */
  year: (year: number) => `year:${year}`,
  section: (id: number) => `section:${id}`,
  /** The list of sections: names, order. */
  sections: "sections",
  author: (id: number) => `author:${id}`,
  tag: (id: number) => `tag:${id}`,
  series: (id: number) => `series:${id}`,
  media: (id: number) => `media:${id}`,
  page: (slug: string) => `page:${slug}`,
  /** The magazine's name, tagline and the like. */
  settings: "settings",
} as const;

/** Expires tags for whoever acts, inside a server action: the next read of this server is fresh. The log tells the others. */
export function expireNow(expired: Iterable<string>): void {
  for (const tag of new Set(expired)) updateTag(tag);
}
