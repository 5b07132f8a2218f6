import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { settings } from "@/db/schema/settings";
import type { Placement } from "@/lib/cache";
import { pingHubJob, type Touched } from "./jobs";

/**
 * Has the hub told, once this change is committed, which feeds it touched: those that an article stood in before it, and those that
 * it stands in after. Nothing when readers never saw it, or when there is no hub.
 */
export async function announce(tx: Tx, before: Placement | null, after: Placement | null): Promise<void> {
  const touched = touchedBy(before, after);
  if (touched) await tellHub(tx, touched);
}

/** Has the hub told that these lists say something else, such as their name. Nothing when there is no hub. */
export async function tellHub(tx: Tx, { section = [], author = [], tag = [] }: Partial<Touched>): Promise<void> {
  const [row] = await tx.select({ hub: settings.websubHub }).from(settings);
  if (row?.hub) await enqueue(tx, pingHubJob, { section, author, tag });
}

/** The lists of an article whose feeds another look at is worth; null when none. */
export function touchedBy(before: Placement | null, after: Placement | null): Touched | null {
  const sides = [before, after].filter((side) => side?.public === true);
  if (sides.length === 0) return null;
  const unique = (ids: (number | null | undefined)[]) => [...new Set(ids.flatMap((id) => id ?? []))];
  return {
    section: unique(sides.map((side) => side?.sectionId)),
    author: unique(sides.flatMap((side) => side?.authorIds ?? [])),
    tag: unique(sides.flatMap((side) => side?.tagIds ?? [])),
  };
}
