import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gunzip, gzip } from "node:zlib";
import { z } from "zod";

/** What is known of a finished copy, beside its bodies. Times are in milliseconds since 1970. */
export const copySchema = z.object({
  path: z.string(),
  /** Which expiries make it stale. */
  tags: z.array(z.string()),
  /** When Next was asked for it: it holds nothing older. */
  askedAt: z.number(),
  /** Until when it is good without any expiry. */
  freshUntil: z.number(),
  /** Of the page itself, whatever it is packed in. */
  hash: z.string(),
  /** Its Content-Security-Policy. */
  policy: z.string(),
});

export type Copy = z.infer<typeof copySchema>;

/** The page as it goes over the wire. */
export type Bodies = { gzip: Buffer; br: Buffer };

export function hashOf(html: string): string {
  return createHash("sha256").update(html).digest("base64url").slice(0, 22);
}

/** A number of 31 bits that is another for another version: the time that its files carry. */
export function stampOf({ hash }: Copy): number {
  return Buffer.from(hash, "base64url").readUInt32BE(0) >>> 1;
}

/** Higher qualities cost a publisher more than they save a reader: 11 takes 190 ms for 9% less. */
const brotliQuality = 6;

const compress = { gzip: promisify(gzip), br: promisify(brotliCompress) };

/** Both packings, made once for each version of a page, on other threads. */
export async function pack(html: string): Promise<Bodies> {
  const plain = Buffer.from(html);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
  };
  const [gzipped, brotlied] = await Promise.all([compress.gzip(plain, { level: 6 }), compress.br(plain, { params })]);
  return { gzip: gzipped, br: brotlied };
}

/** For the rare client that takes no packing. */
export const unpack: (packed: Buffer) => Promise<Buffer> = promisify(gunzip);
