import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Fresh } from "./tally";

/** How many different sites, and how many campaigns, a day has names for; whatever comes beyond is `otherName`. */
const namesPerDay = 300;

/** What stands for the names beyond. */
export const otherName = "*";

/** The same views, with no more names in a day than that: anyone can make up a site, and each would be a row for ever. */
export async function boundNames(tx: Tx, fresh: Fresh[]): Promise<Fresh[]> {
  const days = [...new Set(fresh.filter(({ source, campaign }) => source || campaign).map(({ day }) => day))];
  if (days.length === 0) return fresh;
  const rows = await tx.execute<{ day: string; trait: string; value: string }>(sql`
    select day::text, trait, value from view_detail_days
    where kind = 'site' and page_id = 0 and trait in ('source', 'campaign') and day in ${days}`);
  const known = new Map<string, Set<string>>();
  for (const { day, trait, value } of rows) namesOf(known, day, trait).add(value);
  const bound = (day: string, trait: string, name: string) => {
    const names = namesOf(known, day, trait);
    if (name === "" || names.has(name)) return name;
    if (names.size >= namesPerDay) return otherName;
    names.add(name);
    return name;
  };
  return fresh.map((view) => ({
    ...view,
    source: bound(view.day, "source", view.source),
    campaign: bound(view.day, "campaign", view.campaign),
  }));
}

function namesOf(known: Map<string, Set<string>>, day: string, trait: string): Set<string> {
  const key = `${day} ${trait}`;
  const names = known.get(key) ?? new Set();
  known.set(key, names);
  return names;
}
