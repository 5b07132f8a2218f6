import { refusedUpload, uploadAnswer } from "@/features/media/answer";
import { readUpload } from "@/features/media/read-upload";
import { storeUpload } from "@/features/media/store-upload";
import { unlessFull } from "@/features/media/unless-full";
import { whoUploads } from "@/features/media/who-uploads";
import { uploadText } from "@/lib/text.nl/media";

/** Takes one picture, film or sound from the dashboard: a multipart form, answered with JSON. */
export async function POST(request: Request): Promise<Response> {
  const editor = await whoUploads(request);
  if (!editor.ok) return refusedUpload(editor.error);

  const read = await readUpload(request);
  if (!read.ok) return read.error === "invalid" ? incomplete(read.fields) : refusedUpload(read.error);
  const stored = await unlessFull(storeUpload(editor.data, read.file, read.input));
  return stored.ok ? uploadAnswer(stored) : refusedUpload(stored.error);
}

function incomplete(fields: Record<string, string>): Response {
  const [message = uploadText["bad-form"]] = Object.values(fields);
  return uploadAnswer({ ok: false, message, fields }, 400);
}
