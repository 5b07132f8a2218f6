import { When } from "@/components/dashboard/when";
import { DeskLink } from "@/components/ui/desk-link";
import type { RevisionLine } from "@/features/articles/revisions";
import { historyText as t } from "@/lib/text.nl/desk-articles";
import styles from "./revision.module.css";

/** An article's saves as links, the newest first; `shown` is the one that is being looked at. */
export function RevisionList({ articleId, lines, shown }: { articleId: number; lines: RevisionLine[]; shown: number }) {
  return (
    <nav aria-label={t.list}>
      <ol reversed className={`desk-list ${styles.list}`}>
        {lines.map((line) => (
          <li key={line.id}>
            <DeskLink
              href={`/redactie/artikelen/${articleId}/geschiedenis?versie=${line.id}`}
              data-row
              aria-current={line.id === shown ? "page" : undefined}
              className={styles.line}
            >
              <When at={line.createdAt} /> <span>{line.editorName ?? t.unknown}</span>
              <small>{line.title}</small>
            </DeskLink>
          </li>
        ))}
      </ol>
    </nav>
  );
}
