import { hashtagText as t } from "@/lib/text.nl/hashtag";
import { HashtagPosts } from "./hashtag.island";
import styles from "./hashtag.module.css";

/**
 * What the city says now, at the side: a column where it has little room and a strip where it has much. The page is static and keeps
 * its room free; the posts come from our server when a reader gets near, or without JavaScript in a frame. Null when it is off.
 */
export function Hashtag({ tag }: { tag: string | null }) {
  if (tag === null) return null;
  return (
    <aside className={styles.hashtag} aria-labelledby="hashtag">
      <h2 id="hashtag" className={styles.heading}>
        {t.heading(tag)}
      </h2>
      <div className={styles.room}>
        <HashtagPosts tag={tag} />
        <noscript>
          <iframe className={styles.frame} title={t.frame(tag)} src="/api/hashtag?frame" loading="lazy" />
        </noscript>
      </div>
    </aside>
  );
}
