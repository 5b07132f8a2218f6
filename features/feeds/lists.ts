import { getAuthor } from "@/features/authors/queries";
import { getSection, getTag } from "@/features/sections/queries";
import { slugPattern } from "@/lib/slug";

/** A feed in each of its formats, under the address of the magazine or a list. */
export const feedFiles = { atom: "feed.xml", rss: "rss.xml", json: "feed.json" } as const;

export type FeedFormat = keyof typeof feedFiles;

/** The lists that have feeds of their own. */
export type FeedListKind = "section" | "author" | "tag";

/** A list as its feeds name it; `path` is its own address. */
export type FeedList = { of: FeedListKind; id: number; name: string; path: string };

const kinds = {
  section: { folder: "rubriek", get: getSection },
  author: { folder: "auteur", get: getAuthor },
  tag: { folder: "trefwoord", get: getTag },
};

/** A section, author or tag by its address, or null. */
export async function findList(of: FeedListKind, slug: string): Promise<FeedList | null> {
  const { folder, get } = kinds[of];
  const found = slugPattern.test(slug) ? await get(slug) : null;
  return found && { of, id: found.id, name: found.name, path: `/${folder}/${slug}` };
}
