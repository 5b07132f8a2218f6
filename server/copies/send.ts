import type { IncomingMessage, ServerResponse } from "node:http";
import { type Bodies, type Copy, unpack } from "./copy";
import { chooseEncoding, type Encoding } from "./encoding";

/** A copy differs by these: what Next says of its pages, and the packing. */
const vary = "rsc, next-router-state-tree, next-router-prefetch, next-router-segment-prefetch, Accept-Encoding";

/** The heads of the answers that a copy gives, as Node takes them: name, value, name, value. Made once, for it is the hot path. */
type Heads = Record<"whole" | "unchanged", string[]>;

/** The headers that are ours on each page. */
type Common = (copy: Copy) => string[];

const headsOf = new WeakMap<Bodies, Partial<Record<Encoding, Heads>>>();

/** Answers with a copy (RFC 9110: HEAD, 304 and the packing that the client takes). */
export function sendCopy(
  request: IncomingMessage,
  response: ServerResponse,
  copy: Copy,
  bodies: Bodies,
  common: Common,
): void {
  const { headers, method } = request;
  const encoding = chooseEncoding(acceptedBy(request));
  if (encoding === "identity") {
    sendPlain(request, response, copy, bodies, common(copy)).catch((error) => response.destroy(error));
    return;
  }
  const heads = findHeads(copy, bodies, encoding, common);
  if (isUnchanged(headers["if-none-match"], copy)) response.writeHead(304, heads.unchanged).end();
  else response.writeHead(200, heads.whole).end(method === "HEAD" ? undefined : bodies[encoding]);
}

function acceptedBy({ headers }: IncomingMessage): string {
  return String(headers["accept-encoding"] ?? "");
}

function findHeads(copy: Copy, bodies: Bodies, encoding: "br" | "gzip", common: Common): Heads {
  const found = headsOf.get(bodies) ?? {};
  const made = found[encoding] ?? makeHeads(copy, encoding, bodies[encoding].length, common(copy));
  found[encoding] = made;
  headsOf.set(bodies, found);
  return made;
}

function makeHeads({ hash }: Copy, encoding: Encoding, length: number, common: string[]): Heads {
  const unchanged = [...common, "Vary", vary, "ETag", etagOf(hash, encoding)];
  const packed = encoding === "identity" ? [] : ["Content-Encoding", encoding];
  const about = ["Content-Type", "text/html; charset=utf-8", "Content-Length", String(length), ...packed];
  return { unchanged, whole: [...unchanged, ...about] };
}

/** Each packing is another representation, and has a name of its own. */
function etagOf(hash: string, encoding: Encoding): string {
  return encoding === "identity" ? `"${hash}"` : `"${hash}-${encoding}"`;
}

function isUnchanged(seen: string | undefined, { hash }: Copy): boolean {
  return seen !== undefined && (seen === "*" || seen.includes(hash));
}

/** The page for addresses that do not exist, which no cache may keep. */
export async function sendNotFound(
  request: IncomingMessage,
  response: ServerResponse,
  copy: Copy,
  bodies: Bodies,
  common: Common,
): Promise<void> {
  const encoding = chooseEncoding(acceptedBy(request));
  const body = encoding === "identity" ? await unpack(bodies.gzip) : bodies[encoding];
  const { whole } = makeHeads(copy, encoding, body.length, common(copy));
  const heads = whole.map((value, index) => (whole[index - 1] === "Cache-Control" ? "no-store" : value));
  response.writeHead(404, heads).end(request.method === "HEAD" ? undefined : body);
}

/** For the rare client that takes no packing: unpacked each time, it stands nowhere in memory. */
async function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  copy: Copy,
  bodies: Bodies,
  common: string[],
): Promise<void> {
  const body = await unpack(bodies.gzip);
  const heads = makeHeads(copy, "identity", body.length, common);
  if (isUnchanged(request.headers["if-none-match"], copy)) response.writeHead(304, heads.unchanged).end();
  else response.writeHead(200, heads.whole).end(request.method === "HEAD" ? undefined : body);
}
