import type { ReactNode } from "react";
import { When } from "@/components/dashboard/when";
import { Body } from "@/components/rich-text/body";
import type { Revision } from "@/features/articles/revisions";
import type { MediaView } from "@/features/media/view";
import { historyText as t } from "@/lib/text.nl/desk-articles";
import styles from "./revision.module.css";

type Props = { list: ReactNode; revision: Revision; media: Record<number, MediaView>; children: ReactNode };

/** One save, whole, beside the list of all; `children` is what can be done with it. */
export function RevisionView({ list, revision, media, children }: Props) {
  return (
    <div className={styles.columns}>
      {list}
      <article className={styles.view}>
        <p className={styles.meta}>
          {t.version(revision.articleVersion)}, <When at={revision.createdAt} />{" "}
          {t.by(revision.editorName ?? t.unknown)}
        </p>
        {children}
        <h2 className={styles.title}>{revision.title}</h2>
        <p className={styles.lede}>{revision.lede}</p>
        <Body doc={revision.body} media={media} />
      </article>
    </div>
  );
}
