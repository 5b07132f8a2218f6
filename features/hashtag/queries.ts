import { formatDate, formatTime } from "@/lib/dates";
import type { StoredPost } from "@/lib/hashtag-post";
import { hashtagText as t } from "@/lib/text.nl/hashtag";
import { shorten } from "./content";
import { pictureAddress } from "./pictures";
import { getTimeline } from "./timeline";
import type { HashtagView, PostView } from "./view";

const maxCharacters = 280;
const maxLines = 5;
const isWhile = 30 * 60_000;

/** What stands at the side, for a reader. Never throws; without anything it is an empty list. */
export async function getHashtag(): Promise<HashtagView> {
  const { tag, posts, fetchedAt } = await getTimeline();
  const old = fetchedAt !== null && Date.now() - fetchedAt.getTime() > isWhile;
  return { tag, posts: posts.map(viewOf), asOf: old ? momentText(fetchedAt) : null };
}

function viewOf({ address, at, language, author, text, warning, sensitive, image }: StoredPost): PostView {
  return {
    address,
    at,
    when: momentText(new Date(at)),
    language,
    author: { ...author, avatar: author.avatar && pictureAddress({ address: author.avatar, kind: "avatar" }) },
    text: shorten(text, maxCharacters, maxLines),
    folded: warning || (sensitive ? t.sensitive : null),
    image: image && { address: pictureAddress({ address: image.address, kind: "image" }), alt: image.alt || t.noAlt },
  };
}

function momentText(instant: Date): string {
  return `${formatDate(instant)}, ${formatTime(instant)}`;
}
