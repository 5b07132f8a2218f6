import { uploadText } from "@/lib/text.nl/media";

export type UploadReason = keyof typeof uploadText;

const statuses: Partial<Record<UploadReason, number>> = {
  "not-logged-in": 401,
  forbidden: 403,
  "wrong-origin": 403,
  "not-found": 404,
  unfinished: 409,
  stale: 409,
  duplicate: 409,
  "too-large": 413,
  unsupported: 415,
  "other-kind": 415,
  "too-many": 429,
  "disk-full": 507,
};

/** Why a file is not taken, in a sentence for the person and a status for the machine. */
export function refusedUpload(reason: UploadReason): Response {
  return uploadAnswer({ ok: false, message: uploadText[reason] }, statuses[reason] ?? 400);
}

export function uploadAnswer(body: unknown, status = 200): Response {
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
