import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import type { ArticleCard } from "@/features/articles/card";
import type { CoverView } from "@/features/issues/cover";
import type { IssueView } from "@/features/issues/read";
import { readerText as t } from "@/lib/text.nl/reader";
import { Bylines } from "../articles/bylines";
import { Cover } from "./cover";
import { IssueCover } from "./issue-cover";
import styles from "./issue-page.module.css";
import { TakeAlong } from "./take-along";
import { ThisWeekIn } from "./this-week-in";

type Props = {
  issue: IssueView;
  neighbours: { previous: CoverView | null; next: CoverView | null };
  /** The leads of the same week in earlier years. */
  earlier?: ArticleCard[];
  /** The covers of those weeks. */
  earlierCovers?: CoverView[];
  /** How a reader keeps the issue. */
  keep?: ReactNode;
  /** What there is to go to; on the newest issue only. */
  agenda?: ReactNode;
  /** What is read most; on the newest issue only. */
  mostRead?: ReactNode;
  /** What stands at the side of the shorts. */
  aside?: ReactNode;
  /** Whether printing this page gives the whole issue. */
  printable?: boolean;
  /** Where an article stands in a preview: it has no page of its own yet, and the issue is not to be taken along. */
  previewOf?: (card: ArticleCard) => string;
};

/** A week as an edited front: the lead, two seconds, then the shorts. */
export function IssuePage({
  issue,
  neighbours,
  earlier = [],
  earlierCovers = [],
  keep,
  agenda,
  mostRead,
  aside,
  printable = false,
  previewOf,
}: Props) {
  const addressOf = previewOf ?? ((card: ArticleCard) => `/artikel/${card.slug}`);
  const [lead, ...rest] = issue.cards;
  const seconds = rest.slice(0, 2);
  const shorts = rest.slice(2);
  return (
    <>
      <IssueCover cover={issue.poster} note={issue.note} />
      {lead && keep}
      {lead ? (
        <Lead card={lead} href={addressOf(lead)} onCover={issue.poster.picture?.id === lead.hero?.id} />
      ) : (
        <Empty />
      )}
      {seconds.length > 0 && (
        <div className={styles.seconds} data-count={seconds.length}>
          {seconds.map((card) => (
            <Second key={card.id} card={card} href={addressOf(card)} />
          ))}
        </div>
      )}
      <div className={shorts.length > 0 ? styles.below : undefined}>
        {shorts.length > 0 && (
          <div className={styles.shorts}>
            {shorts.map((card) => (
              <Short key={card.id} card={card} href={addressOf(card)} />
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
      {lead && !previewOf && <TakeAlong week={issue.week} printable={printable} />}
      <ThisWeekIn leads={earlier} covers={earlierCovers} />
      <Neighbours {...neighbours} />
    </>
  );
}

/** The lead. Its picture is not shown twice where it is the cover's. */
function Lead({ card, href, onCover }: { card: ArticleCard; href: string; onCover: boolean }) {
  return (
    <article className={styles.lead} data-section={card.section?.slug}>
      {card.hero && !onCover && (
        <div className={styles.leadImage}>
          <Picture media={card.hero} sizes="(width >= 82rem) 82rem, 100vw" alt="" cropped />
        </div>
      )}
      <div className={styles.leadText}>
        <div>
          <Label card={card} />
          <h2>
            <a href={href}>{card.title}</a>
          </h2>
        </div>
        <div>
          <p className={styles.lede}>{card.lede}</p>
          <Meta card={card} />
        </div>
      </div>
    </article>
  );
}

function Second({ card, href }: { card: ArticleCard; href: string }) {
  return (
    <article className={styles.second} data-section={card.section?.slug}>
      {card.hero && <Picture media={card.hero} sizes="(width >= 48rem) 50vw, 100vw" alt="" crop="card" />}
      <Label card={card} />
      <h2>
        <a href={href}>{card.title}</a>
      </h2>
      <p className={styles.lede}>{card.lede}</p>
      <Meta card={card} />
    </article>
  );
}

function Short({ card, href }: { card: ArticleCard; href: string }) {
  return (
    <article className={styles.short} data-section={card.section?.slug}>
      <div>
        <Label card={card} />
        <h2>
          <a href={href}>{card.title}</a>
        </h2>
        <p className={styles.lede}>{card.lede}</p>
        <Meta card={card} />
      </div>
      {card.hero && <Picture media={card.hero} sizes="9rem" alt="" crop="square" />}
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
      {previous && <Neighbour cover={previous} rel="prev" said={t.previousIssue} />}
      {next && <Neighbour cover={next} rel="next" said={t.nextIssue} />}
    </nav>
  );
}

function Neighbour({ cover, rel, said }: { cover: CoverView; rel: "prev" | "next"; said: string }) {
  const { week, title } = cover;
  return (
    <a href={`/${week.year}/week/${week.week}`} rel={rel}>
      <Cover cover={cover} sizes="9rem" />
      <span className={styles.neighbour}>
        <span>{said}</span> {t.issueTitle(week)}
        {title !== "" && <b>{title}</b>}
      </span>
    </a>
  );
}
