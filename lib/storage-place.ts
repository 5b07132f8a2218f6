import type { ByteRange } from "./file-stream";

/** Where uploads are kept, by file name. A name that could mean anything but one plain file is never found. */
export type Storage = {
  /** Keeps a file whole or not at all; a name that is in use is replaced. */
  put(name: string, data: Uint8Array): Promise<void>;
  /** Null when there is no such file. */
  stat(name: string): Promise<{ size: number } | null>;
  /** The bytes, to be read or cancelled; null when there is no such file. */
  get(name: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** Deletes a file; no error when it is not there. */
  delete(name: string): Promise<void>;
};

const safeName = /^[a-z0-9][a-z0-9-]{1,99}\.[a-z0-9]{2,5}$/;

/** The folder and name of a file, `ab/NAME`: by the end of the name, so that no folder grows too full. Null for what is no file name. */
export function placeOf(name: string): { folder: string; name: string } | null {
  if (!safeName.test(name)) return null;
  const stem = name.slice(0, name.indexOf(".")).replace(/-\d+$/, "");
  return { folder: stem.slice(-2), name };
}

export function notAName(name: string): Error {
  return new Error(`Not a file name for the storage: ${JSON.stringify(name)}`);
}
