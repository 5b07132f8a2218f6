import { cleanText } from "@/lib/clean";
import { fieldErrors } from "@/lib/validation";
import { isTooLarge, maxFileBytes } from "./limits";
import { type UploadInput, uploadInput } from "./schema";

/** The form around the file: its fields and boundaries. */
const formBytes = 64 * 1024;

export type ReadUpload =
  | { ok: true; file: { data: Buffer; name: string }; input: UploadInput }
  | { ok: false; error: "too-large" | "bad-form" | "no-file" }
  | { ok: false; error: "invalid"; fields: Record<string, string> };

/**
 * Reads a multipart form with `file`, `alt`, `decorative`, `caption`, `maker` and `licence`. Stops reading at what is too large,
 * whatever the sender says of its length.
 */
export async function readUpload(request: Request): Promise<ReadUpload> {
  const limit = maxFileBytes + formBytes;
  if (Number(request.headers.get("content-length") ?? 0) > limit) return { ok: false, error: "too-large" };
  const form = await readForm(request, limit);
  if (typeof form === "string") return { ok: false, error: form };

  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return { ok: false, error: "no-file" };
  if (isTooLarge(file)) return { ok: false, error: "too-large" };
  const parsed = uploadInput.safeParse({
    alt: textOf(form, "alt"),
    decorative: textOf(form, "decorative") !== "",
    caption: textOf(form, "caption"),
    maker: textOf(form, "maker"),
    licence: textOf(form, "licence"),
  });
  if (!parsed.success) return { ok: false, error: "invalid", fields: fieldErrors(parsed.error) };
  const data = Buffer.from(await file.arrayBuffer());
  return { ok: true, file: { data, name: cleanText(file.name, 200) }, input: parsed.data };
}

async function readForm(request: Request, limit: number): Promise<FormData | "too-large" | "bad-form"> {
  const type = request.headers.get("content-type") ?? "";
  if (!request.body || !type.startsWith("multipart/form-data")) return "bad-form";
  let received = 0;
  const counted = request.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(part, controller) {
        received += part.length;
        if (received > limit) controller.error(new Error("too large"));
        else controller.enqueue(part);
      },
    }),
  );
  try {
    return await new Response(counted, { headers: { "content-type": type } }).formData();
  } catch {
    return received > limit ? "too-large" : "bad-form";
  }
}

function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
