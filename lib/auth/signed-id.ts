import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { env } from "@/lib/env";

/*
 * The number of a row, with a signature that only we can make: HMAC-SHA256 with a key derived from AUTH_SECRET. Whoever has the link may do
 * what it is for; nothing of it is stored. What it is for is signed too, so that a link of one kind opens nothing of another.
 */

const form = /^([1-9]\d{0,9})-([A-Za-z0-9_-]{43})$/;

export function signId(purpose: string, id: number): string {
  return `${id}-${signatureOf(purpose, String(id)).toString("base64url")}`;
}

/** The number, or null when we did not sign it for this purpose. Takes as long for each wrong signature (CWE-208). */
export function readSignedId(purpose: string, signed: string): number | null {
  const [, id, signature] = form.exec(signed) ?? [];
  if (id === undefined || signature === undefined) return null;
  const given = Buffer.from(signature, "base64url");
  return timingSafeEqual(given, signatureOf(purpose, id)) ? Number(id) : null;
}

function signatureOf(purpose: string, id: string): Buffer {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET ontbreekt: zonder dat zijn er geen ondertekende links.");
  const key = Buffer.from(hkdfSync("sha256", env.AUTH_SECRET, "", `antenne link ${purpose}`, 32));
  return createHmac("sha256", key).update(id).digest();
}
