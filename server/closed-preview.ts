import { opensPreview } from "@/features/preview-links/queries";
import { log } from "@/lib/log";
import { serverText } from "@/lib/text.nl/server";

/** The address of a preview that was shared with someone from outside, and of an article in it. */
const shared = /^\/redactie\/inkijk\/([^/]+)(?:\/([^/]+))?\/?$/;

/** Whether this is the address of a shared preview that opens nothing (any more). While the database is away nobody knows. */
export async function isClosedPreview(path: string): Promise<boolean> {
  const [, token, slug] = shared.exec(path) ?? [];
  if (token === undefined) return false;
  try {
    return !(await opensPreview(token, slug));
  } catch (error) {
    log("warn", serverText.lookupFailed, error);
    return false;
  }
}
