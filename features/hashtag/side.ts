import { cacheLife, cacheTag } from "next/cache";
import { readSettings } from "@/features/settings/queries";
import { tags } from "@/lib/cache";
import { tagOf } from "./source";

/** The hashtag that stands at the side of the pages for readers; null when none does. */
export async function getSideTag(): Promise<string | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);

  return tagOf(await readSettings());
}
