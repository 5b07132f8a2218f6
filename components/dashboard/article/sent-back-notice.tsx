import { Notice } from "@/components/ui/notice";
import { workflowText as t } from "@/lib/text.nl/workflow";
import styles from "./step-list.module.css";
import type { ArticleForm } from "./use-article";

/** What is still to be done, by who sent the article back, as long as it is a draft. */
export function SentBackNotice({ form: { article, where } }: { form: ArticleForm }) {
  const step = article.steps.find(({ action }) => action === "article.send-back" || action === "article.status");
  if (where.status !== "draft" || where.trashed || step?.action !== "article.send-back") return null;
  return (
    <Notice tone="warn">
      <p>{t.sentBackBy(step.by)}</p>
      <p className={styles.said}>{step.note}</p>
    </Notice>
  );
}
