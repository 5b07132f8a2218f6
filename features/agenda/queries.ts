import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import type { ArticleView } from "@/features/articles/view";
import { getSettings } from "@/features/settings/queries";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";
import { type FinishedDocument, finish } from "@/lib/conditional";
import { env } from "@/lib/env";
import { renderIcs } from "@/lib/ics";
import { agendaText as t } from "@/lib/text.nl/agenda";
import { toIcsEvent } from "./calendar";
import { type AgendaEvent, type AgendaWeek, composeAgenda, type EventRow } from "./compose";
import { listEvents, listOpenEvents } from "./events";
import { nextTurn } from "./moments";

/** What there is to go to from now on, per week. It turns over when something begins or ends, and at midnight. */
export async function getAgenda(): Promise<AgendaWeek[]> {
  "use cache";
  cacheTag(tags.agenda, tags.all);
  const now = new Date();
  const events = buildingWithoutDatabase ? [] : await listOpenEvents(db, now);
  for (const { section } of events) if (section) cacheTag(tags.section(section.id));
  untilTurn(events, now);
  return composeAgenda(events, now);
}

function untilTurn(events: EventRow[], now: Date): void {
  const seconds = Math.max(1, Math.ceil((nextTurn(events, now).getTime() - now.getTime()) / 1000));
  cacheLife({ stale: 300, revalidate: seconds, expire: 31_536_000 });
}

/** The first of the agenda. */
export async function listComing(limit: number): Promise<AgendaEvent[]> {
  return (await getAgenda()).flatMap(({ events }) => events).slice(0, limit);
}

/** The agenda to subscribe to, with what was before: a calendar remembers. */
export async function getAgendaCalendar(): Promise<FinishedDocument> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.agenda, tags.all);
  const events = buildingWithoutDatabase ? [] : await listEvents(db);
  const { name } = await getSettings();
  return finish(
    renderIcs({
      name: t.calendarName(name),
      url: `${env.SITE_URL}/agenda`,
      language: "nl",
      events: events.map((event) => toIcsEvent(event, env.SITE_URL)),
    }),
  );
}

/** One article's event as a calendar; null for an article without one. */
export function toEventCalendar(article: ArticleView): FinishedDocument | null {
  const { event, updatedAt, publishedAt } = article;
  if (!event) return null;
  const told = {
    ...article,
    articleId: article.id,
    place: event.place,
    startsAt: new Date(event.startsAt),
    endsAt: event.endsAt === null ? null : new Date(event.endsAt),
    changedAt: new Date(publishedAt !== null && publishedAt > updatedAt ? publishedAt : updatedAt),
  };
  const calendar = {
    name: article.title,
    url: `${env.SITE_URL}/artikel/${article.slug}/agenda.ics`,
    language: "nl",
    events: [toIcsEvent(told, env.SITE_URL)],
  };
  return finish(renderIcs(calendar), null);
}
