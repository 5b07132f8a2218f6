import { getPicture } from "@/features/hashtag/pictures";

type Context = { params: Promise<{ file: string }> };

/** A picture of a post that stands under the hashtag now, from our own server: elsewhere nobody learns who reads. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const picture = await getPicture((await context.params).file);
  if (!picture) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(picture), {
    headers: {
      "content-type": "image/webp",
      "content-length": String(picture.length),
      "cache-control": "public, max-age=86400",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
