import type { Metadata } from "next";
import { AgendaPage } from "@/components/agenda/agenda-page";
import { PageFrame } from "@/components/magazine/page-frame";
import { getAgenda } from "@/features/agenda/queries";
import { getAlternates } from "@/features/feeds/alternates";
import { getCalendar, getRunningYear } from "@/features/issues/queries";
import { getChrome } from "@/features/magazine/queries";
import { listIds } from "@/lib/read-page";
import { agendaText as t } from "@/lib/text.nl/agenda";

export const ensureStatic = "navigation";

export async function generateMetadata(): Promise<Metadata> {
  const { settings } = await getChrome();
  const { types, ...alternates } = await getAlternates("/agenda");
  const calendar = [{ url: "/agenda.ics", title: t.calendarName(settings.name) }];
  return {
    title: t.title,
    description: t.meta(settings.city),
    alternates: { ...alternates, types: { ...types, "text/calendar": calendar } },
  };
}

export default async function Agenda() {
  return (
    <PageFrame
      chrome={await getChrome()}
      calendar={await getCalendar(await getRunningYear())}
      agenda
      page={{ kind: "list", id: listIds.agenda }}
    >
      <AgendaPage weeks={await getAgenda()} />
    </PageFrame>
  );
}
