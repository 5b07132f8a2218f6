import type { IcsEvent } from "@/lib/ics";
import type { EventRow } from "./compose";

type Told = Pick<EventRow, "articleId" | "slug" | "title" | "lede" | "startsAt" | "endsAt" | "place" | "changedAt">;

/** An article's event for a calendar. Its UID is the article's, whatever address the article moves to. */
export function toIcsEvent(event: Told, siteUrl: string): IcsEvent {
  const url = `${siteUrl}/artikel/${event.slug}`;
  return {
    uid: `artikel-${event.articleId}@${new URL(siteUrl).hostname}`,
    changed: event.changedAt,
    starts: event.startsAt,
    ends: event.endsAt,
    title: event.title,
    text: event.lede === "" ? url : `${event.lede}\n\n${url}`,
    place: event.place,
    url,
  };
}
