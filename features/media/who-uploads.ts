import { type CurrentEditor, currentEditor } from "@/features/editors/session";
import { isSameOrigin } from "@/lib/same-origin";
import { canUpload } from "./policy";

/** Who sends a file: an editor who may, from a page of ours. Refuses `wrong-origin`, `not-logged-in` and `forbidden`. */
export async function whoUploads(
  request: Request,
): Promise<{ ok: true; data: CurrentEditor } | { ok: false; error: "wrong-origin" | "not-logged-in" | "forbidden" }> {
  if (!isSameOrigin(request)) return { ok: false, error: "wrong-origin" };
  const editor = await currentEditor();
  if (!editor) return { ok: false, error: "not-logged-in" };
  return canUpload(editor) ? { ok: true, data: editor } : { ok: false, error: "forbidden" };
}
