import { createHash } from "node:crypto";
import { z } from "zod";
import { tarHeader } from "@/lib/tar";

/*
 * A backup is one tape archive (docs/decisions/0026): `database/TABLE/0001.gz` and on, the rows of each table as COPY writes them;
 * `media/NAME`, the files of the library; `manifest.json`, what there is of each; `sha256`, of everything before it.
 */

export const entries = {
  manifest: "manifest.json",
  sum: "sha256",
  table: (name: string, part: number) => `database/${name}/${String(part).padStart(4, "0")}.gz`,
  media: (name: string) => `media/${name}`,
};

/** The largest file in a backup: more than the library takes, and than a part of a table can become. */
export const largestEntry = 256 * 1024 * 1024;

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const moment = z.string().regex(/^[0-9 :+.-]{10,32}$/);

const table = z.object({
  name,
  columns: z.array(name).min(1),
  rows: count,
  /** Of its rows as COPY writes them, in the order of their keys. */
  sha256: hash,
});

export const manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  site: z.string(),
  /** The last migration of the database, as drizzle numbers them. */
  migration: z.number().int(),
  tables: z.array(table),
  /** The parts of tables that are kept by time: which time each is of. */
  partitions: z.array(z.object({ name, parent: name, from: moment, to: moment })),
  sequences: z.array(z.object({ name, value: z.string().regex(/^\d+$/) })),
  media: z.object({ files: count, bytes: count, missing: z.array(z.string()) }),
  /** Work that waits in the queue, as rows of it. */
  jobs: z.array(z.record(z.string(), z.unknown())),
  pages: z.array(z.object({ path: z.string(), sha256: hash })),
  /** What the sealed parts of the database are opened with; null where the environment holds it. */
  authSecret: z.string().nullable(),
});

export type Manifest = z.output<typeof manifest>;
export type TableRecord = Manifest["tables"][number];

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** The header of the last file of a backup, which is always the same. */
export const sumHeader = tarHeader(entries.sum, 64);
