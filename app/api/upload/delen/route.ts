import { refusedUpload, uploadAnswer } from "@/features/media/answer";
import { unlessFull } from "@/features/media/unless-full";
import { beginUpload } from "@/features/media/uploads/begin";
import { beginInput } from "@/features/media/uploads/schema";
import { whoUploads } from "@/features/media/who-uploads";
import { readJson } from "@/lib/read-body";

/** Begins an upload in parts, or goes on with one: says what is to be sent, or that the library has it already. */
export async function POST(request: Request): Promise<Response> {
  const editor = await whoUploads(request);
  if (!editor.ok) return refusedUpload(editor.error);
  const asked = beginInput.safeParse(await readJson(request));
  if (!asked.success) return refusedUpload("bad-form");
  const begun = await unlessFull(beginUpload(editor.data, asked.data));
  return begun.ok ? uploadAnswer(begun) : refusedUpload(begun.error);
}
