import { z } from "zod";
import { cleanText } from "@/lib/clean";
import type { StoredPost } from "@/lib/hashtag-post";
import { readContent } from "./content";

const maxPosts = 40;

/** Of Mastodon's Status (docs.joinmastodon.org/entities/Status) what is used here; servers that speak the same way may leave out much. */
const status = z.object({
  url: z.string().nullish(),
  uri: z.string().nullish(),
  created_at: z.string(),
  content: z.string(),
  language: z.string().nullish(),
  spoiler_text: z.string().nullish(),
  sensitive: z.boolean().nullish(),
  visibility: z.string().nullish(),
  reblog: z.unknown(),
  in_reply_to_id: z.unknown(),
  account: z.object({
    acct: z.string(),
    display_name: z.string().nullish(),
    url: z.string(),
    bot: z.boolean().nullish(),
    avatar_static: z.string().nullish(),
    avatar: z.string().nullish(),
  }),
  media_attachments: z
    .array(
      z.object({
        type: z.string(),
        preview_url: z.string().nullish(),
        url: z.string().nullish(),
        description: z.string().nullish(),
      }),
    )
    .nullish(),
});

type Status = z.output<typeof status>;

/**
 * The posts in a server's answer, newest first, each once; not those that repeat, answer, or come from a bot, and not what cannot be
 * understood. Throws when the answer is no list at all.
 */
export function parseTimeline(answer: unknown, instance: string, now = new Date()): StoredPost[] {
  const posts = new Map<string, StoredPost>();
  for (const item of z.array(z.unknown()).parse(answer).slice(0, maxPosts)) {
    const parsed = status.safeParse(item);
    const post = parsed.success && belongs(parsed.data) ? postOf(parsed.data, instance, now) : null;
    if (post && !posts.has(sameness(post))) posts.set(sameness(post), post);
  }
  return [...posts.values()].sort((a, b) => (a.at < b.at ? 1 : -1));
}

function belongs({ reblog, in_reply_to_id, account, visibility }: Status): boolean {
  const isNew = (reblog ?? null) === null && (in_reply_to_id ?? null) === null;
  return isNew && account.bot !== true && (visibility ?? "public") === "public";
}

function postOf(item: Status, instance: string, now: Date): StoredPost | null {
  const at = new Date(item.created_at);
  const address = webAddress(item.url) ?? webAddress(item.uri);
  const account = accountOf(item.account.acct, instance);
  const home = webAddress(item.account.url);
  // Whoever's clock is an hour ahead would stay on top.
  if (!address || !account || !home || !(at.getTime() <= now.getTime() + 3_600_000)) return null;
  const text = readContent(item.content);
  const image = imageOf(item);
  if (text.length === 0 && !image) return null;
  return {
    address,
    at: at.toISOString(),
    language: languageOf(item.language),
    author: { name: nameOf(item.account.display_name) || account, account, address: home, avatar: avatarOf(item) },
    text,
    warning: cleanText(item.spoiler_text, 200),
    sensitive: item.sensitive === true,
    image,
  };
}

/** An address that a browser can be sent to. The pictures' ones are checked again when they are fetched. */
function webAddress(value: string | null | undefined): string | null {
  if (!value || value.length > 2_000) return null;
  const url = URL.parse(value);
  return url && /^https?:$/.test(url.protocol) && url.username === "" ? url.href : null;
}

/** `naam@server`, also for who lives on the server that was asked. */
function accountOf(acct: string, instance: string): string | null {
  const account = acct.includes("@") ? acct : `${acct}@${instance}`;
  return /^[\w.-]{1,100}@[\p{L}\p{N}.:-]{1,253}$/u.test(account) ? account.toLowerCase() : null;
}

/** Without the `:codes:` of pictures that are not shown here. */
function nameOf(name: string | null | undefined): string {
  return cleanText(cleanText(name, 200).replace(/:\w+:/g, ""), 60);
}

function languageOf(language: string | null | undefined): string | null {
  return /^[a-z]{2,3}(?![a-z])/i.exec(language ?? "")?.[0].toLowerCase() ?? null;
}

function avatarOf({ account }: Status): string | null {
  return webAddress(account.avatar_static) ?? webAddress(account.avatar);
}

function imageOf({ media_attachments }: Status): StoredPost["image"] {
  const image = media_attachments?.find(({ type }) => type === "image");
  const address = webAddress(image?.preview_url) ?? webAddress(image?.url);
  return address ? { address, alt: cleanText(image?.description, 500) } : null;
}

/** The same post, or the same words of the same person again. */
function sameness({ author, text, address }: StoredPost): string {
  return text.length > 0 ? JSON.stringify([author.account, text.flat().map((run) => run.text)]) : address;
}
