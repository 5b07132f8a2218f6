import type { Choices } from "@/features/search/choices";
import { type SearchInput, searchAddress } from "@/features/search/schema";
import type { Found, SearchResult } from "@/features/search/search";
import { readerText } from "@/lib/text.nl/reader";
import { searchText as t } from "@/lib/text.nl/search";
import styles from "./search.module.css";
import { SearchHit } from "./search-hit";

type Props = { input: SearchInput; result: SearchResult; choices: Choices };

/** What was found, or a way on when nothing was. */
export function SearchResults({ input, result, choices }: Props) {
  if (result.kind === "empty") return <Start choices={choices} />;
  if (result.kind !== "found") return <p className={styles.note}>{t[result.kind]}</p>;
  const filtered = input.year !== null || input.section !== null || input.author !== null;
  return (
    <section className={styles.results} aria-label={t.results}>
      <Instead input={input} instead={result.instead} />
      {result.total === 0 && <Nothing filtered={filtered} />}
      {filtered && (
        <p className={styles.clear}>
          <a href={searchAddress({ q: input.q, year: null, section: null, author: null, page: 1 })}>{t.clear}</a>
        </p>
      )}
      {result.hits.map((hit) => (
        <SearchHit key={hit.card.id} hit={hit} />
      ))}
      {result.more && <p className={styles.note}>{t.partly}</p>}
      <Pager input={input} result={result} />
    </section>
  );
}

function Start({ choices }: { choices: Choices }) {
  return (
    <div className={styles.start}>
      <p>{t.empty}</p>
      <h2>{t.startWith}</h2>
      <ul>
        {choices.sections.map(({ value, name }) => (
          <li key={value} data-section={value}>
            <a href={`/rubriek/${value}`}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Instead({ input, instead }: { input: SearchInput; instead: Found["instead"] }) {
  if (!instead) return null;
  if (instead.kind === "beginning") return <p className={styles.note}>{t.beginning(instead.word)}</p>;
  return (
    <p className={styles.note}>
      {t.meantBefore}
      <a href={searchAddress({ ...input, q: instead.q, page: 1 })}>{instead.q}</a>
      {t.meantAfter}
    </p>
  );
}

function Nothing({ filtered }: { filtered: boolean }) {
  return (
    <div className={styles.nothing}>
      <p>{filtered ? t.noneFiltered : t.none}</p>
      <ul>
        {t.tips.map((tip) => (
          <li key={tip}>{tip}</li>
        ))}
      </ul>
    </div>
  );
}

function Pager({ input, result: { page, pages } }: { input: SearchInput; result: Found }) {
  if (pages < 2) return null;
  return (
    <nav className={styles.pager} aria-label={readerText.pages}>
      {page > 1 && (
        <a href={searchAddress({ ...input, page: page - 1 })} rel="prev">
          {readerText.earlierPart}
        </a>
      )}
      <span>{readerText.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={searchAddress({ ...input, page: page + 1 })} rel="next">
          {readerText.laterPart}
        </a>
      )}
    </nav>
  );
}
