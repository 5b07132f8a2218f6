import { readSignedId, signId } from "@/lib/auth/signed-id";
import { env } from "@/lib/env";

const purpose = "reply-mail";

/** Where whoever got this mail says yes, or stops: a page with a button, because programs open links ahead of people. */
export function linkOf(subscriptionId: number): string {
  return `${env.SITE_URL}/reactie/antwoorden/${signId(purpose, subscriptionId)}`;
}

/** Where a mail program stops it with one POST, without a page (RFC 8058). */
export function oneClickOf(subscriptionId: number): string {
  return `${env.SITE_URL}/api/antwoordmail/${signId(purpose, subscriptionId)}`;
}

export function readLink(token: string): number | null {
  return readSignedId(purpose, token);
}
