import type { StoredPost } from "@/lib/hashtag-post";
import { plainContent } from "./content";

/** What the settings say about which posts are shown. */
export type Choice = { languages: string[]; blockedWords: string[]; blockedAccounts: string[] };

const shownPosts = 8;

/** The newest posts that may be shown. What does not say its language counts as every language. */
export function choosePosts(posts: StoredPost[], { languages, blockedWords, blockedAccounts }: Choice): StoredPost[] {
  const words = blockedWords.map((word) => ({ word: word.toLowerCase(), plain: plainWords(word) }));
  return posts
    .filter(({ language }) => languages.length === 0 || language === null || languages.includes(language))
    .filter(({ author }) => !blockedAccounts.some((blocked) => isOf(author.account, blocked)))
    .filter((post) => {
      const text = [plainContent(post.text), post.warning, post.author.name, post.image?.alt ?? ""].join("\n");
      const plain = plainWords(text);
      const lower = text.toLowerCase();
      // A mark without letters, as a sign or an emoji, is looked for as it is.
      return !words.some((one) => (one.plain === " " ? lower.includes(one.word) : plain.includes(one.plain)));
    })
    .slice(0, shownPosts);
}

/** Whole words apart by single spaces, without case, accents and marks: ` cafe de unie `. */
function plainWords(text: string): string {
  const words = text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .match(/[\p{L}\p{N}]+/gu);
  return words ? ` ${words.join(" ")} ` : " ";
}

/** `naam@server` is one account, `server` everyone there. */
function isOf(account: string, blocked: string): boolean {
  const server = account.slice(account.indexOf("@") + 1);
  return blocked.includes("@") ? account === blocked : server === blocked || server.endsWith(`.${blocked}`);
}
