import { findSuccessor } from "@/features/media/successor";
import { servedType } from "@/lib/images/address";
import { parseRange } from "@/lib/images/range";
import { storage } from "@/lib/storage";

type Context = { params: Promise<{ file: string }> };

/** A picture, film or sound. What stands under a name never changes, so a browser may keep it for ever. */
export async function GET(request: Request, context: Context): Promise<Response> {
  return serve(request, (await context.params).file);
}

export async function HEAD(request: Request, context: Context): Promise<Response> {
  return serve(request, (await context.params).file);
}

async function serve(request: Request, name: string): Promise<Response> {
  const type = servedType(name);
  const found = type === null ? null : await storage.stat(name);
  if (type === null || !found) return elsewhere(type === null ? null : await findSuccessor(name));

  const etag = `"${name}"`;
  const headers = {
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    etag,
  };
  if (request.headers.get("if-none-match")?.includes(etag)) return new Response(null, { status: 304, headers });

  const ifRange = request.headers.get("if-range");
  const wanted = ifRange === null || ifRange === etag ? request.headers.get("range") : null;
  const range = parseRange(wanted, found.size);
  if (range === "unsatisfiable") {
    return new Response(null, { status: 416, headers: { "content-range": `bytes */${found.size}` } });
  }
  const length = range ? range.end - range.start + 1 : found.size;
  const described = {
    ...headers,
    "content-type": type,
    "content-length": String(length),
    ...(range && { "content-range": `bytes ${range.start}-${range.end}/${found.size}` }),
  };
  const status = range ? 206 : 200;
  if (request.method === "HEAD") return new Response(null, { status, headers: described });
  const body = await storage.get(name, range ?? undefined);
  if (!body) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(body, { status, headers: described });
}

/** What another file has taken the place of is found there; anything else nowhere. */
function elsewhere(to: string | null): Response {
  const headers = { "cache-control": "no-store", ...(to && { location: to }) };
  return new Response(null, { status: to ? 302 : 404, headers });
}
