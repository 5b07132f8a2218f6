import { inflateSync } from "node:zlib";

const signature = 0x774f4646;
const headerBytes = 44;
const entryBytes = 20;

/** The tables of a WOFF 1.0 file, unpacked, by their tag. Throws for anything else. */
export function readWoff(file: Buffer): Map<string, Buffer> {
  if (file.length < headerBytes || file.readUInt32BE(0) !== signature) throw new Error("Not a WOFF 1.0 font");
  const count = file.readUInt16BE(12);
  return new Map(
    Array.from({ length: count }, (_, index) => {
      const entry = headerBytes + index * entryBytes;
      const offset = file.readUInt32BE(entry + 4);
      const packed = file.subarray(offset, offset + file.readUInt32BE(entry + 8));
      const data = packed.length < file.readUInt32BE(entry + 12) ? inflateSync(packed) : packed;
      return [file.toString("latin1", entry, entry + 4), data] as const;
    }),
  );
}
