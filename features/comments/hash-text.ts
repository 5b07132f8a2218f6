import { createHash } from "node:crypto";

/** The same text in other capitals or spacing is the same text. */
export function hashText(text: string): Buffer {
  return createHash("sha256").update(text.toLowerCase().replace(/\s+/g, " ")).digest();
}
