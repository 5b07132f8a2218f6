import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { BrokenTar, readTar, type TarEntry } from "@/lib/tar";
import { entries, largestEntry, type Manifest, manifest, sumHeader } from "./format";

/** The files of a backup, one in memory at a time. */
export function readBackup(path: string): AsyncGenerator<TarEntry> {
  return readTar(createReadStream(path, { highWaterMark: 1024 * 1024 }), largestEntry);
}

/** What is in a backup; null when a byte of it is missing, or is not what was written. Reads all of it, and changes nothing. */
export async function checkBackup(path: string): Promise<Manifest | null> {
  const hash = createHash("sha256");
  let said: Manifest | null = null;
  let sealed = false;
  try {
    for await (const { name, header, data, padding } of readBackup(path)) {
      if (sealed) return null;
      if (name === entries.sum) {
        sealed =
          header.equals(sumHeader) && data.toString() === hash.digest("hex") && padding.every((byte) => byte === 0);
        if (!sealed) return null;
        continue;
      }
      for (const part of [header, data, padding]) hash.update(part);
      if (name === entries.manifest) said = manifest.safeParse(JSON.parse(data.toString())).data ?? null;
    }
  } catch (error) {
    if (error instanceof BrokenTar || error instanceof SyntaxError) return null;
    throw error;
  }
  return sealed ? said : null;
}
