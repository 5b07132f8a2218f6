import { refusedUpload, uploadAnswer } from "@/features/media/answer";
import { unlessFull } from "@/features/media/unless-full";
import { finishUpload } from "@/features/media/uploads/finish";
import { keepPart } from "@/features/media/uploads/keep-part";
import { finishInput, uploadId } from "@/features/media/uploads/schema";
import { stopUpload } from "@/features/media/uploads/stop";
import { whoUploads } from "@/features/media/who-uploads";
import { readBytes, readJson } from "@/lib/read-body";
import { partBytes } from "@/lib/upload-parts";

type Context = { params: Promise<{ id: string }> };

/** Takes the part of a file that `?deel=` numbers, and says which is next. */
export async function PUT(request: Request, context: Context): Promise<Response> {
  const editor = await whoUploads(request);
  if (!editor.ok) return refusedUpload(editor.error);
  const id = uploadId.safeParse((await context.params).id);
  if (!id.success) return refusedUpload("not-found");
  const number = /^\d{1,4}$/.exec(new URL(request.url).searchParams.get("deel") ?? "")?.[0];
  const data = await readBytes(request, partBytes);
  if (number === undefined || !data) return refusedUpload("bad-form");
  const kept = await unlessFull(keepPart(editor.data, id.data, Number(number), data), () =>
    stopUpload(editor.data, id.data),
  );
  return kept.ok ? uploadAnswer(kept) : refusedUpload(kept.error);
}

/** Makes an item of the library of the file, or puts it in the place of one (`replaces`), now that all of it is there. */
export async function POST(request: Request, context: Context): Promise<Response> {
  const editor = await whoUploads(request);
  if (!editor.ok) return refusedUpload(editor.error);
  const id = uploadId.safeParse((await context.params).id);
  if (!id.success) return refusedUpload("not-found");
  const how = finishInput.safeParse(await readJson(request));
  if (!how.success) return refusedUpload("bad-form");
  const finished = await unlessFull(finishUpload(editor.data, id.data, how.data.replaces), () =>
    stopUpload(editor.data, id.data),
  );
  return finished.ok ? uploadAnswer(finished) : refusedUpload(finished.error);
}

/** Throws away what was sent of a file. */
export async function DELETE(request: Request, context: Context): Promise<Response> {
  const editor = await whoUploads(request);
  if (!editor.ok) return refusedUpload(editor.error);
  const id = uploadId.safeParse((await context.params).id);
  if (id.success) await stopUpload(editor.data, id.data);
  return uploadAnswer({ ok: true });
}
