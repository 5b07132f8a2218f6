import type { Settings } from "@/features/settings/queries";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./masthead.module.css";

/** The magazine's name as a poster. The city in it, when it is the last word, is the second colour. */
export function Masthead({ settings, size }: { settings: Settings; size: "large" | "small" }) {
  const { name, city } = settings;
  const endsWithCity = city !== "" && name.endsWith(` ${city}`);
  const first = endsWithCity ? name.slice(0, -city.length - 1) : name;
  return (
    <div className={styles.masthead} data-size={size}>
      <p className={styles.tagline}>{settings.tagline}</p>
      <p className={styles.name}>
        <a href="/" aria-label={t.home(name)}>
          <svg className={styles.mast} viewBox="0 0 40 100" aria-hidden="true" focusable="false">
            <path d="M20 100V34M8 100l12-44 12 44M13 82h14" fill="none" stroke="currentColor" strokeWidth="5" />
            <circle cx="20" cy="28" r="6" fill="currentColor" />
            <path
              className={styles.waves}
              d="M9 39a15 15 0 0 1 0-22M31 39a15 15 0 0 0 0-22M2 46a25 25 0 0 1 0-36M38 46a25 25 0 0 0 0-36"
              fill="none"
              stroke="currentColor"
              strokeWidth="4"
            />
          </svg>
          <span>{first}</span>
          {endsWithCity && <span className={styles.city}>{city}</span>}
        </a>
      </p>
    </div>
  );
}
