import { Body } from "@/components/rich-text/body";
import { textEmphasis } from "@/components/ui/fonts";
import type { PageView } from "@/features/pages/queries";
import { formatDate } from "@/lib/dates";
import { askDataText } from "@/lib/text.nl/own-data";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./text-page.module.css";

/** A page that editors can change: over, colofon, privacy, huisregels. */
export function TextPage({ page }: { page: PageView }) {
  return (
    <article className={`${styles.page} ${textEmphasis.variable}`}>
      <h1>{page.title}</h1>
      <Body doc={page.body} media={page.media} />
      {page.slug === "privacy" && (
        <p className={styles.own}>
          <a href="/mijn-gegevens">{askDataText.link}</a>
        </p>
      )}
      <p className={styles.changed}>
        <time dateTime={page.updatedAt}>{t.lastChanged(formatDate(new Date(page.updatedAt)))}</time>
      </p>
    </article>
  );
}
