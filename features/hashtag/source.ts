import { env } from "@/lib/env";

export type HashtagSettings = { hashtagShown: boolean; hashtag: string; hashtagInstance: string; city: string };

/** The hashtag of the magazine, without its sign; null when nothing is to be shown. */
export function tagOf({ hashtagShown, hashtag, hashtagInstance, city }: HashtagSettings): string | null {
  if (!hashtagShown || hashtagInstance === "") return null;
  const tag = hashtag || city.toLowerCase().replace(/[^\p{L}\p{N}_]/gu, "");
  return tag === "" ? null : tag;
}

/** The public timeline of a hashtag (docs.joinmastodon.org/methods/timelines). */
export function timelineAddress(instance: string, tag: string): string {
  const origin = env.HASHTAG_TEST_ORIGIN ?? `https://${instance}`;
  return `${origin}/api/v1/timelines/tag/${encodeURIComponent(tag)}?limit=40`;
}
