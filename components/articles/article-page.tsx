import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import { Body } from "@/components/rich-text/body";
import { textEmphasis } from "@/components/ui/fonts";
import type { ArticleCard } from "@/features/articles/card";
import type { ArticleView } from "@/features/articles/view";
import type { SeriesPlace } from "@/features/related/series";
import { formatDate, formatDay, formatMoment } from "@/lib/dates";
import { formatSpan } from "@/lib/event-dates";
import { agendaText } from "@/lib/text.nl/agenda";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./article-page.module.css";
import { Bylines } from "./bylines";
import { Related } from "./related";
import { SeriesNav } from "./series-nav";

type Props = {
  article: ArticleView;
  /** Other cards of the same issue. */
  others?: ArticleCard[];
  /** Where the article stands in its series. */
  place?: SeriesPlace | null;
  /** What is akin to it. */
  related?: ArticleCard[];
  /** How often it was read, where the magazine tells that. */
  views?: number | null;
  /** How to share it; a preview has none. */
  share?: ReactNode;
  /** The comments under the article; a preview has none. */
  comments?: ReactNode;
  /** What stands at the side, where there is one. */
  aside?: ReactNode;
};

/** An article as readers see it; the dashboard's preview shows the very same. */
export function ArticlePage({
  article,
  others = [],
  place = null,
  views = null,
  related = [],
  share,
  comments,
  aside,
}: Props) {
  const { hero, week } = article;
  const changed = article.publishedAt === null ? null : article.changedAt;
  const caption = article.heroCaption || hero?.caption || "";
  return (
    <article className={`${styles.article} ${textEmphasis.variable}`} data-section={article.section?.slug}>
      <div className={styles.progress} aria-hidden="true" />
      <header className={styles.head}>
        <p className={styles.label}>
          {article.section && <a href={`/rubriek/${article.section.slug}`}>{article.section.name}</a>}
          {article.series && (
            <>
              {" "}
              <span aria-hidden="true">/</span> <a href={`/serie/${article.series.slug}`}>{article.series.title}</a>
            </>
          )}
        </p>
        <h1>{article.title}</h1>
        <p className={styles.lede}>{article.lede}</p>
        <p className={styles.meta}>
          <span>
            {t.by} <Bylines bylines={article.bylines} />
          </span>
          {week && <a href={`/${week.year}/week/${week.week}`}>{t.issueTitle(week)}</a>}
          {article.publishedAt && (
            <time dateTime={article.publishedAt}>{formatDate(new Date(article.publishedAt))}</time>
          )}
          <span>{t.minutes(article.readingMinutes)}</span>
          {views !== null && views > 0 && <span>{t.readTimes(views)}</span>}
          {changed && (
            <span>
              {t.changed} <time dateTime={changed}>{formatMoment(new Date(changed))}</time>
            </span>
          )}
        </p>
      </header>
      {hero && (
        <figure className={styles.hero}>
          <Picture media={hero} sizes="(width >= 82rem) 76rem, 100vw" priority cropped />
          {(caption !== "" || hero.maker !== "") && (
            <figcaption>
              {caption} {hero.maker !== "" && <span>{t.madeBy(hero.maker)}</span>}
            </figcaption>
          )}
        </figure>
      )}
      <div className={styles.middle}>
        <div className={styles.body} data-text>
          {article.event && (
            <EventBox event={article.event} slug={article.publishedAt === null ? null : article.slug} />
          )}
          <Body doc={article.body} media={article.media} />
          <footer className={styles.foot}>
            <p className={styles.signature}>
              (<Bylines bylines={article.bylines} />)
            </p>
            {article.credits !== "" && <p className={styles.credits}>{article.credits}</p>}
            <Corrections corrections={article.corrections} />
            {article.tags.length > 0 && (
              <ul className={styles.tags} aria-label={t.tags}>
                {article.tags.map((tag) => (
                  <li key={tag.slug}>
                    <a href={`/trefwoord/${tag.slug}`} rel="tag">
                      {tag.name}
                    </a>
                  </li>
                ))}
              </ul>
            )}
            {share}
          </footer>
          {article.series && place && <SeriesNav series={article.series} place={place} />}
        </div>
        {comments}
        {aside && <div className={styles.aside}>{aside}</div>}
      </div>
      <Related cards={related} />
      <Others cards={others} />
    </article>
  );
}

function EventBox({ event, slug }: { event: NonNullable<ArticleView["event"]>; slug: string | null }) {
  const ends = event.endsAt === null ? null : new Date(event.endsAt);
  return (
    <aside className={styles.event} aria-label={t.event}>
      <h2>{t.event}</h2>
      <p>
        <time dateTime={event.startsAt}>{formatSpan(new Date(event.startsAt), ends, formatDay)}</time>
        {event.place !== "" && (
          <>
            <br />
            {event.place}
          </>
        )}
      </p>
      {slug !== null && (
        <p>
          <a href={`/artikel/${slug}/agenda.ics`}>{agendaText.add}</a>
        </p>
      )}
    </aside>
  );
}

function Corrections({ corrections }: { corrections: ArticleView["corrections"] }) {
  if (corrections.length === 0) return null;
  return (
    <div className={styles.corrections}>
      <h2>{t.corrections}</h2>
      <ul>
        {corrections.map((correction) => (
          <li key={correction.correctedAt + correction.text}>
            <time dateTime={correction.correctedAt}>{formatDate(new Date(correction.correctedAt))}</time>{" "}
            {correction.text}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Others({ cards }: { cards: ArticleCard[] }) {
  if (cards.length === 0) return null;
  return (
    <aside className={styles.others} aria-label={t.inThisIssue}>
      <h2>{t.inThisIssue}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id} data-section={card.section?.slug}>
            <a href={`/artikel/${card.slug}`}>
              <span className={styles.otherSection}>{card.section?.name}</span>
              {card.title}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
