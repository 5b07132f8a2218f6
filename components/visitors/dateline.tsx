import { OwnContent } from "@/components/first-view/own-content";
import { datelineText } from "@/lib/text.nl/visitors";
import styles from "./dateline.module.css";

/**
 * The dateline: the week, now, and who is here. The page is static, so the line itself comes from the reader's browser, or without
 * JavaScript from the server in a frame that tells of this reader each minute. `page` (lib/read-page) is what they are on.
 */
export function Dateline({ page }: { page?: string }) {
  const frame = `/api/dateline?frame${page === undefined ? "" : `&p=${page}`}`;
  return (
    <div className={styles.dateline}>
      <p className={styles.line}>
        <OwnContent data-dateline={page ?? ""} />
        <noscript>
          <iframe className={styles.frame} title={datelineText.title} src={frame} />
        </noscript>
      </p>
    </div>
  );
}
