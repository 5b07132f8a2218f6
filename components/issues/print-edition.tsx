import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import { Body } from "@/components/rich-text/body";
import type { ArticleView } from "@/features/articles/view";
import type { IssueView } from "@/features/issues/read";
import { formatDate, formatDay } from "@/lib/dates";
import { formatSpan } from "@/lib/event-dates";
import { linksIn } from "@/lib/rich-text/links";
import { epubText as t } from "@/lib/text.nl/epub";
import { readerText } from "@/lib/text.nl/reader";
import { Addresses, onPaper } from "./print-addresses";
import styles from "./print-edition.module.css";

type Props = {
  issue: IssueView;
  /** The whole articles, in the issue's order. */
  articles: ArticleView[];
  /** The whole address of the magazine, which paper shows. */
  site: string;
  /** The page on a screen. */
  children: ReactNode;
};

/** A page that prints as the whole issue: a screen shows the one, paper the other. An empty issue prints as it is shown. */
export function PrintEdition({ issue, articles, site, children }: Props) {
  if (articles.length === 0) return children;
  return (
    <>
      <div className={styles.screen}>{children}</div>
      <div className={styles.edition} data-nosnippet="">
        <TitlePage issue={issue} articles={articles} site={site} />
        {articles.map((article) => (
          <Printed key={article.id} article={article} site={site} />
        ))}
      </div>
    </>
  );
}

function TitlePage({ issue, articles, site }: Omit<Props, "children">) {
  const { week, title, note, poster } = issue;
  return (
    <header className={styles.title}>
      <p className={styles.number}>{week.week}</p>
      <div>
        <p className={styles.mono}>
          {t.week(week)} / {onPaper(`${site}/${week.year}/week/${week.week}`)}
        </p>
        <h1>{title || t.week(week)}</h1>
        {note !== "" && <p className={styles.lede}>{note}</p>}
      </div>
      {poster.picture && <Picture media={poster.picture} sizes="18cm" alt="" cropped />}
      <ol className={styles.contents} aria-label={t.contents}>
        {articles.map(({ id, title: name, section, bylines }) => (
          <li key={id} data-section={section?.slug}>
            <span className={styles.label}>{section?.name}</span>
            <strong>{name}</strong>
            <span>{namesOf(bylines)}</span>
          </li>
        ))}
      </ol>
    </header>
  );
}

function Printed({ article, site }: { article: ArticleView; site: string }) {
  const { title, lede, section, bylines, hero, heroCaption, event, credits, corrections } = article;
  const caption = heroCaption || hero?.caption || "";
  return (
    <article className={styles.article} data-section={section?.slug}>
      <header>
        <p className={styles.label}>{section?.name}</p>
        <h2>{title}</h2>
        <p className={styles.lede}>{lede}</p>
        <p className={styles.mono}>{t.by(namesOf(bylines))}</p>
      </header>
      {hero && (
        <figure className={styles.hero}>
          <Picture media={hero} sizes="18cm" cropped />
          <figcaption className={styles.mono}>
            {[caption, hero.maker === "" ? "" : readerText.madeBy(hero.maker)].join(" ")}
          </figcaption>
        </figure>
      )}
      <div className={styles.text}>
        {event && (
          <p className={styles.event}>
            <strong>{t.eventHeading}</strong>{" "}
            {t.event(
              formatSpan(new Date(event.startsAt), event.endsAt ? new Date(event.endsAt) : null, formatDay),
              event.place,
            )}
          </p>
        )}
        <Body doc={article.body} media={article.media} headingOffset={1} notePrefix={`druk-${article.id}-`} />
        <footer>
          {credits !== "" && <p>{credits}</p>}
          {corrections.map(({ text, correctedAt }) => (
            <p key={correctedAt + text}>
              <strong>{t.corrected(formatDate(new Date(correctedAt)))}</strong> {text}
            </p>
          ))}
          <Addresses page={`${site}/artikel/${article.slug}`} site={site} links={linksIn(article.body)} />
        </footer>
      </div>
    </article>
  );
}

function namesOf(bylines: ArticleView["bylines"]): string {
  return new Intl.ListFormat("nl").format(bylines.map(({ name }) => name).filter((name) => name !== ""));
}
