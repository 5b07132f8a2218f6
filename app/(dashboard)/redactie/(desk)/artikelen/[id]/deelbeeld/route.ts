import { currentEditor } from "@/features/editors/session";
import { previewSocialImage } from "@/features/social-images/preview";
import { wholeNumber } from "@/lib/search-params";

type Context = { params: Promise<{ id: string }> };

/** The image that would be drawn beside a link to this article as it was last saved, for who may read it here. */
export async function GET(_request: Request, context: Context): Promise<Response> {
  const headers = { "cache-control": "private, no-store" };
  const editor = await currentEditor();
  const id = wholeNumber((await context.params).id);
  const image = editor && id ? await previewSocialImage(editor, id) : null;
  if (!image) return new Response(null, { status: editor ? 404 : 403, headers });
  return new Response(new Uint8Array(image), { headers: { ...headers, "content-type": "image/jpeg" } });
}
