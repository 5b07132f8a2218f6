import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type Bodies, type Copy, copySchema, unpack } from "./copy";

/*
 * Each copy as files, `artikel/naam.html` with `.gz`, `.br` and `.json` beside it, so that a restart finds them and a front
 * can serve them: fresh ones under `fresh/`, and under `stale/` those that something has changed for.
 */

const kinds = ["fresh", "stale"] as const;

export type Kind = (typeof kinds)[number];

const endings = ["html", "html.gz", "html.br", "json"] as const;

const filesAtOnce = 32;

export class CopyFiles {
  private writing: Promise<void> = Promise.resolve();

  constructor(private readonly folder: string) {}

  /** Writes a fresh copy. Each file is whole from the moment that it is there, and the last of them says that all are. */
  save(copy: Copy, bodies: Bodies): Promise<void> {
    return this.inTurn(async () => {
      const base = this.base("fresh", copy.path);
      await mkdir(dirname(base), { recursive: true });
      await rm(`${base}.json`, { force: true });
      await write(`${base}.html`, await unpack(bodies.gzip));
      await write(`${base}.html.gz`, bodies.gzip);
      await write(`${base}.html.br`, bodies.br);
      await write(`${base}.json`, JSON.stringify(copy));
      await this.removeAll("stale", copy.path);
    });
  }

  /** What stood under `fresh` goes to `stale`. */
  outdate(path: string): Promise<void> {
    return this.inTurn(async () => {
      const to = this.base("stale", path);
      await mkdir(dirname(to), { recursive: true });
      for (const ending of endings) {
        await rename(`${this.base("fresh", path)}.${ending}`, `${to}.${ending}`).catch(unlessGone);
      }
    });
  }

  remove(path: string): Promise<void> {
    return this.inTurn(async () => {
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

async function write(path: string, data: Buffer | string): Promise<void> {
  const temporary = `${path}.tmp`;
  await writeFile(temporary, data);
  await rename(temporary, path);
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
