import { Pager } from "@/components/dashboard/pager";
import { When } from "@/components/dashboard/when";
import { DeskLink } from "@/components/ui/desk-link";
import type { RevisionPage } from "@/features/articles/revisions";
import { historyText as t } from "@/lib/text.nl/history";
import { historyAddress } from "./history-address";
import styles from "./revision.module.css";

type Props = { articleId: number; versions: RevisionPage; shown: number | undefined; compared: number | undefined };

/** An article's saves as links, the newest first: each to itself, and each to be laid beside the one that is shown. */
export function RevisionList({ articleId, versions, shown, compared }: Props) {
  const { lines, page, pages } = versions;
  const params = {
    ...(shown === undefined ? {} : { versie: String(shown) }),
    ...(compared === undefined ? {} : { met: String(compared) }),
  };
  return (
    <div className={styles.side}>
      <nav aria-label={t.list}>
        <ol className={`desk-list ${styles.list}`}>
          {lines.map((line) => (
            <li key={line.id} className={styles.item}>
              <DeskLink
                href={historyAddress(articleId, { shown: line.id, page })}
                data-row
                aria-current={line.id === shown ? "page" : undefined}
                className={styles.line}
              >
                <span>
                  {t.version(line.articleVersion)}, {line.editorName ?? t.unknown}
                </span>
                <When at={line.createdAt} />
                <small>{line.auto ? `${line.title} (${t.auto})` : line.title}</small>
              </DeskLink>
              {shown === undefined || line.id === shown ? null : line.id === compared ? (
                <span className={styles.beside}>{t.compared}</span>
              ) : (
                <DeskLink
                  href={historyAddress(articleId, { shown, compared: line.id, page })}
                  className={styles.beside}
                  aria-label={t.compareWithLabel(line.articleVersion)}
                >
                  {t.compareWith}
                </DeskLink>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <Pager path={`/redactie/artikelen/${articleId}/geschiedenis`} params={params} page={page} pages={pages} />
    </div>
  );
}
