import { tags } from "@/lib/cache";
import type { ListKind } from "@/lib/list-paths";

/** What shows the name of one of these, or holds its address, also as one that was not there yet. A section's name stands on nearly every page. */
export function expireList(of: ListKind, id: number): string[] {
  switch (of) {
    case "section":
      return [tags.all];
    case "tag":
      return [tags.tag(id), tags.tagList(id), tags.feed, tags.absent];
    case "series":
      return [tags.series(id), tags.seriesList(id), tags.feed, tags.absent];
  }
}
