import { datelineText } from "@/lib/text.nl/visitors";
import { DatelineLine } from "./dateline.island";
import styles from "./dateline.module.css";

/**
 * The dateline: the week, now, and who is here. The page is static, so the line itself comes from the reader's browser, or without
 * JavaScript from the server in a frame; the frame also counts that reader, and for `articleId` the view.
 */
export function Dateline({ articleId }: { articleId?: number }) {
  const frame = `/api/dateline?frame${articleId === undefined ? "" : `&artikel=${articleId}`}`;
  return (
    <div className={styles.dateline}>
      <p className={styles.line}>
        <DatelineLine />
        <noscript>
          <iframe className={styles.frame} title={datelineText.title} src={frame} />
        </noscript>
      </p>
    </div>
  );
}
