import { renameSync, rmSync, symlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/*
 * For a front that answers from the files, two links beside the folders of builds, which never change their place: `current` leads to the
 * finished pages of the server that runs, `last` to those of the one that ran last. A front takes fresh pages from `current` alone: nobody
 * takes away what has changed while no server runs.
 */

/** From here on a front answers from the files of this build's pages. */
export function leadFront(folder: string): void {
  const all = dirname(folder);
  for (const name of ["current", "last"]) {
    const link = join(all, `.${name}`);
    rmSync(link, { force: true });
    symlinkSync(join(basename(folder), "finished"), link);
    renameSync(link, join(all, name));
  }
}

/** From here on a front asks the server. */
export function leaveFront(folder: string): void {
  rmSync(join(dirname(folder), "current"), { force: true });
}
