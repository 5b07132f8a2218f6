import { currentEditor } from "@/features/editors/session";
import { canUpload } from "@/features/media/policy";
import { readUpload } from "@/features/media/read-upload";
import { storeUpload } from "@/features/media/store-upload";
import { env } from "@/lib/env";
import { uploadText } from "@/lib/text.nl/media";

const status: Partial<Record<keyof typeof uploadText, number>> = {
  "not-logged-in": 401,
  forbidden: 403,
  "wrong-origin": 403,
  "too-large": 413,
  unsupported: 415,
};

/** Takes one picture, film or sound from the dashboard: a multipart form, answered with JSON. */
export async function POST(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return refused("wrong-origin");
  const editor = await currentEditor();
  if (!editor) return refused("not-logged-in");
  if (!canUpload(editor)) return refused("forbidden");

  const read = await readUpload(request);
  if (!read.ok) return read.error === "invalid" ? incomplete(read.fields) : refused(read.error);
  const stored = await storeUpload(editor, read.file, read.input);
  return stored.ok ? answer(stored, 200) : refused(stored.error);
}

/** Another site's page must not upload with an editor's session. */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get("origin");
  if (!origin || !URL.canParse(origin)) return false;
  return new URL(origin).host === request.headers.get("host") || origin === new URL(env.SITE_URL).origin;
}

function incomplete(fields: Record<string, string>): Response {
  const [message = uploadText["bad-form"]] = Object.values(fields);
  return answer({ ok: false, message, fields }, 400);
}

function refused(reason: keyof typeof uploadText): Response {
  return answer({ ok: false, message: uploadText[reason] }, status[reason] ?? 400);
}

function answer(body: unknown, status: number): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
