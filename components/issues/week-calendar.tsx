import type { CSSProperties } from "react";
import type { Calendar, CalendarCell } from "@/features/issues/queries";
import { monthNames } from "@/lib/dates";
import type { IsoWeek } from "@/lib/iso-week";
import { readerText as t } from "@/lib/text.nl/reader";
import { heatStrip } from "./heat";
import styles from "./week-calendar.module.css";

const toggleId = "alle-weken";

/**
 * The twelve months with their ISO weeks: navigation and heat map at once. On a phone it is one row of months, each with its strip of
 * heat, that a checkbox opens: so it opens without JavaScript and keeps the reader's place.
 */
export function WeekCalendar({ calendar, reading }: { calendar: Calendar; reading: IsoWeek | null }) {
  const { year, months, previousYear, nextYear } = calendar;
  return (
    <nav className={styles.calendar} data-walk="" aria-label={t.calendar(year)}>
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
      <input className={styles.toggle} id={toggleId} type="checkbox" autoComplete="off" />
      <label className={styles.open} htmlFor={toggleId}>
        {t.allWeeks}
      </label>
      <ol className={styles.months}>
        {months.map((weeks, month) => (
          <li key={monthNames[month]} data-reading={holds(weeks, reading, year) || undefined}>
            <span
              className={styles.letter}
              style={{ "--heat": heatStrip(weeks.map(({ shade }) => shade)) } as CSSProperties}
              aria-hidden="true"
            >
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
      <p className={styles.hint} aria-hidden="true">
        {t.calendarKeys}
      </p>
    </nav>
  );
}

function holds(weeks: CalendarCell[], reading: IsoWeek | null, year: number): boolean {
  return reading?.year === year && weeks.some(({ week }) => week === reading.week);
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
