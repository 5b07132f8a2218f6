import type { MediaView } from "@/features/media/view";
import { uploadText } from "@/lib/text.nl/editor";
import { uploadText as refusalText } from "@/lib/text.nl/media";

export type UploadAnswer = { ok: true; data: MediaView } | { ok: false; message: string };

type UploadOptions = { onProgress: (part: number) => void; signal: AbortSignal };

/** Sends a file with its words to the library. Whatever goes wrong is an answer with a sentence; null when it was stopped. */
export function upload(form: FormData, { onProgress, signal }: UploadOptions): Promise<UploadAnswer | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.responseType = "json";
    request.upload.onprogress = (event) => onProgress(event.lengthComputable ? event.loaded / event.total : 0);
    request.onload = () =>
      resolve(isAnswer(request.response) ? request.response : { ok: false, message: refusalOf(request.status) });
    request.onerror = () => resolve({ ok: false, message: uploadText.failed });
    request.onabort = () => resolve(null);
    signal.addEventListener("abort", () => request.abort());
    request.open("POST", "/api/upload");
    request.send(form);
  });
}

/** What the address answers, unless something before it answered instead. */
function isAnswer(value: unknown): value is UploadAnswer {
  if (typeof value !== "object" || value === null || !("ok" in value)) return false;
  return value.ok === true ? "data" in value : "message" in value && typeof value.message === "string";
}

function refusalOf(status: number): string {
  return status === 413 ? refusalText["too-large"] : uploadText.failed;
}
