import { slugify } from "@/lib/slug";
import { createArticleText } from "@/lib/text.nl/articles";

/** The address that a title gives by itself. One that has no title of its own yet gets its number. */
export function autoSlug(title: string, id: number): string {
  const untitled = title === "" || title === createArticleText.untitled;
  return (untitled ? "" : slugify(title)) || `nieuw-artikel-${id}`;
}

/** Whether nobody chose this address. */
export function isAutoSlug(slug: string, title: string, id: number): boolean {
  return slug === autoSlug(title, id) || slug === `nieuw-artikel-${id}`;
}
