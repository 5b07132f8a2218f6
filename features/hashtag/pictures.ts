import { createHash } from "node:crypto";
import { join } from "node:path";
import { env } from "@/lib/env";
import { fileCache } from "@/lib/file-cache";
import type { StoredPost } from "@/lib/hashtag-post";
import { smallImage } from "@/lib/images/small";
import { safeFetch } from "@/lib/safe-fetch";
import { getTimeline } from "./timeline";

const patience = 5_000;
const maxBytes = 2 * 1024 * 1024;
const maxFiles = 200;
const tryAgainAfter = 10 * 60_000;

const cache = fileCache(join(env.DATA_DIR, "hashtag"), maxFiles);

const held = globalThis as typeof globalThis & {
  antenneHashtagPictures?: { making: Map<string, Promise<Buffer | null>>; failedAt: Map<string, number> };
};

held.antenneHashtagPictures ??= { making: new Map(), failedAt: new Map() };
const { making, failedAt } = held.antenneHashtagPictures;

const sizes = {
  avatar: { width: 96, height: 96, fill: true },
  image: { width: 560, height: 700, fill: false },
} as const;

type Picture = { address: string; kind: keyof typeof sizes };

/** Where our own server has a picture of elsewhere, made fit for its place. */
export function pictureAddress(picture: Picture): string {
  return `/beeld/hashtag/${nameOf(picture)}`;
}

/**
 * A picture of a post that is shown now, small and made anew as WebP; null when no shown post has it, or it does not come. What
 * failed is left alone for ten minutes, and who asks for the same at once waits for the same.
 */
export async function getPicture(name: string): Promise<Buffer | null> {
  const picture = (await getTimeline()).posts.flatMap(picturesOf).find((one) => nameOf(one) === name);
  if (!picture) return null;
  const kept = await cache.get(name);
  if (kept || Date.now() - (failedAt.get(name) ?? 0) < tryAgainAfter) return kept;

  const underWay = making.get(name) ?? make(name, picture).finally(() => making.delete(name));
  making.set(name, underWay);
  return underWay;
}

function picturesOf({ author, image }: StoredPost): Picture[] {
  return [
    ...(author.avatar ? [{ address: author.avatar, kind: "avatar" as const }] : []),
    ...(image ? [{ address: image.address, kind: "image" as const }] : []),
  ];
}

async function make(name: string, picture: Picture): Promise<Buffer | null> {
  const original = await safeFetch(picture.address, {
    milliseconds: patience,
    maxBytes,
    types: /^image\/(jpeg|png|gif|webp|avif)\b/i,
    localOrigin: env.HASHTAG_TEST_ORIGIN,
  }).catch(() => null);
  const small = original && (await smallImage(original, sizes[picture.kind]));
  if (small) await cache.put(name, small);
  else remember(name);
  return small;
}

function remember(name: string): void {
  if (failedAt.size >= 1_000) failedAt.clear();
  failedAt.set(name, Date.now());
}

function nameOf({ address, kind }: Picture): string {
  return `${createHash("sha256").update(`${kind} ${address}`).digest("hex").slice(0, 32)}.webp`;
}
