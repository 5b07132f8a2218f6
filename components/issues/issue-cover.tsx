import { Picture } from "@/components/media/picture";
import type { CoverView } from "@/features/issues/cover";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./issue-cover.module.css";

/** What an issue opens with: its cover across the sheet, with its name, its number as the poster, and a note of the newsroom. */
export function IssueCover({ cover, note }: { cover: CoverView; note: string }) {
  const { week, title, section, picture } = cover;
  return (
    <header className={styles.cover} data-section={section ?? undefined}>
      <div className={styles.picture}>
        {picture && (
          <Picture
            media={picture}
            sizes="(width >= 82rem) 52rem, (width >= 48rem) 65vw, 100vw"
            alt=""
            priority
            cropped
          />
        )}
      </div>
      <span className={styles.number} data-week={week.week} aria-hidden="true" />
      <div className={styles.words}>
        {title !== "" && <p className={styles.week}>{t.issueTitle(week)}</p>}
        <h1 className={styles.title}>{title || t.issueTitle(week)}</h1>
        {note !== "" && <p className={styles.note}>{note}</p>}
      </div>
    </header>
  );
}
