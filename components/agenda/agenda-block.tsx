import type { AgendaEvent } from "@/features/agenda/compose";
import { agendaText as t } from "@/lib/text.nl/agenda";
import styles from "./agenda.module.css";
import { EventRow } from "./event-row";

/** The first of the agenda, on the front page. Nothing to go to, nothing shown. */
export function AgendaBlock({ events }: { events: AgendaEvent[] }) {
  if (events.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="agenda">
      <h2 id="agenda">{t.title}</h2>
      {events.map((event) => (
        <EventRow key={event.slug} event={event} />
      ))}
      <p className={styles.all}>
        <a href="/agenda">{t.all}</a>
      </p>
    </section>
  );
}
