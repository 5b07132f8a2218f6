import { db } from "@/db/client";
import { giveToken } from "@/lib/auth/cookie";
import { linkToken } from "@/lib/auth/token";
import { findLink, type LinkKind } from "./password-link";

const pages: Record<LinkKind, string> = { invitation: "/redactie/uitnodiging", reset: "/redactie/wachtwoord" };

/**
 * Where a mailed link leads. Opening it uses nothing up (mail programs look into links ahead of people): the browser keeps what is in it
 * for an hour, out of the address bar, until a password has been chosen.
 */
export async function openLink(link: string): Promise<string> {
  const found = /^[\w-]{43}$/.test(link) ? await findLink(db, link) : null;
  if (!found) return "/redactie/link-verlopen";
  await giveToken(linkToken, { link });
  return pages[found.kind];
}
