import { env } from "./env";

/** Whether a request comes from a page of this site: another site's page must not do things with an editor's session. */
export function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.get("host") || origin === new URL(env.SITE_URL).origin;
}
