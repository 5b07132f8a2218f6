import { createHash } from "node:crypto";

/** The number under which a word is kept: 64 bits of its SHA-256. */
export function hashWord(word: string): bigint {
  return createHash("sha256").update(word).digest().readBigInt64BE();
}
