import type { IncomingMessage, ServerResponse } from "node:http";
import { count } from "@/features/views/count";
import { readVisit, type Sent } from "@/features/views/visit";
import { sessionCookie } from "@/lib/auth/token";
import type { Env } from "@/lib/env";
import { reportSometimes } from "@/lib/report";

/*
 * /api/weergave, answered before Next: it is asked as often as all pages together. A browser posts what `components/views/count-page`
 * says; one without JavaScript asks for a picture. What is answered never says whether it counted.
 */

const longest = 1024;

/** The smallest GIF there is, transparent. */
const picture = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** Answers a request that tells of a reader; false when this is another address. */
export function answerView(request: IncomingMessage, response: ServerResponse, env: Pick<Env, "SITE_URL">): boolean {
  const [path, query] = (request.url ?? "").split("?");
  if (path !== "/api/weergave") return false;
  if (request.method === "POST") void countPosted(request, response, env);
  else if (request.method === "GET") void countPictured(request, response, query, env);
  else response.writeHead(405, { Allow: "GET, POST" }).end();
  return true;
}

async function countPictured(
  request: IncomingMessage,
  response: ServerResponse,
  query: string | undefined,
  env: Pick<Env, "SITE_URL">,
): Promise<void> {
  await keep(request, { p: new URLSearchParams(query).get("p") }, env);
  response.writeHead(200, { "Content-Type": "image/gif", "Content-Length": picture.length }).end(picture);
}

async function countPosted(
  request: IncomingMessage,
  response: ServerResponse,
  env: Pick<Env, "SITE_URL">,
): Promise<void> {
  const sent = await readSent(request);
  if (sent === null) {
    response.writeHead(400, { Connection: "close" }).end();
    return;
  }
  // 503 says that it was not kept: nothing that was acknowledged is lost when the server stops.
  response.writeHead((await keep(request, sent, env)) ? 204 : 503).end();
}

/** Whether it is in good hands; a failure is ours alone. */
async function keep(request: IncomingMessage, sent: Sent, env: Pick<Env, "SITE_URL">): Promise<boolean> {
  const visit = readVisit(request.headers, sent, { url: env.SITE_URL, cookie: sessionCookie });
  if (!visit) return true;
  try {
    return await count(visit);
  } catch (error) {
    reportSometimes("view", error);
    return false;
  }
}

/** The small object that was posted; null when it is none. Browsers send it as text, so that it goes without asking first. */
async function readSent(request: IncomingMessage): Promise<Sent | null> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of request) {
      length += part.length;
      if (length > longest) return null;
      parts.push(part);
    }
    const sent: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    return typeof sent === "object" && sent !== null ? sent : null;
  } catch {
    return null;
  }
}
