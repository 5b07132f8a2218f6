import { createHash } from "node:crypto";

/** 256 random bits need no slow hash: nobody guesses them. */
export function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
