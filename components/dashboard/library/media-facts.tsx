import { When } from "@/components/dashboard/when";
import type { MediaItem } from "@/features/media/view";
import { fileAddress } from "@/lib/images/address";
import { libraryText as t } from "@/lib/text.nl/media";
import styles from "./library.module.css";

/** What an item of the library is made of, and where it came from. */
export function MediaFacts({ item, uploader }: { item: MediaItem; uploader: string | null }) {
  const address = item.kind === "image" ? null : fileAddress(item);
  return (
    <section>
      <h2>{t.facts}</h2>
      <dl className={styles.facts}>
        <dt>{t.name}</dt>
        <dd>{item.name}</dd>
        <dt>{t.kind}</dt>
        <dd>{t.kindOne[item.kind]}</dd>
        {item.width && item.height ? (
          <>
            <dt>{t.measures}</dt>
            <dd>{t.measured(item.width, item.height)}</dd>
          </>
        ) : null}
        {item.widths.length > 0 ? (
          <>
            <dt>{t.widths}</dt>
            <dd>{item.pending ? t.widthsPending : t.widthList(item.widths)}</dd>
          </>
        ) : null}
        <dt>{t.room}</dt>
        <dd>{t.size(item.bytes)}</dd>
        <dt>{t.uploaded}</dt>
        <dd>
          <When at={item.createdAt} /> {uploader ? t.uploadedBy(uploader) : null}
        </dd>
        {address ? (
          <>
            <dt>{t.file}</dt>
            <dd>
              <a href={address}>{address}</a>
              {item.kind === "document" ? <p>{t.fileHint}</p> : null}
            </dd>
          </>
        ) : null}
      </dl>
    </section>
  );
}
