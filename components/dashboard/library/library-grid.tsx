import { Preview } from "@/components/dashboard/editor/media/preview";
import { Badge } from "@/components/ui/badge";
import { DeskLink } from "@/components/ui/desk-link";
import type { MediaItem } from "@/features/media/view";
import { libraryText as t } from "@/lib/text.nl/media";
import styles from "./library.module.css";

/** The items of a page of the library, each the way to all that is known of it. */
export function LibraryGrid({ items }: { items: MediaItem[] }) {
  return (
    <ul className={`desk-list ${styles.grid}`}>
      {items.map((item) => (
        <li key={item.id}>
          <DeskLink href={`/redactie/beeld/${item.id}`} className={styles.item} data-row>
            <span className={styles.thumb}>
              {item.kind === "image" ? <Preview media={item} width={320} /> : <Kind item={item} />}
            </span>
            <span className={styles.name}>{item.alt || item.caption || item.name || t.unnamed}</span>
            <Remarks item={item} />
          </DeskLink>
        </li>
      ))}
    </ul>
  );
}

function Kind({ item }: { item: MediaItem }) {
  return (
    <span className={styles.kind}>
      {t.kindOne[item.kind]}
      <span className={styles.detail}>{t.size(item.bytes)}</span>
    </span>
  );
}

/** What is notable of it: who made it, what it lacks. */
function Remarks({ item }: { item: MediaItem }) {
  const silent = item.kind === "image" && item.alt === "" && !item.decorative;
  return (
    <span className={styles.remarks}>
      {item.maker ? <span className={styles.detail}>{item.maker}</span> : null}
      {silent ? <Badge tone="warn">{t.noAlt}</Badge> : null}
      {item.decorative ? <Badge>{t.decorative}</Badge> : null}
      {item.uses === 0 ? <Badge>{t.unusedOne}</Badge> : null}
    </span>
  );
}
