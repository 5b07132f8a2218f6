import { previewText as t } from "@/lib/text.nl/desk-articles";
import styles from "./preview-banner.module.css";

/** Says above a preview that it is one, and how to get back. In the magazine's colours: the desk's are not there. */
export function PreviewBanner({ articleId }: { articleId: number }) {
  return (
    <aside className={styles.banner} aria-label={t.banner}>
      <span>{t.banner}</span> <a href={`/redactie/artikelen/${articleId}`}>{t.back}</a>
    </aside>
  );
}
