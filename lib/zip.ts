import { crc32 } from "node:zlib";
import { deflateSync } from "fflate";

/** `store` keeps the bytes as they are: for what is compressed already. */
export type ZipFile = { name: string; data: Uint8Array; store?: boolean };

const signature = { file: 0x0403_4b50, entry: 0x0201_4b50, end: 0x0605_4b50 };
const version = 20;
/** Names are in UTF-8; sizes stand before the data. */
const flags = 0x0800;
const method = { stored: 0, deflated: 8 };
/** 1 January 1980, the first day that the format knows: the same files give the same bytes, whenever and wherever. */
const time = 0;
const date = 0x0021;

const most = { files: 65_535, bytes: 0xffff_ffff };

/**
 * The bytes of a ZIP file (APPNOTE 6.3), piece by piece, in the order of the files: no more than one of them is in memory at a
 * time. fflate's own stream puts a stored file's size behind its data, which many readers cannot take; its deflate is the same on
 * every machine. Throws above 4 GB or 65,535 files.
 */
export async function* zip(files: AsyncIterable<ZipFile>): AsyncGenerator<Uint8Array> {
  const directory: Uint8Array[] = [];
  let offset = 0;
  for await (const { name, data, store = false } of files) {
    const packed = store ? data : deflateSync(data, { level: 9 });
    const letters = new TextEncoder().encode(name);
    const common = join(
      ...[u16(version), u16(flags), u16(store ? method.stored : method.deflated), u16(time), u16(date)],
      ...[u32(crc32(data)), u32(packed.length), u32(data.length), u16(letters.length), u16(0)],
    );
    const header = join(u32(signature.file), common, letters);
    const [comment, disk, inside, outside] = [u16(0), u16(0), u16(0), u32(0)];
    directory.push(
      join(u32(signature.entry), u16(version), common, comment, disk, inside, outside, u32(offset), letters),
    );
    offset += header.length + packed.length;
    if (directory.length > most.files || offset > most.bytes) throw new Error("Too much for one ZIP file");
    yield header;
    yield packed;
  }

  const entries = join(...directory);
  yield entries;
  const count = u16(directory.length);
  yield join(u32(signature.end), u16(0), u16(0), count, count, u32(entries.length), u32(offset), u16(0));
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8);
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value, value >>> 8, value >>> 16, value >>> 24);
}

function join(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
