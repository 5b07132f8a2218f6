import { cacheLife, cacheTag } from "next/cache";
import { readSettings } from "@/features/settings/queries";
import { tags } from "@/lib/cache";

/** The hub that feeds name, or null. */
export async function getHub(): Promise<string | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);
  return (await readSettings()).websubHub || null;
}
