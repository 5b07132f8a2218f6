import { maxImageBytes } from "@/lib/images/process";

/** The largest film, sound or document. */
export const maxFileBytes = 64 * 1024 * 1024;

/** Whether a file of this size can be taken, as far as its type (what the browser calls it) says. */
export function isTooLarge({ size, type }: { size: number; type: string }): boolean {
  return size > (type.startsWith("image/") ? maxImageBytes : maxFileBytes);
}
