import type { IncomingMessage, ServerResponse } from "node:http";
import { serverText } from "@/lib/text.nl/server";

/**
 * A form that is posted without JavaScript comes back with its own page. When that page cannot be made (the database is away),
 * Next answers with a shell that only JavaScript fills. This puts a page in its place that says what happened and how to keep the text.
 */
export function answerFailedForm(request: IncomingMessage, response: ServerResponse): void {
  if (request.method !== "POST" || request.headers["next-action"] || request.url?.startsWith("/api/")) return;
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  let failed = false;

  const replaced = {
    writeHead(...args: Parameters<typeof writeHead>) {
      if (args[0] < 500) return writeHead(...args);
      failed = true;
      for (const name of response.getHeaderNames()) if (/^(content-|etag|link)/.test(name)) response.removeHeader(name);
      return writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
    },
    write(...args: Parameters<typeof write>) {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return failed ? true : write(...args);
    },
    end(...args: Parameters<typeof end>) {
      if (!response.headersSent) response.writeHead(response.statusCode);
      return failed ? end(serverText.failedForm) : end(...args);
    },
  };
  Object.assign(response, replaced);
}
