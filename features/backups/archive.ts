import { createHash } from "node:crypto";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { tarEnd, tarHeader, tarPadding } from "@/lib/tar";
import { sumHeader } from "./format";

/** Takes the files of a backup one after the other, and keeps account of all that was written. */
export class Archive {
  readonly #hash = createHash("sha256");
  #bytes = 0;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** For its owner alone; under another name until it is finished. */
  static async create(path: string): Promise<Archive> {
    return new Archive(path, await open(`${path}.part`, "wx", 0o600));
  }

  async add(name: string, data: Uint8Array): Promise<void> {
    for (const part of [tarHeader(name, data.length), data, tarPadding(data.length)]) {
      this.#hash.update(part);
      await this.#write(part);
    }
  }

  /** Seals it with the sum of all before, and gives it its name once the disk has it; answers how large it is. */
  async finish(): Promise<number> {
    const sum = Buffer.from(this.#hash.digest("hex"));
    for (const part of [sumHeader, sum, tarPadding(sum.length), tarEnd]) await this.#write(part);
    await this.file.sync();
    await this.file.close();
    await rename(`${this.path}.part`, this.path);
    return this.#bytes;
  }

  async giveUp(): Promise<void> {
    await this.file.close().catch(() => undefined);
    await rm(`${this.path}.part`, { force: true });
  }

  async #write(data: Uint8Array): Promise<void> {
    this.#bytes += data.length;
    await this.file.writeFile(data);
  }
}
