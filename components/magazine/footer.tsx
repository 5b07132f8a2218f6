import type { Chrome } from "@/features/magazine/queries";
import { readerText as t } from "@/lib/text.nl/reader";
import { savedText } from "@/lib/text.nl/saved-issues";
import { transparencyText } from "@/lib/text.nl/transparency";
import styles from "./footer.module.css";

export function Footer({ chrome }: { chrome: Chrome }) {
  const { settings, sections, pages } = chrome;
  return (
    <footer className={styles.footer}>
      <div className={styles.inner}>
        <p className={styles.name}>{settings.name}</p>
        <p className={styles.tagline}>{settings.tagline}</p>
        <nav aria-label={t.footer}>
          <ul>
            {pages.map(({ slug, title }) => (
              <li key={slug}>
                <a href={`/${slug}`}>{title}</a>
              </li>
            ))}
            <li>
              <a href="/transparantie">{transparencyText.title}</a>
            </li>
            <li>
              <a href="/archief">{t.archive}</a>
            </li>
            <li>
              <a href="/bewaard">{savedText.title}</a>
            </li>
            <li>
              <a href="/redactie" rel="nofollow">
                {t.desk}
              </a>
            </li>
          </ul>
        </nav>
        <ul className={styles.bars} aria-hidden="true">
          {sections.map(({ slug }) => (
            <li key={slug} data-section={slug} />
          ))}
        </ul>
        <p className={styles.note}>{t.freeSoftware}</p>
      </div>
    </footer>
  );
}
