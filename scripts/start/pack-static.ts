import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const packable = /\.(js|css|json|svg)$/;

const worthIt = 500;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/** Packs what the build made for browsers, once and well: brotli and gzip beside each file, for our server and for any front. */
export async function packStatic(folder = join(".next", "static")): Promise<void> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && packable.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.map(pack));
}

async function pack(file: string): Promise<void> {
  const plain = await readFile(file);
  if (plain.length < worthIt) return;
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  await writeFile(`${file}.br`, await brotli(plain, { params }));
  await writeFile(`${file}.gz`, await gzipped(plain, { level: 9 }));
}
