import type { AgendaWeek } from "@/features/agenda/compose";
import { agendaText as t } from "@/lib/text.nl/agenda";
import styles from "./agenda.module.css";
import { EventRow } from "./event-row";

/** Everything there is to go to, week by week. */
export function AgendaPage({ weeks }: { weeks: AgendaWeek[] }) {
  return (
    <>
      <header className={styles.head}>
        <h1>{t.title}</h1>
        <p className={styles.intro}>{weeks.length > 0 ? t.intro : t.empty}</p>
        {weeks.length === 0 && <p>{t.emptyMore}</p>}
        <p className={styles.subscribe}>
          <a href="/agenda.ics">{t.subscribe}</a>
        </p>
      </header>
      {weeks.map(({ week, events }) => (
        <section key={`${week.year}-${week.week}`} className={styles.week} aria-label={t.week(week)}>
          <h2>
            <span className={styles.number} aria-hidden="true">
              {week.week}
            </span>
            {t.week(week)}
          </h2>
          <div>
            {events.map((event) => (
              <EventRow key={event.slug} event={event} withFile />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}
