import type { AgendaEvent } from "@/features/agenda/compose";
import { civilTime } from "@/lib/dates";
import { formatDayOfYear, formatSpan } from "@/lib/event-dates";
import { agendaText as t } from "@/lib/text.nl/agenda";
import styles from "./event-row.module.css";

type Props = { event: AgendaEvent /** With its own calendar file to take along. */; withFile?: boolean };

/** Something to go to: its day as a number, what it is, when and where. */
export function EventRow({ event, withFile = false }: Props) {
  const starts = new Date(event.startsAt);
  const ends = event.endsAt === null ? null : new Date(event.endsAt);
  const shown = event.running && ends ? ends : starts;
  return (
    <article className={styles.row} data-section={event.section?.slug}>
      <p className={styles.day} aria-hidden="true">
        {event.running && ends && t.until}
        <b>{civilTime(shown).day}</b>
        {monthOf(shown)}
      </p>
      <div>
        {event.running && <p className={styles.running}>{t.running}</p>}
        <h3>
          <a href={`/artikel/${event.slug}`}>{event.title}</a>
        </h3>
        <p className={styles.when}>
          <time dateTime={event.startsAt}>{formatSpan(starts, ends)}</time>
          {event.place !== "" && <span>{event.place}</span>}
        </p>
        {withFile && (
          <p className={styles.file}>
            <a href={`/artikel/${event.slug}/agenda.ics`}>
              {t.add}
              <span className="visually-hidden">: {event.title}</span>
            </a>
          </p>
        )}
      </div>
    </article>
  );
}

/** `nov` */
function monthOf(instant: Date): string {
  return formatDayOfYear(instant).split(" ").at(-1)?.slice(0, 3) ?? "";
}
