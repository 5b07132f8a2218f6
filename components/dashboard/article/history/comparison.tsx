import type { ReactNode } from "react";
import { DeskTabs } from "@/components/dashboard/desk-tabs";
import { When } from "@/components/dashboard/when";
import { Body } from "@/components/rich-text/body";
import type { Revision } from "@/features/articles/revisions";
import type { MediaView } from "@/features/media/view";
import { historyText as t } from "@/lib/text.nl/history";
import { Changes } from "./changes";
import { historyAddress } from "./history-address";
import styles from "./revision.module.css";

type Props = {
  articleId: number;
  shown: Revision;
  /** What it is laid beside; null for the first version. */
  other: Revision | null;
  whole: boolean;
  page: number;
  media: Record<number, MediaView>;
  /** What can be done with it. */
  children: ReactNode;
};

/** One version: what changed since another, or the whole of it. */
export function Comparison({ articleId, shown, other, whole, page, media, children }: Props) {
  const [before, after] = other && other.articleVersion > shown.articleVersion ? [shown, other] : [other, shown];
  const view = { shown: shown.id, compared: other?.id, page };
  return (
    <article className={styles.view}>
      <h2 className={styles.heading}>
        {before && !whole ? t.comparison(after.articleVersion, before.articleVersion) : t.version(shown.articleVersion)}
      </h2>
      <ul className={`desk-list ${styles.meta}`}>
        {(whole || !before ? [shown] : [after, before]).map((one) => (
          <li key={one.id}>
            {t.version(one.articleVersion)}: <When at={one.createdAt} /> {t.by(one.editorName ?? t.unknown)}
          </li>
        ))}
      </ul>
      <DeskTabs
        label={t.views}
        tabs={[
          { href: historyAddress(articleId, view), label: t.changes, here: !whole },
          { href: historyAddress(articleId, { ...view, whole: true }), label: t.whole, here: whole },
        ]}
      />
      {children}
      {whole ? (
        <Whole revision={shown} media={media} />
      ) : before ? (
        <Changes before={before} after={after} media={media} />
      ) : (
        <>
          <p>{t.first}</p>
          <Whole revision={shown} media={media} />
        </>
      )}
    </article>
  );
}

function Whole({ revision, media }: { revision: Revision; media: Record<number, MediaView> }) {
  return (
    <>
      <h3 className={styles.title}>{revision.title}</h3>
      <p className={styles.lede}>{revision.lede}</p>
      <Body doc={revision.body} media={media} headingOffset={2} />
    </>
  );
}
