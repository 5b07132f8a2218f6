import type { ReactNode } from "react";
import { WeekCalendar } from "@/components/issues/week-calendar";
import { CountView } from "@/components/views/count-view";
import { Dateline } from "@/components/visitors/dateline";
import type { Calendar } from "@/features/issues/queries";
import type { Chrome } from "@/features/magazine/queries";
import type { IsoWeek } from "@/lib/iso-week";
import { pageWord, type ReadPage } from "@/lib/read-page";
import { agendaText } from "@/lib/text.nl/agenda";
import { readerText as t } from "@/lib/text.nl/reader";
import { Footer } from "./footer";
import { Masthead } from "./masthead";
import styles from "./page-frame.module.css";

type Props = {
  chrome: Chrome;
  calendar: Calendar;
  /** The week that the page belongs to. */
  reading?: IsoWeek | null;
  /** The section that the page belongs to, to mark it in the navigation. */
  section?: string | null;
  /** Whether the page is the agenda, to mark it there too. */
  agenda?: boolean;
  /** `large` on the front and an issue, where the name is the poster; `small` elsewhere. */
  masthead?: "large" | "small";
  /** What is counted as read (lib/read-page); what is no page, as one that is not found, has none. */
  page?: ReadPage;
  children: ReactNode;
};

/** Masthead, calendar, sections, dateline, the page itself, and the foot: in that order on every page for readers. */
export function PageFrame({ chrome, calendar, reading, section, agenda, masthead = "small", page, children }: Props) {
  return (
    <>
      <a className={styles.skip} href="#inhoud">
        {t.skip}
      </a>
      <header className={styles.head}>
        <Masthead settings={chrome.settings} logo={chrome.look.logo} size={masthead} />
        <WeekCalendar calendar={calendar} reading={reading ?? null} />
        <nav className={styles.sections} aria-label={t.sections}>
          <ul>
            <li>
              <a href="/">{t.magazine}</a>
            </li>
            {chrome.sections.map(({ slug, name }) => (
              <li key={slug} data-section={slug}>
                <a href={`/rubriek/${slug}`} aria-current={slug === section ? "true" : undefined}>
                  {name}
                </a>
              </li>
            ))}
            <li>
              <a href="/agenda" aria-current={agenda ? "true" : undefined}>
                {agendaText.title}
              </a>
            </li>
            <li className={styles.search}>
              <a href="/zoeken">{t.search}</a>
            </li>
          </ul>
        </nav>
        <Dateline page={page && pageWord(page)} />
      </header>
      <main id="inhoud" tabIndex={-1} className={styles.main}>
        {children}
      </main>
      <Footer chrome={chrome} />
      {page && <CountView page={pageWord(page)} />}
    </>
  );
}
