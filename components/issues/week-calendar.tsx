import type { Calendar, CalendarCell } from "@/features/issues/queries";
import { monthNames } from "@/lib/dates";
import type { IsoWeek } from "@/lib/iso-week";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./week-calendar.module.css";

/** The twelve months with their ISO weeks: navigation and heat map at once. */
export function WeekCalendar({ calendar, reading }: { calendar: Calendar; reading: IsoWeek | null }) {
  const { year, months, previousYear, nextYear } = calendar;
  return (
    <nav className={styles.calendar} aria-label={t.calendar(year)}>
      <p className={styles.years}>
        {previousYear !== null && (
          <a href={`/${previousYear}`} aria-label={t.previousYear(previousYear)}>
            {previousYear}
          </a>
        )}
        <a className={styles.year} href={`/${year}`} aria-current={reading === null ? undefined : "true"}>
          {year}
        </a>
        {nextYear !== null && (
          <a href={`/${nextYear}`} aria-label={t.nextYear(nextYear)}>
            {nextYear}
          </a>
        )}
      </p>
      <ol className={styles.months}>
        {months.map((weeks, month) => (
          <li key={monthNames[month]}>
            <span className={styles.letter} aria-hidden="true">
              {monthNames[month]?.[0]}
            </span>
            <span className="visually-hidden">{monthNames[month]}</span>
            <ol className={styles.weeks}>
              {weeks.map((cell) => (
                <li key={cell.week}>
                  <Cell cell={cell} year={year} isReading={reading?.year === year && reading.week === cell.week} />
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Cell({ cell, year, isReading }: { cell: CalendarCell; year: number; isReading: boolean }) {
  const shown = (
    <>
      <span className="visually-hidden">{t.week} </span>
      {cell.week}
      <span className="visually-hidden">, {t.cell(cell)}</span>
    </>
  );
  const marks = { "data-shade": cell.shade, "data-current": cell.current || undefined, className: styles.cell };
  if (cell.state !== "open") return <span {...marks}>{shown}</span>;
  return (
    <a {...marks} href={`/${year}/week/${cell.week}`} aria-current={isReading ? "page" : undefined}>
      {shown}
    </a>
  );
}
