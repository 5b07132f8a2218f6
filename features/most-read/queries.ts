import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";
import { civilTime, dayOf, startOfWeek, weekOf } from "@/lib/dates";
import { findMostRead, type ReadArticle } from "./find";

export type MostRead = { week: ReadArticle[]; year: ReadArticle[] };

const kept = 10;

/**
 * What was read most since Monday and since 1 January. Counted at most every five minutes, whoever reads; anew when an article
 * comes, changes or goes, so that what is withdrawn is gone at once.
 */
export async function getMostRead(): Promise<MostRead> {
  "use cache";
  cacheLife({ stale: 300, revalidate: 300, expire: 31_536_000 });
  cacheTag(tags.feed, tags.all);
  if (buildingWithoutDatabase) return { week: [], year: [] };
  const now = new Date();
  return {
    week: await findMostRead(db, dayOf(startOfWeek(weekOf(now))), kept),
    year: await findMostRead(db, `${civilTime(now).year}-01-01`, kept),
  };
}
