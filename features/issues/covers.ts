import type { IsoWeek } from "@/lib/iso-week";
import type { CoverView } from "./cover";
import { getIssue, getNeighbours } from "./queries";

/** The covers of these weeks, in their order. */
export async function listCovers(weeks: IsoWeek[]): Promise<CoverView[]> {
  return Promise.all(weeks.map(async ({ year, week }) => (await getIssue(year, week)).poster));
}

/** The covers of the issues before and after one. */
export async function getNeighbourCovers(
  year: number,
  week: number,
): Promise<{ previous: CoverView | null; next: CoverView | null }> {
  const { previous, next } = await getNeighbours(year, week);
  const [before = null] = await listCovers(previous ? [previous] : []);
  const [after = null] = await listCovers(next ? [next] : []);
  return { previous: before, next: after };
}
