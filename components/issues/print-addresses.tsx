import { epubText as t } from "@/lib/text.nl/epub";
import styles from "./print-edition.module.css";

type Props = {
  /** The whole address of the article itself. */
  page: string;
  site: string;
  /** Where the links in the text lead, in reading order: the style numbers them there in the same order. */
  links: string[];
};

/** What paper cannot follow, written out: the article's own address, and under their numbers those of its links. */
export function Addresses({ page, site, links }: Props) {
  const places = links.map((href, index) => ({
    number: index + 1,
    place: onPaper(href.startsWith("/") ? site + href : href.startsWith("#") ? page : href),
  }));
  return (
    <div className={styles.addresses}>
      <p>
        {t.online} {onPaper(page)}
      </p>
      {places.length > 0 && (
        <ol>
          {places.map(({ number, place }) => (
            <li key={number}>{place}</li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** An address as people write it. */
export function onPaper(address: string): string {
  return address.replace(/^(https?:\/\/(www\.)?|mailto:|tel:)/, "").replace(/\/$/, "");
}
