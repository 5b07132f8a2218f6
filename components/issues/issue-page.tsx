import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import type { ArticleCard } from "@/features/articles/card";
import type { IssueView } from "@/features/issues/queries";
import type { IsoWeek } from "@/lib/iso-week";
import { readerText as t } from "@/lib/text.nl/reader";
import { Bylines } from "../articles/bylines";
import styles from "./issue-page.module.css";
import { ThisWeekIn } from "./this-week-in";

type Props = {
  issue: IssueView;
  neighbours: { previous: IsoWeek | null; next: IsoWeek | null };
  /** The leads of the same week in earlier years. */
  earlier?: ArticleCard[];
  /** What there is to go to; on the newest issue only. */
  agenda?: ReactNode;
  /** What is read most; on the newest issue only. */
  mostRead?: ReactNode;
  /** What stands at the side of the shorts. */
  aside?: ReactNode;
};

/** A week as an edited front: the lead, two seconds, then the shorts. */
export function IssuePage({ issue, neighbours, earlier = [], agenda, mostRead, aside }: Props) {
  const [lead, ...rest] = issue.cards;
  const seconds = rest.slice(0, 2);
  const shorts = rest.slice(2);
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>
          <span className={styles.number} aria-hidden="true">
            {issue.week.week}
          </span>
          <span className={styles.name}>{issue.title || t.issueTitle(issue.week)}</span>
        </h1>
        <div className={styles.about}>
          <p className={styles.week}>{t.issueTitle(issue.week)}</p>
          {issue.note !== "" && <p className={styles.note}>{issue.note}</p>}
        </div>
      </header>
      {lead ? <Lead card={lead} /> : <Empty />}
      {seconds.length > 0 && (
        <div className={styles.seconds} data-count={seconds.length}>
          {seconds.map((card) => (
            <Second key={card.id} card={card} />
          ))}
        </div>
      )}
      <div className={shorts.length > 0 ? styles.below : undefined}>
        {shorts.length > 0 && (
          <div className={styles.shorts}>
            {shorts.map((card) => (
              <Short key={card.id} card={card} />
            ))}
          </div>
        )}
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      {(agenda || mostRead) && (
        <div className={styles.more}>
          {agenda}
          {mostRead}
        </div>
      )}
      <ThisWeekIn leads={earlier} />
      <Neighbours {...neighbours} />
    </>
  );
}

function Lead({ card }: { card: ArticleCard }) {
  return (
    <article className={styles.lead} data-section={card.section?.slug}>
      {card.hero && (
        <div className={styles.leadImage}>
          <Picture media={card.hero} sizes="(width >= 82rem) 82rem, 100vw" alt="" priority />
        </div>
      )}
      <div className={styles.leadText}>
        <Label card={card} />
        <h2>
          <a href={`/artikel/${card.slug}`}>{card.title}</a>
        </h2>
        <p className={styles.lede}>{card.lede}</p>
        <Meta card={card} />
      </div>
    </article>
  );
}

function Second({ card }: { card: ArticleCard }) {
  return (
    <article className={styles.second} data-section={card.section?.slug}>
      {card.hero && <Picture media={card.hero} sizes="(width >= 48rem) 50vw, 100vw" alt="" ratio="3 / 2" />}
      <Label card={card} />
      <h2>
        <a href={`/artikel/${card.slug}`}>{card.title}</a>
      </h2>
      <p className={styles.lede}>{card.lede}</p>
      <Meta card={card} />
    </article>
  );
}

function Short({ card }: { card: ArticleCard }) {
  return (
    <article className={styles.short} data-section={card.section?.slug}>
      <div>
        <Label card={card} />
        <h2>
          <a href={`/artikel/${card.slug}`}>{card.title}</a>
        </h2>
        <p className={styles.lede}>{card.lede}</p>
        <Meta card={card} />
      </div>
      {card.hero && <Picture media={card.hero} sizes="9rem" alt="" ratio="1 / 1" />}
    </article>
  );
}

function Label({ card }: { card: ArticleCard }) {
  if (!card.section) return null;
  return <p className={styles.label}>{card.section.name}</p>;
}

function Meta({ card }: { card: ArticleCard }) {
  return (
    <p className={styles.meta}>
      <Bylines bylines={card.bylines} /> <span aria-hidden="true">·</span> {t.minutes(card.readingMinutes)}
    </p>
  );
}

function Empty() {
  return (
    <div className={styles.empty}>
      <p>{t.emptyWeek}</p>
      <p>{t.emptyWeekMore}</p>
    </div>
  );
}

/** The way to the issues before and after. */
function Neighbours({ previous, next }: Props["neighbours"]) {
  if (!previous && !next) return null;
  return (
    <nav className={styles.neighbours} aria-label={t.neighbours}>
      {previous && (
        <a href={`/${previous.year}/week/${previous.week}`} rel="prev">
          <span>{t.previousIssue}</span> {t.issueTitle(previous)}
        </a>
      )}
      {next && (
        <a href={`/${next.year}/week/${next.week}`} rel="next">
          <span>{t.nextIssue}</span> {t.issueTitle(next)}
        </a>
      )}
    </nav>
  );
}
