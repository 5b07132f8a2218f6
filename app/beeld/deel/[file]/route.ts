import { serveSocialImage } from "@/features/social-images/serve";
import { reportSometimes } from "@/lib/report";

type Context = { params: Promise<{ file: string }> };

/** The drawn image of an article, an issue or the magazine. Its name changes with what it shows, so it may be kept for ever. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { file } = await context.params;
  const etag = `"${file}"`;
  const headers = {
    "cache-control": "public, max-age=31536000, immutable",
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
    etag,
  };
  const served = await serveSocialImage(file).catch((error) => {
    reportSometimes("social image", error);
    return null;
  });
  if (!served)
    return new Response(null, { status: 503, headers: { "cache-control": "no-store", "retry-after": "60" } });
  if (served.kind === "none") return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  if (served.kind === "moved") {
    return new Response(null, { status: 302, headers: { location: served.to, "cache-control": "no-store" } });
  }
  if (request.headers.get("if-none-match")?.includes(etag)) {
    await served.body.cancel();
    return new Response(null, { status: 304, headers });
  }
  const described = { ...headers, "content-type": "image/jpeg", "content-length": String(served.size) };
  return new Response(served.body, { headers: described });
}
