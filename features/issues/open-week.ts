import { type IsoWeek, parseWeek } from "@/lib/iso-week";
import { getCalendar } from "./queries";

/** The week of an address when readers may see it: on the calendar, begun or released, and not before the first issue. */
export async function findOpenWeek(year: string, week: string): Promise<IsoWeek | null> {
  const wanted = parseWeek(year, week);
  if (!wanted) return null;
  const { months } = await getCalendar(wanted.year);
  const cell = months.flat().find((candidate) => candidate.week === wanted.week);
  return cell?.state === "open" ? wanted : null;
}
