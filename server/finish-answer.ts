import type { IncomingMessage, ServerResponse } from "node:http";
import { pack, unpack } from "./copies/copy";
import { chooseEncoding } from "./copies/encoding";
import type { Shape } from "./copies/shape";

/**
 * A reader's page that Next makes for one request alone (search, a form without JavaScript) gets the same finish as a copy: it is
 * held until it is whole, shaped, and packed. What is no page passes as it comes.
 */
export function finishAnswer(request: IncomingMessage, response: ServerResponse, shape: Shape): void {
  const encoding = chooseEncoding(String(request.headers["accept-encoding"] ?? ""));
  const writeHead = response.writeHead.bind(response);
  const write = response.write.bind(response);
  const end = response.end.bind(response);
  const flushHeaders = response.flushHeaders.bind(response);
  const chunks: Buffer[] = [];
  let held: boolean | null = null;

  /** Known from the first byte on; Next sets the kind before that. */
  function isHeld(): boolean {
    held ??= String(response.getHeader("content-type") ?? "").startsWith("text/html");
    return held;
  }
  function keep(chunk: unknown): void {
    if (typeof chunk === "string") chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  }
  async function finish(): Promise<void> {
    const { html, policy } = shape(Buffer.concat(chunks).toString());
    const bodies = await pack(html);
    const body = encoding === "identity" ? await unpack(bodies.gzip) : bodies[encoding];
    for (const name of ["etag", "content-length", "content-encoding"]) response.removeHeader(name);
    response.setHeader("Content-Security-Policy", policy);
    response.setHeader("Content-Length", body.length);
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
    writeHead(response.statusCode);
    end(body);
  }

  // Next leaves the packing to us.
  delete request.headers["accept-encoding"];
  const replaced = {
    writeHead(status: number, ...rest: unknown[]) {
      const headers = rest.findLast((value) => typeof value === "object" && value !== null);
      for (const [name, value] of Object.entries(headers ?? {})) response.setHeader(name, value);
      response.statusCode = status;
      return isHeld() ? response : writeHead(status);
    },
    flushHeaders() {
      if (!isHeld()) flushHeaders();
    },
    write(...args: Parameters<typeof write>) {
      if (!isHeld()) return write(...args);
      keep(args[0]);
      return true;
    },
    end(...args: Parameters<typeof end>) {
      if (!isHeld()) return end(...args);
      keep(args[0]);
      finish().catch((error) => response.destroy(error));
      return response;
    },
  };
  Object.assign(response, replaced);
}
