import { Picture } from "@/components/media/picture";
import type { CoverView } from "@/features/issues/cover";
import styles from "./cover.module.css";

/** How many ways there are to cut a cover; which one it is follows from the week. */
const cuts = 4;

/** The cover of an issue as a small poster: its picture, a flat ink, and the number of the week across both. Says nothing in words. */
export function Cover({ cover, sizes }: { cover: CoverView; sizes: string }) {
  const { week, section, picture } = cover;
  return (
    <span className={styles.cover} data-section={section ?? undefined} data-cut={week.week % cuts} aria-hidden="true">
      <span className={styles.picture}>{picture && <Picture media={picture} sizes={sizes} alt="" cropped />}</span>
      <span className={styles.number} data-week={week.week} />
    </span>
  );
}
