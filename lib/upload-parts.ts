/** How large the parts of an upload are; the last may be smaller. What a lost connection costs is at most one of them. */
export const partBytes = 1024 * 1024;

export function partCount(size: number): number {
  return Math.ceil(size / partBytes);
}

/** How many bytes a part of a file of this size has. */
export function partSize(size: number, number: number): number {
  return Math.max(0, Math.min(partBytes, size - number * partBytes));
}
