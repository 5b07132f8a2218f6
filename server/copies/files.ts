import { renameSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Bodies, type Copy, copySchema, stampOf, unpack } from "./copy";

/*
 * Each copy as files, `artikel/naam.html` with `.gz`, `.br` and `.json` beside it, so that a restart finds them and a front
 * can serve them: fresh ones under `fresh/`, and under `stale/` those that something has changed for. A front answers with the `.html`
 * wherever it stands under `fresh/`. So that one is the last to come and the first to go, and it goes at once: before whoever made the
 * change hears that it is done.
 */

const kinds = ["fresh", "stale"] as const;

export type Kind = (typeof kinds)[number];

const packings = ["html.gz", "html.br", "json"] as const;

const endings = ["html", ...packings] as const;

const filesAtOnce = 32;

export class CopyFiles {
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** Writes a copy whole: among the fresh ones when `isFresh` says that it still is by then. */
  save(copy: Copy, bodies: Bodies, isFresh: () => boolean = () => true): Promise<void> {
    return this.inTurn(async () => {
      const { path } = copy;
      const base = this.base("fresh", path);
      for (const kind of kinds) await mkdir(dirname(this.base(kind, path)), { recursive: true });
      const contents = { html: await unpack(bodies.gzip), "html.gz": bodies.gzip, "html.br": bodies.br };
      for (const [ending, data] of Object.entries({ ...contents, json: JSON.stringify(copy) })) {
        await write(`${base}.${ending}.tmp`, data, stampOf(copy));
      }
      for (const kind of kinds) await this.removeAll(kind, path);
      for (const ending of packings) await rename(`${base}.${ending}.tmp`, `${base}.${ending}`);
      renameSync(`${base}.html.tmp`, `${this.base(isFresh() ? "fresh" : "stale", path)}.html`);
    });
  }

  /** What stood under `fresh` goes to `stale`: at once as far as a front sees it, the rest in turn. */
  async outdate(path: string): Promise<void> {
    const [from, to] = [this.base("fresh", path), this.base("stale", path)];
    try {
      renameSync(`${from}.html`, `${to}.html`);
    } catch {
      // Nothing there; or a disk that is full, on which a file can still be taken away.
      rmSync(`${from}.html`, { force: true });
    }
    await this.inTurn(async () => {
      for (const ending of packings) await rename(`${from}.${ending}`, `${to}.${ending}`).catch(unlessGone);
    });
  }

  async remove(path: string): Promise<void> {
    rmSync(`${this.base("fresh", path)}.html`, { force: true });
    await this.inTurn(async () => {
      for (const kind of kinds) await this.removeAll(kind, path);
    });
  }

  /** The bodies of a copy; null when they are not there, or are of another version. */
  async readBodies(copy: Copy): Promise<Bodies | null> {
    for (const kind of kinds) {
      const found = await this.readKind(kind, copy).catch(unlessGone);
      if (found) return found;
    }
    return null;
  }

  private async readKind(kind: Kind, { path, hash }: Copy): Promise<Bodies | null> {
    const base = this.base(kind, path);
    const before = copySchema.parse(JSON.parse(await readFile(`${base}.json`, "utf8")));
    const [gzip, br] = await Promise.all([readFile(`${base}.html.gz`), readFile(`${base}.html.br`)]);
    return before.hash === hash ? { gzip, br } : null;
  }

  /** Every copy that is there, a stale one only where there is no fresh one. What cannot be read is left out. */
  async list(): Promise<Copy[]> {
    const found = new Map<string, Copy>();
    for (const kind of ["stale", "fresh"] as const) {
      const names = (await readdir(join(this.folder, kind), { recursive: true }).catch(unlessGone)) ?? [];
      const waiting = names.filter((name) => name.endsWith(".json"));
      const lane = async () => {
        for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
          const copy = await readCopy(join(this.folder, kind, name));
          if (copy) found.set(copy.path, copy);
        }
      };
      await Promise.all(Array.from({ length: filesAtOnce }, lane));
    }
    return [...found.values()];
  }

  /** Resolves when all that was asked so far is on disk. */
  settled(): Promise<void> {
    return this.writing;
  }

  private inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.writing.then(work);
    this.writing = done.catch(() => undefined);
    return done;
  }

  private base(kind: Kind, path: string): string {
    return join(this.folder, kind, path === "/" ? "index" : path);
  }

  private async removeAll(kind: Kind, path: string): Promise<void> {
    for (const ending of endings) await rm(`${this.base(kind, path)}.${ending}`, { force: true });
  }
}

/** nginx makes a file's ETag of its time, in seconds, and its size: two versions within one second must not have the same. */
async function write(path: string, data: Buffer | string, stamp: number): Promise<void> {
  await writeFile(path, data);
  await utimes(path, stamp, stamp);
}

async function readCopy(file: string): Promise<Copy | null> {
  try {
    return copySchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch {
    return null;
  }
}

function unlessGone(error: NodeJS.ErrnoException): null {
  if (error.code !== "ENOENT") throw error;
  return null;
}
