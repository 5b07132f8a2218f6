import { cacheLife, cacheTag } from "next/cache";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";
import { readYear, readYears, type YearReport } from "./year";

/** The years that there is a report of, the newest first. */
export async function listTransparencyYears(): Promise<number[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.transparency, tags.all);
  return buildingWithoutDatabase ? [] : readYears();
}

/** The report of one year. It follows what happens a night later: `renewTransparency`. */
export async function getTransparency(year: number): Promise<YearReport> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.transparency, tags.all);
  return readYear(year);
}
