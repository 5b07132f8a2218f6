import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { log } from "@/lib/log";
import { inRequest } from "@/lib/request-id";
import { serverText } from "@/lib/text.nl/server";
import { kindOf } from "./address-kinds";
import { countRequest } from "./metrics";
import { pagesState } from "./pages-state";
import { safePath } from "./safe-path";

/** Gives a request a number, which stands in whatever is logged meanwhile and in the answer, and counts it. */
export function observe(request: IncomingMessage, response: ServerResponse, work: () => void): void {
  const id = randomUUID().slice(0, 8);
  const { method = "GET", url = "/" } = request;
  const path = safePath(url);
  const started = performance.now();
  const count = countRequest(methods.has(method) ? method : "other", kindOf(path) ?? "unknown");
  response.setHeader("X-Request-Id", id);
  response.once("close", () => {
    const { statusCode: status } = response;
    count(status, cacheOf(response));
    const facts = { method, path, status, ms: Math.round(performance.now() - started) };
    const level = status >= 500 && !pagesState.away ? "warn" : "debug";
    inRequest(id, () => log(level, serverText.request(method, path, status), undefined, facts));
  });
  inRequest(id, work);
}

/** What a stranger calls a method would be a number of its own each time. */
const methods = new Set(["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS"]);

function cacheOf(response: ServerResponse): string | null {
  const said = response.getHeader("x-nextjs-cache");
  return typeof said === "string" ? said.toLowerCase() : null;
}
