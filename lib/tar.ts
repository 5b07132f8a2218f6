/* The tape archive (POSIX.1-2001, ustar), as far as plain files with short names need it: every machine can open it. */

const block = 512;
const nothing = Buffer.alloc(block);

/** What ends an archive. */
export const tarEnd = Buffer.alloc(2 * block);

/** What stands before a file of this size, which only its owner may read. Throws for a name that does not fit. */
export function tarHeader(name: string, size: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`Too long a name for a tape archive: ${name}`);
  const header = Buffer.alloc(block);
  header.write(name, 0);
  header.write("0000600\0" + "0000000\0" + "0000000\0", 100, "latin1");
  header.write(`${size.toString(8).padStart(11, "0")}\0${"0".repeat(11)}\0${" ".repeat(8)}0`, 124, "latin1");
  header.write("ustar\x0000", 257, "latin1");
  header.write(`${sumOf(header).toString(8).padStart(6, "0")}\0 `, 148, "latin1");
  return header;
}

/** What stands behind a file of this size. */
export function tarPadding(size: number): Buffer {
  return nothing.subarray(0, (block - (size % block)) % block);
}

/** A file in an archive: `data` is all of it, `header` and `padding` what stands around it. */
export type TarEntry = { name: string; header: Buffer; data: Buffer; padding: Buffer };

export class BrokenTar extends Error {}

/** The files of an archive in their order, one in memory at a time, and nothing after its end. Throws a BrokenTar for what `tarHeader` would not have written. */
export async function* readTar(bytes: AsyncIterable<Uint8Array>, largest: number): AsyncGenerator<TarEntry> {
  const source = new Source(bytes);
  for (;;) {
    const header = await source.take(block);
    if (header.equals(nothing)) break;
    const { name, size } = parse(header);
    if (size > largest) throw new BrokenTar("A file in it is too large");
    const data = await source.take(size);
    yield { name, header, data, padding: await source.take(tarPadding(size).length) };
  }
  if (!(await source.take(block)).equals(nothing)) throw new BrokenTar("It does not end");
  if (!(await source.isAtEnd())) throw new BrokenTar("It goes on behind its end");
}

function parse(header: Buffer): { name: string; size: number } {
  const name = header.toString("utf8", 0, header.indexOf(0));
  const size = Number.parseInt(header.toString("latin1", 124, 135), 8);
  if (!Number.isSafeInteger(size) || !tarHeader(name, size).equals(header))
    throw new BrokenTar("A header is not right");
  return { name, size };
}

function sumOf(header: Buffer): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

class Source {
  #chunks: AsyncIterator<Uint8Array>;
  #left = Buffer.alloc(0);

  constructor(bytes: AsyncIterable<Uint8Array>) {
    this.#chunks = bytes[Symbol.asyncIterator]();
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (let missing = length; missing > 0; ) {
      if (this.#left.length === 0 && !(await this.#more())) throw new BrokenTar("It is cut off");
      const part = this.#left.subarray(0, missing);
      this.#left = this.#left.subarray(part.length);
      missing -= part.length;
      parts.push(part);
    }
    return Buffer.concat(parts);
  }

  async isAtEnd(): Promise<boolean> {
    return this.#left.length === 0 && !(await this.#more());
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done) return false;
    this.#left = Buffer.from(value);
    return this.#left.length > 0 || this.#more();
  }
}
