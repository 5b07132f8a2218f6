import type { Calendar, CalendarCell, YearView, YearWeek } from "@/features/issues/queries";
import type { WeekReads } from "@/features/views/queries";
import { monthNames } from "@/lib/dates";
import { readerText as t } from "@/lib/text.nl/reader";
import { Cover } from "./cover";
import styles from "./year-page.module.css";

type Props = { view: YearView; calendar: Calendar; reads: WeekReads[] };

/**
 * A year as a wall of posters: the calendar large, each week that published with its cover and its lead, in its own month. Where the
 * magazine tells how often it is read, a reader may have the heat by that: both are in the page, two radio buttons choose.
 */
export function YearPage({ view, calendar, reads }: Props) {
  const { year, weeks } = view;
  const readOf = new Map(reads.map((read) => [read.week, read]));
  const held = new Map(weeks.map((week) => [week.poster.week.week, week]));
  const articles = weeks.reduce((sum, { count }) => sum + count, 0);
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{year}</h1>
        <p className={styles.sum}>{weeks.length === 0 ? t.yearEmpty : t.yearHolds(weeks.length, articles)}</p>
        {reads.length > 0 && <HeatChoice />}
      </header>
      <ol className={styles.months}>
        {calendar.months.map((cells, month) => (
          <li key={monthNames[month]} data-filled={cells.some(({ week }) => held.has(week)) || undefined}>
            <h2 className={styles.month}>{monthNames[month]}</h2>
            <ol className={styles.weeks}>
              {cells.map((cell) => {
                const filled = held.get(cell.week);
                return filled ? (
                  <Filled key={cell.week} held={filled} cell={cell} read={readOf.get(cell.week)} />
                ) : (
                  <Empty key={cell.week} cell={cell} year={year} />
                );
              })}
            </ol>
          </li>
        ))}
      </ol>
      <OtherYears previous={calendar.previousYear} next={calendar.nextYear} />
    </>
  );
}

/** Without JavaScript, and without an address of its own: the page stays one finished copy. */
function HeatChoice() {
  return (
    <fieldset className={styles.choice}>
      <legend>{t.heat}</legend>
      <label>
        <input type="radio" name="heat" defaultChecked autoComplete="off" />
        {t.heatByArticles}
      </label>
      <label>
        <input className={styles.byViews} type="radio" name="heat" autoComplete="off" />
        {t.heatByViews}
      </label>
    </fieldset>
  );
}

function Filled({ held, cell, read }: { held: YearWeek; cell: CalendarCell; read: WeekReads | undefined }) {
  const { poster, count, lead } = held;
  const { year, week } = poster.week;
  return (
    <li
      className={styles.filled}
      data-shade={cell.shade}
      data-read={read?.shade ?? 0}
      data-section={lead.section?.slug}
    >
      <a className={styles.cover} href={`/${year}/week/${week}`}>
        <Cover cover={poster} sizes="(width >= 72rem) 6rem, (width >= 48rem) 8rem, 30vw" />
        <span className="visually-hidden">{t.weekCover(week, poster.title, count)}</span>
      </a>
      {read && <p className={styles.read}>{t.readTimes(read.views)}</p>}
      <h3 className={styles.lead}>
        <a href={`/artikel/${lead.slug}`}>{lead.title}</a>
      </h3>
    </li>
  );
}

/** A week without articles, or still to come: its number keeps its place. */
function Empty({ cell, year }: { cell: CalendarCell; year: number }) {
  const shown = (
    <>
      <span className="visually-hidden">{t.week} </span>
      {cell.week}
      <span className="visually-hidden">, {t.cell(cell)}</span>
    </>
  );
  return (
    <li className={styles.empty} data-state={cell.state}>
      {cell.state === "open" ? <a href={`/${year}/week/${cell.week}`}>{shown}</a> : <span>{shown}</span>}
    </li>
  );
}

function OtherYears({ previous, next }: { previous: number | null; next: number | null }) {
  if (previous === null && next === null) return null;
  return (
    <nav className={styles.years} aria-label={t.otherYears}>
      {previous !== null && (
        <a href={`/${previous}`} rel="prev">
          {previous}
        </a>
      )}
      {next !== null && (
        <a href={`/${next}`} rel="next">
          {next}
        </a>
      )}
    </nav>
  );
}
