import type { Paragraph } from "@/lib/hashtag-post";

/** A post as readers see it. Its pictures come from our own server. */
export type PostView = {
  address: string;
  at: string;
  when: string;
  language: string | null;
  author: { name: string; account: string; address: string; avatar: string | null };
  text: Paragraph[];
  /** Why it is folded; null when it is not. */
  folded: string | null;
  image: { address: string; alt: string } | null;
};

/** What stands under the hashtag. `asOf` says when it was fetched if that is a while ago. */
export type HashtagView = { tag: string; posts: PostView[]; asOf: string | null };
