import type { CSSProperties } from "react";
import { Picture } from "@/components/media/picture";
import type { MediaView } from "@/features/media/view";
import type { Settings } from "@/features/settings/queries";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./masthead.module.css";

type Props = { settings: Settings; logo: MediaView | null; size: "large" | "small" };

/** The magazine's logo, or its name as a poster. The city in it, when it is the last word, is the second colour. */
export function Masthead({ settings, logo, size }: Props) {
  const { name, city } = settings;
  const endsWithCity = city !== "" && name.endsWith(` ${city}`);
  const first = endsWithCity ? name.slice(0, -city.length - 1) : name;
  const words = [first, ...(endsWithCity ? [city] : [])];
  const widths = { "--line": words.join(" ").length, "--longest": Math.max(...words.map((word) => word.length)) };
  if (logo) {
    return (
      <div className={styles.masthead} data-size={size}>
        <p className={styles.tagline}>{settings.tagline}</p>
        <p className={styles.logo}>
          <a href="/" aria-label={t.home(name)}>
            <Picture
              media={logo}
              sizes={size === "large" ? "(width < 60rem) 90vw, 40rem" : "20rem"}
              alt={name}
              priority
            />
          </a>
        </p>
      </div>
    );
  }
  return (
    <div className={styles.masthead} data-size={size}>
      <p className={styles.tagline}>{settings.tagline}</p>
      <p className={styles.name} style={widths as CSSProperties}>
        <a href="/" aria-label={t.home(name)}>
          <span>
            {first}
            <Mast />
          </span>
          {endsWithCity && <span className={styles.city}>{city}</span>}
        </a>
      </p>
    </div>
  );
}

/** A mast that sends: the mark of the magazine. */
function Mast() {
  return (
    <svg className={styles.mast} viewBox="-8 0 60 100" aria-hidden="true" focusable="false">
      <path d="M22 100V36M8 100l14-46 14 46M14 82h16" fill="none" stroke="currentColor" strokeWidth="6" />
      <circle cx="22" cy="28" r="7" fill="currentColor" />
      <path
        className={styles.waves}
        d="M11 40a16 16 0 0 1 0-24M33 40a16 16 0 0 0 0-24M3 48a28 28 0 0 1 0-40M41 48a28 28 0 0 0 0-40"
        fill="none"
        stroke="currentColor"
        strokeWidth="5"
      />
    </svg>
  );
}
