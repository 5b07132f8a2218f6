import type { IncomingMessage } from "node:http";
import type { Env } from "@/lib/env";

/**
 * Whether a form or an action may come from another site's page, which would act with what the browser keeps of this site. Browsers say
 * where a post comes from (Fetch, "origin" and Fetch Metadata); a page in a sandbox says "null". Older ones, and those for text, say from
 * which page. Who says nothing at all is no browser of a reader, and is refused too. To be asked after the forwarded headers have been
 * overwritten: the host is then the one that the reader typed.
 */
export function comesFromElsewhere({ method, headers }: IncomingMessage, env: Pick<Env, "SITE_URL">): boolean {
  if (method !== "POST") return false;
  const { origin, referer } = headers;
  const site = headers["sec-fetch-site"];
  if (origin !== undefined && origin !== "null") return !isOwn(origin, headers.host, env);
  if (site !== undefined) return site !== "same-origin";
  return !isOwn(referer ?? "", headers.host, env);
}

function isOwn(address: string, host: string | undefined, env: Pick<Env, "SITE_URL">): boolean {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return false;
  return url.host === host || url.origin === new URL(env.SITE_URL).origin;
}
