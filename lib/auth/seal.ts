import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { env } from "@/lib/env";

/*
 * What must be read again, but by nobody who only has the database: AES-256-GCM with a key derived from AUTH_SECRET. First 12 bytes of
 * nonce, then 16 of tag.
 */

export function seal(plain: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce);
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Null when it was sealed with another AUTH_SECRET, or changed since. */
export function unseal(sealed: Buffer): Buffer | null {
  try {
    const decipher = createDecipheriv("aes-256-gcm", key(), sealed.subarray(0, 12));
    decipher.setAuthTag(sealed.subarray(12, 28));
    return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()]);
  } catch {
    return null;
  }
}

function key(): Buffer {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET ontbreekt: zonder dat is er geen tweede stap.");
  return Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", "antenne second factor", 32));
}
