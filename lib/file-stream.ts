import type { FileHandle } from "node:fs/promises";

/** The bytes of a file from `start` up to and including `end`. */
export type ByteRange = { start: number; end: number };

const chunk = 64 * 1024;

/** Reads as fast as the receiver takes it, and closes the file when done, cancelled or failed. */
export function streamOf(
  file: FileHandle,
  { start, end }: ByteRange = { start: 0, end: Number.MAX_SAFE_INTEGER },
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let position = start;
  return new ReadableStream({
    async pull(controller) {
      try {
        const buffer = new Uint8Array(Math.min(chunk, end + 1 - position));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        position += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead > 0 && position <= end) return;
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      await file.close();
    },
    cancel: () => file.close(),
  });
}
